import { guest, type Identity, signInternal } from '@bazaar/identity';
import { type RunningService, signedText } from '@bazaar/service-kit';
import type { GraphQLFormattedError } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { internalSecret } from './environment.ts';

/** What a subgraph answers. Tests say what they expect `Data` to be. */
export type Answer<Data> = { data: Data | null; errors?: readonly GraphQLFormattedError[] };

/** Asks a subgraph as the gateway would, for one identity. */
export type SignedClient = {
  /** The whole answer, errors too. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /** The data alone; throws when there are errors. */
  data<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Follows a subscription until the loop is left. */
  follow<Data>(query: string, variables?: Record<string, unknown>): AsyncIterableIterator<Answer<Data>>;
};

/** A customer with this id. */
export const customer = (userId: string): Identity => ({
  ...guest,
  userId,
  sessionId: 'session_test',
  roles: ['CUSTOMER'],
});

/** A seller: its person and its shop. */
export const seller = (userId: string, sellerId: string): Identity => ({
  ...customer(userId),
  roles: ['CUSTOMER', 'SELLER'],
  sellerId,
});

/** An admin with this id. */
export const admin = (userId: string): Identity => ({ ...customer(userId), roles: ['CUSTOMER', 'ADMIN'] });

/** Makes a client for a running subgraph. */
export const signedClient = (service: RunningService, identity: Identity = guest): SignedClient => {
  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> => {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(service.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...signInternal({ body, identity, secret: internalSecret, now: new Date() }),
      },
      body,
    });
    return (await response.json()) as Answer<Data>;
  };
  return {
    ask,
    data: async <Data>(query: string, variables?: Record<string, unknown>): Promise<Data> => {
      const { data, errors } = await ask<Data>(query, variables);
      if (errors || data === null) throw new Error(`The answer has errors: ${JSON.stringify(errors)}`);
      return data;
    },
    follow: <Data>(query: string, variables: Record<string, unknown> = {}) => {
      const payload = { query, operationName: null, variables };
      const signed = signInternal({
        body: signedText(payload),
        identity,
        secret: internalSecret,
        now: new Date(),
      });
      const client = createClient({
        url: service.url.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
      });
      return client.iterate({
        ...payload,
        extensions: {
          internal: { identity: signed['x-bazaar-identity'], signature: signed['x-bazaar-signature'] },
        },
      }) as AsyncIterableIterator<Answer<Data>>;
    },
  };
};
