import {
  AccessTokenError,
  guest,
  type Identity,
  JwksUnavailableError,
  type TokenVerifier,
} from '@bazaar/identity';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { serviceUnavailable } from './errors.ts';

const BEARER = /^Bearer +(\S+)$/i;
/** Ours have about 700 characters; nobody makes us check the signature of a book. */
const MAX_TOKEN_LENGTH = 4_096;
const cartToken = z.string().min(1).max(200);

/** What a client says about itself. */
export type Credentials = { authorization: unknown; cartToken: unknown };

/**
 * Credentials out of HTTP headers or a WebSocket's connection parameters: `authorization`, and `x-cart-token` or
 * `cartToken`. The case of names does not matter, since Sandbox sends headers as typed for parameters.
 */
export function credentialsOf(named: Readonly<Record<string, unknown>>): Credentials {
  const byName = new Map(Object.entries(named).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    authorization: byName.get('authorization'),
    cartToken: byName.get('x-cart-token') ?? byName.get('carttoken'),
  };
}

/**
 * Who asks. Without credentials it is a guest; bad ones never make one.
 *
 * @throws GraphQLError UNAUTHENTICATED (HTTP 401) for a bad or expired token, BAD_USER_INPUT (400) for a malformed
 *   cart token, SERVICE_UNAVAILABLE (503) when the keys to check the token cannot be had
 */
export async function identify(credentials: Credentials, verify: TokenVerifier): Promise<Identity> {
  const identity = await fromToken(credentials.authorization, verify);
  if (isAbsent(credentials.cartToken)) return identity;
  const parsed = cartToken.safeParse(credentials.cartToken);
  if (!parsed.success) {
    throw new GraphQLError('The cart token has 1 to 200 characters.', {
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
  return { ...identity, cartToken: parsed.data };
}

async function fromToken(authorization: unknown, verify: TokenVerifier): Promise<Identity> {
  if (isAbsent(authorization)) return guest;
  const token = typeof authorization === 'string' ? BEARER.exec(authorization)?.[1] : undefined;
  if (token === undefined || token.length > MAX_TOKEN_LENGTH) throw unauthenticated();
  try {
    return await verify(token);
  } catch (error) {
    if (error instanceof AccessTokenError) throw unauthenticated();
    if (error instanceof JwksUnavailableError) throw serviceUnavailable('users', { status: 503 });
    throw error;
  }
}

function isAbsent(credential: unknown): boolean {
  return credential === undefined || credential === null || credential === '';
}

function unauthenticated(): GraphQLError {
  return new GraphQLError('The access token is not valid, or has expired.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}
