import { type CryptoKey, importJWK, type JSONWebKeySet } from 'jose';
import { type KeyFile, type PrivateJwk, readOrCreateKeyFile } from './key-file.ts';

/** A private key and the name under which its public half is published. */
export type SigningKey = { kid: string; privateKey: CryptoKey };

export type SigningKeys = {
  /** Signs new tokens. */
  signing: SigningKey;
  /** The public half of every key in the file: what `/.well-known/jwks.json` answers. */
  publicJwks: JSONWebKeySet;
};

/** The key that signs at a moment: the newest whose time has come; the oldest when none has. */
export function signingKeyAt({ keys }: KeyFile, now: Date): PrivateJwk {
  const found = keys.find(({ nbf }) => nbf === undefined || nbf * 1000 <= now.getTime()) ?? keys.at(-1);
  if (found === undefined) throw new Error('The file holds no key.');
  return found;
}

/**
 * Private keys live in a JWKS file; one RS256 key of 2,048 bits is made (mode 0600) when there is none.
 * The newest key whose time has come signs, and all are published.
 *
 * @param file its path; missing folders are made
 * @throws when the file cannot be read or written, or holds no RSA private key
 */
export async function loadSigningKeys(file: string, now: Date = new Date()): Promise<SigningKeys> {
  const content = await readOrCreateKeyFile(file);
  const signing = signingKeyAt(content, now);
  const privateKey = await importJWK(signing, 'RS256');
  if (privateKey instanceof Uint8Array) throw new Error(`${file}: the signing key is not an RSA key.`);
  return {
    signing: { kid: signing.kid, privateKey },
    publicJwks: {
      keys: content.keys.map(({ kty, kid, n, e }) => ({ kty, kid, n, e, alg: 'RS256', use: 'sig' })),
    },
  };
}
