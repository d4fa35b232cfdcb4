export { AccessTokenError, JwksUnavailableError } from './errors.ts';
export { guest, type Identity, ROLES, type Role } from './identity.ts';
export {
  type InternalHeaders,
  InternalSignatureError,
  signInternal,
  verifyInternal,
} from './internal-signature.ts';
export {
  ACCESS_TOKEN_SECONDS,
  type IssuedAccessToken,
  issueAccessToken,
  type TokenSubject,
} from './issue-access-token.ts';
export { addSigningKey, describeKeys, type KeyState, retireSigningKey } from './rotate-keys.ts';
export { loadSigningKeys, type SigningKey, type SigningKeys } from './signing-keys.ts';
export { createTokenVerifier, type TokenVerifier, type TokenVerifierOptions } from './token-verifier.ts';
