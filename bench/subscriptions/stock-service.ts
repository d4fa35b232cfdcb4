import { createServer } from 'node:http';
import { buildSchema, parse, subscribe } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

const schema = buildSchema(`
  type Query { here: Boolean }
  type Subscription { stockChanged(variantIds: [ID!]!): StockChange! }
  type StockChange { variant: ProductVariant available: Int! inStock: Boolean! cursor: String! note: String }
  type ProductVariant { id: ID! }
`);

type State = { variant: { id: string }; available: number; inStock: boolean; cursor: string };
type Follower = { push: (state: State) => void };

/** Stands in for the inventory service: it says what it is told to, and counts who listens. */
export type StockService = {
  url: string;
  /** Subscriptions open at present. */
  readonly followers: number;
  /** Tells the followers of a variant about a change; `cursor` says when, in nanoseconds. */
  change(variantId: string, available: number): void;
  stop(): Promise<void>;
};

export const startStockService = async (): Promise<StockService> => {
  const byVariant = new Map<string, Set<Follower>>();
  let followers = 0;

  const follow = (ids: readonly string[]): AsyncIterableIterator<{ stockChanged: State }> => {
    const queue: State[] = ids.map((id) => ({ variant: { id }, available: 1, inStock: true, cursor: '0' }));
    let wake: (() => void) | null = null;
    let ended = false;
    const follower: Follower = {
      push: (state) => {
        queue.push(state);
        wake?.();
      },
    };
    followers += 1;
    for (const id of ids) {
      const those = byVariant.get(id) ?? new Set();
      byVariant.set(id, those.add(follower));
    }
    const iterator: AsyncIterableIterator<{ stockChanged: State }> = {
      [Symbol.asyncIterator]: () => iterator,
      next: async () => {
        while (queue.length === 0 && !ended) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        const state = queue.shift();
        return state === undefined || ended
          ? { value: undefined, done: true }
          : { value: { stockChanged: state }, done: false };
      },
      return: async () => {
        if (!ended) followers -= 1;
        ended = true;
        for (const id of ids) byVariant.get(id)?.delete(follower);
        wake?.();
        return { value: undefined, done: true };
      },
    };
    return iterator;
  };

  const server = createServer((_request, response) => response.writeHead(404).end());
  const sockets = new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false });
  useServer(
    {
      onSubscribe: (_context, _id, { query, variables }) => ({
        schema,
        document: parse(query),
        variableValues: variables,
        rootValue: { stockChanged: ({ variantIds }: { variantIds: string[] }) => follow(variantIds) },
      }),
      subscribe,
    },
    sockets,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The service has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/graphql`,
    get followers() {
      return followers;
    },
    change: (variantId, available) => {
      const cursor = String(process.hrtime.bigint());
      for (const { push } of byVariant.get(variantId) ?? [])
        push({ variant: { id: variantId }, available, inStock: available > 0, cursor });
    },
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
