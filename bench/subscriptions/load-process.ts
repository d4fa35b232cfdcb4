import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { RawSocket } from './raw-socket.ts';
import { serveParent } from './worker.ts';

/** Clients that subscribe to the stock of one variant each. */
export type Crowd = {
  port: number;
  clients: number;
  /** The variables of each client, in turn. */
  variantIds: readonly (readonly string[])[];
};

/** How long deliveries took, from leaving the service to reaching a client, in milliseconds. */
export type Deliveries = { received: number; p50: number; p99: number; max: number };

const QUERY =
  'subscription Stock($ids: [ID!]!) { stockChanged(variantIds: $ids) { available inStock cursor variant { id __typename } } }';
/** Connecting so many at once keeps the gateway busy without filling its backlog. */
const AT_ONCE = 200;
const CURSOR = Buffer.from('"cursor":"');
const CURSOR_DIGITS = 20;

type Client = { socket: RawSocket; ids: readonly string[]; results: number };

const clients: Client[] = [];
let latencies: number[] = [];
let port = 0;

const note = (client: Client, text: Buffer): void => {
  const at = text.indexOf(CURSOR);
  if (at < 0) return;
  client.results += 1;
  const digits = text.toString('latin1', at + CURSOR.length, at + CURSOR.length + CURSOR_DIGITS);
  const sentAt = BigInt(digits.slice(0, digits.indexOf('"')));
  // Zero is the state from before: its age says nothing about the delivery.
  if (sentAt > 0n) latencies.push(Number(process.hrtime.bigint() - sentAt) / 1e6);
};

/** Connects, subscribes, and waits for the first result. */
const open = (ids: readonly string[]): Promise<Client> =>
  new Promise((resolve, reject) => {
    const client: Client = {
      ids,
      results: 0,
      socket: new RawSocket(port, {
        open: () => client.socket.send('{"type":"connection_init"}'),
        text: (text) => {
          if (client.results === 0 && text.includes('connection_ack')) {
            const payload = { query: QUERY, variables: { ids } };
            client.socket.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload }));
          } else if (client.results === 0 && text.includes('"type":"error"')) {
            reject(new Error(`A subscription was refused: ${text}`));
          } else {
            note(client, text);
            if (client.results === 1) resolve(client);
          }
        },
        close: (error) => {
          reject(error ?? new Error('The gateway closed a connection.'));
        },
      }),
    };
  });

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

const methods = {
  /** Opens a crowd, each one subscribed and with its first result. @returns milliseconds it took */
  join: async (crowd: Crowd): Promise<number> => {
    port = crowd.port;
    const startedAt = performance.now();
    for (let done = 0; done < crowd.clients; done += AT_ONCE) {
      const size = Math.min(AT_ONCE, crowd.clients - done);
      const opened = Array.from({ length: size }, (_, i) =>
        open(crowd.variantIds[(done + i) % crowd.variantIds.length] ?? []),
      );
      clients.push(...(await Promise.all(opened)));
    }
    return performance.now() - startedAt;
  },

  /** Cuts the first `count` clients off, all at once, and brings them back. @returns milliseconds until all have their state again */
  reconnect: async ({ count }: { count: number }): Promise<number> => {
    const lost = clients.splice(0, count);
    for (const { socket } of lost) socket.end();
    await delay(500);
    const startedAt = performance.now();
    clients.push(...(await Promise.all(lost.map(({ ids }) => open(ids)))));
    return performance.now() - startedAt;
  },

  /** The first `count` clients stop reading, and count no more. */
  stall: ({ count }: { count: number }): number => {
    const stalled = clients.splice(0, count);
    for (const { socket } of stalled) socket.pause();
    return stalled.length;
  },

  /** What came since this was last asked. */
  deliveries: (_: null): Deliveries => {
    const sorted = Float64Array.from(latencies).sort();
    latencies = [];
    const all = Array.from(sorted);
    return {
      received: all.length,
      p50: percentile(all, 0.5),
      p99: percentile(all, 0.99),
      max: all.at(-1) ?? Number.NaN,
    };
  },

  /** How many deliveries are noted so far. */
  count: (_: null): number => latencies.length,
};
export type LoadMethods = typeof methods;

serveParent(methods);
