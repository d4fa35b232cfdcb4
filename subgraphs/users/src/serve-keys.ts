import type { SigningKeys } from '@bazaar/identity';
import type { Route } from '@bazaar/service-kit';

/** Publishes the public keys of access tokens. */
export const serveKeys = ({ publicJwks }: SigningKeys): Route => {
  const body = JSON.stringify(publicJwks);
  return (_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/jwk-set+json',
      'cache-control': 'public, max-age=300',
    });
    response.end(body);
  };
};
