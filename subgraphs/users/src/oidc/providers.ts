import { type Logger, serviceUnavailable } from '@bazaar/service-kit';
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  ResponseBodyError,
} from 'openid-client';
import type { ProviderConfig } from './config.ts';

/** What a person's browser brought back from a provider, and what it had been sent off with. */
export type ProviderReturn = {
  provider: string;
  code: string;
  codeVerifier: string;
  nonce: string;
  redirectUri: string;
};

/** Whom a provider vouches for. */
export type ProviderClaims = {
  /** Issuer and subject together name a person for ever; an e-mail address does not. */
  issuer: string;
  subject: string;
  email: string | null;
  /** Does the provider vouch for the address too? */
  emailVerified: boolean;
  name: string | null;
};

/** The OpenID Connect providers that people may sign in with. */
export type Providers = {
  /** Whom the provider vouches for; null when it does not, or the answer was meant for another request. Throws SERVICE_UNAVAILABLE. */
  identify(returned: ProviderReturn): Promise<ProviderClaims | null>;
};

const timeoutSeconds = 5;

const authOf = ({ clientSecret, clientAuth }: ProviderConfig) => {
  if (clientSecret === undefined) return None();
  return clientAuth === 'post' ? ClientSecretPost(clientSecret) : ClientSecretBasic(clientSecret);
};

const discover = (provider: ProviderConfig): Promise<Configuration> => {
  const { issuer, clientId } = provider;
  return discovery(new URL(issuer), clientId, undefined, authOf(provider), {
    // Tokens come straight from the provider; their signature is checked all the same.
    execute: [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])],
    timeout: timeoutSeconds,
  });
};

// Faults of what was brought, as opposed to those of the provider or of the configuration.
const refusals = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
]);
const isRefusal = (error: unknown): boolean =>
  error instanceof AuthorizationResponseError ||
  (error instanceof ResponseBodyError && error.error === 'invalid_grant') ||
  (error instanceof ClientError && refusals.has(error.code ?? ''));

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const redeem = async (
  configuration: Configuration,
  returned: ProviderReturn,
): Promise<ProviderClaims | null> => {
  const { code, codeVerifier, nonce, redirectUri } = returned;
  const { issuer, authorization_response_iss_parameter_supported: saysIssuer } =
    configuration.serverMetadata();
  const url = new URL(redirectUri);
  url.searchParams.set('code', code);
  // The client checks `state` and `iss`, since it alone knows what it began; the code is sent to the one provider it is said to be of.
  if (saysIssuer) url.searchParams.set('iss', issuer);
  const tokens = await authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: codeVerifier,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const proven = tokens.claims();
  if (!proven) return null;
  const info =
    proven['email'] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
      ? { ...proven, ...(await fetchUserInfo(configuration, tokens.access_token, proven.sub)) }
      : proven;
  return {
    issuer,
    subject: proven.sub,
    email: text(info['email']),
    emailVerified: info['email_verified'] === true,
    name: text(info['name']),
  };
};

/** Knows the configured providers; each is looked up when it is first needed, so that one that is away keeps nobody else out. */
export const createProviders = (configured: readonly ProviderConfig[], logger: Logger): Providers => {
  const known = new Map(configured.map((provider) => [provider.name, provider]));
  const discovered = new Map<string, Promise<Configuration>>();
  const configurationOf = (provider: ProviderConfig): Promise<Configuration> => {
    const { name } = provider;
    const found = discovered.get(name) ?? discover(provider);
    discovered.set(name, found);
    found.catch(() => discovered.delete(name));
    return found;
  };
  return {
    identify: async (returned) => {
      const provider = known.get(returned.provider);
      if (!provider?.redirectUris.includes(returned.redirectUri)) return null;
      const unavailable = (error: unknown) => serviceUnavailable(provider.name, error);
      const configuration = await configurationOf(provider).catch((error: unknown) => {
        throw unavailable(error);
      });
      try {
        return await redeem(configuration, returned);
      } catch (error) {
        if (!isRefusal(error)) throw unavailable(error);
        logger.info({ err: error, provider: provider.name }, 'A sign-in with a provider was refused.');
        return null;
      }
    },
  };
};
