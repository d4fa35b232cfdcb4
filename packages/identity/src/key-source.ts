import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { JwksUnavailableError } from './errors.ts';

/** An unknown `kid` may ask for the keys anew this often at most, so that forged tokens cause no load. */
const COOLDOWN_MS = 5_000;
const FETCH_TIMEOUT_MS = 5_000;

/** How long keys are used before they are asked for anew: so long a retired one is still accepted. */
export const KEYS_MAX_AGE_MS = 60_000;

/** The key for a token, from the JWKS at `url`: fetched when first needed, and again after `maxAgeMs`. */
export function remoteKeys(url: URL, maxAgeMs: number): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, {
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: maxAgeMs,
    timeoutDuration: FETCH_TIMEOUT_MS,
  });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (isAboutTheToken(error)) throw error;
      // Keys outlive an outage of their publisher: people stay signed in while users is down.
      const last = remote.jwks();
      if (last !== undefined) return createLocalJWKSet(last)(header, token);
      throw new JwksUnavailableError('The public keys for access tokens cannot be fetched.', {
        cause: error,
      });
    }
  };
}

function isAboutTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
