import { type Identity, signInternal } from '@bazaar/identity';
import type { Logger } from '@bazaar/service-kit';
import { GraphQLError } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { type SubgraphResult, subgraphResult } from '../subgraph-result.ts';
import type { Upstream } from './tap.ts';

/** What becomes of a subscription at a subgraph. After `refused`, `lost` or `completed` nothing more comes. */
export type UpstreamListener = {
  next(event: SubgraphResult): void;
  /** The subgraph said no. */
  refused(errors: readonly GraphQLError[]): void;
  /** The connection broke, or could not be made. */
  lost(cause: unknown): void;
  completed(): void;
};

const PING_INTERVAL_MS = 5_000;
const PONG_TIMEOUT_MS = 5_000;
const IDLE_CLOSE_MS = 500;

const refusal = z
  .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
  .min(1);

/** One WebSocket to each subgraph, opened when first needed, for all subscriptions there. */
export class UpstreamClients {
  readonly #clients = new Map<string, Client>();
  readonly #options: {
    urls: Readonly<Record<string, string>>;
    secret: string;
    clock: () => Date;
    logger: Logger;
  };

  constructor(options: {
    urls: Readonly<Record<string, string>>;
    secret: string;
    clock: () => Date;
    logger: Logger;
  }) {
    this.#options = options;
  }

  /**
   * Subscribes once, signed as of now. A lost connection is not tried again here: a signature holds for seconds
   * only, so the caller subscribes anew.
   *
   * @returns ends the subscription
   */
  subscribe(upstream: Upstream, identity: Identity, listener: UpstreamListener): () => void {
    const { secret, clock } = this.#options;
    const { query, operationName, variables } = upstream;
    const body = JSON.stringify({ query, operationName, variables });
    const headers = signInternal({ body, identity, secret, now: clock() });
    const internal = { identity: headers['x-bazaar-identity'], signature: headers['x-bazaar-signature'] };
    return this.#client(upstream.service).subscribe<Record<string, unknown>, Record<string, unknown>>(
      { query, operationName, variables, extensions: { internal } },
      {
        next: (event) => {
          // A result without data is not an event: the field itself refused to be subscribed to.
          const refused = event.data === undefined ? refusalOf(event.errors, upstream.service) : null;
          if (refused !== null) return listener.refused(refused);
          const parsed = subgraphResult.safeParse(event);
          if (parsed.success) listener.next(parsed.data);
          else listener.lost(parsed.error);
        },
        error: (error) => {
          const refused = refusalOf(error, upstream.service);
          if (refused === null) listener.lost(error);
          else listener.refused(refused);
        },
        complete: () => listener.completed(),
      },
    );
  }

  /** Closes every connection. */
  close(): void {
    for (const client of this.#clients.values()) client.terminate();
    this.#clients.clear();
  }

  #client(service: string): Client {
    const known = this.#clients.get(service);
    if (known !== undefined) return known;
    const url = this.#options.urls[service];
    if (url === undefined) throw new Error(`No address is configured for the ${service} service.`);
    const client = connect(url.replace(/^http/, 'ws'), () =>
      this.#options.logger.warn({ service }, 'A subgraph stopped answering on its WebSocket.'),
    );
    this.#clients.set(service, client);
    return client;
  }
}

/** The errors with which a subgraph said no, marked as its own; null when it is something else. */
function refusalOf(errors: unknown, serviceName: string): GraphQLError[] | null {
  const parsed = refusal.safeParse(errors);
  if (!parsed.success) return null;
  return parsed.data.map(
    ({ message, extensions }) => new GraphQLError(message, { extensions: { ...extensions, serviceName } }),
  );
}

function connect(url: string, onSilence: () => void): Client {
  let silence: NodeJS.Timeout | undefined;
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    lazyCloseTimeout: IDLE_CLOSE_MS,
    retryAttempts: 0,
    connectionAckWaitTimeout: PONG_TIMEOUT_MS,
    keepAlive: PING_INTERVAL_MS,
    on: {
      // A half-open connection closes only after minutes: an unanswered ping ends it.
      ping: (received) => {
        if (received) return;
        silence = setTimeout(() => {
          onSilence();
          client.terminate();
        }, PONG_TIMEOUT_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(silence);
      },
      closed: () => clearTimeout(silence),
    },
  });
  return client;
}
