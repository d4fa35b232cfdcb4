import type { SigningKeys } from '@bazaar/identity';
import type { Route } from '@bazaar/service-kit';

/** Publishes the public keys of access tokens, as they are now. */
export const serveKeys =
  (keys: () => SigningKeys): Route =>
  (_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/jwk-set+json',
      'cache-control': 'public, max-age=30',
    });
    response.end(JSON.stringify(keys().publicJwks));
  };
