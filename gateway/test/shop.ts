import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { issueAccessToken, loadSigningKeys, type Role, type SigningKeys } from '@bazaar/identity';
import type { RunningService } from '@bazaar/service-kit';
import { parse } from 'graphql';
import { pino } from 'pino';
import { type Config, start } from '../src/app.ts';
import { configSchema } from '../src/config.ts';
import { Channel } from './channel.ts';
import { type Resolvers, refusal, SECRET, type TestContext, TestSubgraph } from './test-subgraph.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@listSize", "@external", "@requires"])
  interface Node { id: ID! }\n`;

/** Ids as the shop makes them: the last digits tell them apart. */
export const idOf = (prefix: string, number: number): string =>
  `${prefix}_${String(number).padStart(26, '0')}`;

type StockEvent = { variantId: string; available: number };
type StatusEvent = { orderId: string; status: string; cursor: string };

const sdl = {
  users: `type User implements Node @key(fields: "id") { id: ID! displayName: String email: String asks: String }
    type Query { usersAreHere: Boolean }
    type Mutation { rename(name: String!): User signIn(email: String!): Boolean }`,
  products: `interface Shown { caption: String! }
    type Product implements Node & Shown @key(fields: "id") { id: ID! name: String! caption: String! description: String fails: String strange: String }
    type ProductVariant implements Node & Shown @key(fields: "id") {
      id: ID! sku: String! caption: String! weight: Int! product: Product! shown: [Shown!]! siblings: [ProductVariant!]! }
    type Query { products: [Product!]! product(id: ID!): Product refuses: String }`,
  inventory: `type ProductVariant @key(fields: "id") {
      id: ID! weight: Int! @external availability: Availability parcel: String! @requires(fields: "weight") }
    type Availability { available: Int! }
    type StockChange { variant: ProductVariant available: Int! filler: String! seenFor: String }
    type Query { inventoryIsHere: Boolean }
    type Subscription { stockChanged(variantIds: [ID!]!): StockChange! }`,
  carts: `type Cart implements Node @key(fields: "id") { id: ID! total: Int! owner: String }
    type User @key(fields: "id") { id: ID! cart: Cart }
    type Query { cartsAreHere: Boolean }
    type Subscription { cartChanged: Cart! }`,
  orders: `type Order implements Node @key(fields: "id") { id: ID! number: String! customer: User }
    type User @key(fields: "id", resolvable: false) { id: ID! }
    type OrderStatusChange { order: Order! status: String! cursor: String! }
    type Query { ordersAreHere: Boolean }
    type Subscription { orderStatusChanged(orderId: ID!, after: String): OrderStatusChange! }`,
} as const;
export type ServiceName = keyof typeof sdl;
export type Sdl = Record<ServiceName, string>;

/** A small shop behind a real gateway: five subgraphs on real ports, real tokens, real sockets. */
export type Shop = {
  gateway: RunningService;
  /** Starts another gateway over the same subgraphs; the shop stops it. */
  another(): Promise<RunningService>;
  subgraphs: Record<ServiceName, TestSubgraph>;
  stock: Channel<StockEvent>;
  carts: Channel<number>;
  statuses: Channel<StatusEvent>;
  /** Every status event so far, for `after`. */
  history: StatusEvent[];
  /** What signs its access tokens. */
  keys: SigningKeys;
  /** What the gateway has logged. */
  logged: string[];
  token(user?: { userId?: string; sessionId?: string; roles?: Role[]; ttlSeconds?: number }): Promise<string>;
  /** Composes the supergraph anew and writes it where the gateway looks. */
  recompose(change: (sdl: Sdl) => Sdl): Promise<void>;
  stop(): Promise<void>;
};

const productIds = [1, 2, 3].map((n) => idOf('product', n));
const product = (id: string) =>
  productIds.includes(id)
    ? {
        __typename: 'Product',
        id,
        name: `Product ${Number(id.slice(-2))}`,
        caption: 'A mug',
        description: null,
      }
    : null;
const variant = (id: string) => ({
  __typename: 'ProductVariant',
  id,
  sku: `SKU-${Number(id.slice(-2))}`,
  caption: 'A mug, blue',
  weight: 200,
  product: product(productIds[0] ?? ''),
});

const customer: Role = 'CUSTOMER';

export async function openShop(changes: Partial<Config> = {}): Promise<Shop> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const keys = await loadSigningKeys(join(folder, 'keys.json'));
  const stock = new Channel<StockEvent>();
  const carts = new Channel<number>();
  const statuses = new Channel<StatusEvent>();
  const history: StatusEvent[] = [];
  const available = new Map<string, number>();

  const resolvers: Record<ServiceName, Resolvers> = {
    users: {
      User: {
        __resolveReference: ({ id }: { id: string }) => ({
          id,
          displayName: `Person ${Number(id.slice(-2))}`,
        }),
        email: ({ id }: { id: string }, _: unknown, { identity }: TestContext) =>
          identity.userId === id ? 'me@bazaar.test' : null,
        asks: (_: unknown, __: unknown, { identity }: TestContext) => JSON.stringify(identity),
      },
      Mutation: {
        signIn: () => true,
        rename: (_: unknown, { name }: { name: string }, { identity }: TestContext) => ({
          id: identity.userId,
          displayName: name,
        }),
      },
    },
    products: {
      Query: {
        products: () => productIds.map(product),
        product: (_: unknown, { id }: { id: string }) => product(id),
        refuses: () => {
          throw refusal('FORBIDDEN', 'Sellers only.');
        },
      },
      Product: {
        __resolveReference: ({ id }: { id: string }) => product(id),
        fails: () => {
          throw refusal('BAD_USER_INPUT', 'That cannot be.');
        },
        strange: () => {
          throw new Error('select * from secrets at /srv/products.js');
        },
      },
      ProductVariant: {
        __resolveReference: ({ id }: { id: string }) => variant(id),
        siblings: () => [1, 2].map((n) => variant(idOf('variant', n))),
        shown: (each: ReturnType<typeof variant>) => [each, each.product],
      },
    },
    inventory: {
      ProductVariant: {
        availability: ({ id }: { id: string }) => ({ available: available.get(id) ?? 5 }),
        parcel: ({ weight }: { weight: number }) => `a parcel for ${weight} g`,
      },
      StockChange: { seenFor: (_: unknown, __: unknown, { identity }: TestContext) => identity.userId },
      Subscription: {
        stockChanged: {
          subscribe: (_: unknown, { variantIds }: { variantIds: string[] }) =>
            stock.listen(
              ...variantIds.map((variantId) => ({ variantId, available: available.get(variantId) ?? 5 })),
            ),
          resolve: ({ variantId, available: now }: StockEvent) => {
            available.set(variantId, now);
            return {
              variant: { __typename: 'ProductVariant', id: variantId },
              available: now,
              filler: 'x'.repeat(100_000),
            };
          },
        },
      },
    },
    carts: {
      Cart: { __resolveReference: () => null },
      User: { cart: ({ id }: { id: string }) => ({ id: idOf('cart', 1), total: 100, owner: id }) },
      Subscription: {
        cartChanged: {
          subscribe: () => carts.listen(0),
          resolve: (total: number, _: unknown, { identity }: TestContext) => ({
            id: idOf('cart', 1),
            total,
            owner: identity.userId ?? identity.cartToken,
          }),
        },
      },
    },
    orders: {
      Order: { __resolveReference: ({ id }: { id: string }) => ({ id, number: 'N-1' }) },
      Subscription: {
        orderStatusChanged: {
          subscribe: (
            _: unknown,
            { orderId, after = null }: { orderId: string; after?: string | null },
            { identity }: TestContext,
          ) => {
            if (identity.userId === null) throw refusal('UNAUTHENTICATED', 'Sign in first.');
            const past = history.filter((event) => event.orderId === orderId);
            return statuses.listen(
              ...(after === null ? past.slice(-1) : past.filter(({ cursor }) => cursor > after)),
            );
          },
          resolve: ({ orderId, status, cursor }: StatusEvent, _: unknown, { identity }: TestContext) => ({
            order: { __typename: 'Order', id: orderId, number: 'N-1', customer: { id: identity.userId } },
            status,
            cursor,
          }),
        },
      },
    },
  };
  const make = (name: ServiceName, routes?: Record<string, () => unknown>) =>
    new TestSubgraph({
      name,
      typeDefs: LINK + sdl[name],
      resolvers: resolvers[name],
      ...(routes ? { routes } : {}),
    });
  const subgraphs: Record<ServiceName, TestSubgraph> = {
    users: make('users', { '/jwks.json': () => keys.publicJwks }),
    products: make('products'),
    inventory: make('inventory'),
    carts: make('carts'),
    orders: make('orders'),
  };
  for (const subgraph of Object.values(subgraphs)) await subgraph.start();

  const own = await readFile(new URL('../schema.graphql', import.meta.url), 'utf8');
  const compose = (typeDefs: Sdl): string => {
    const nodes = new Set(
      [
        ...Object.values(typeDefs)
          .join('\n')
          .matchAll(/type (\w+) implements Node/g),
      ].map((m) => m[1]),
    );
    nodes.delete('User');
    const stubs = [...nodes].map(
      (name) => `type ${name} implements Node @key(fields: "id", resolvable: false) { id: ID! }`,
    );
    const { supergraphSdl, errors } = composeServices([
      { name: 'gateway', url: 'http://gateway.invalid', typeDefs: parse(LINK + own + stubs.join('\n')) },
      ...Object.values(subgraphs).map(({ definition: { name }, url }) => ({
        name,
        url,
        typeDefs: parse(LINK + Object.entries(typeDefs).find(([key]) => key === name)?.[1]),
      })),
    ]);
    if (supergraphSdl === undefined) throw new Error(errors?.join('\n'));
    return supergraphSdl;
  };
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, compose(sdl));

  const logged: string[] = [];
  const config = configSchema.parse({
    PORT: '0',
    INTERNAL_SECRETS: SECRET,
    NODE_ENV: 'test',
    SUPERGRAPH_FILE: file,
    JWKS_URL: new URL('/jwks.json', subgraphs.users.url).href,
    // Nobody is there: the gateway does without.
    NATS_URL: 'nats://127.0.0.1:1',
    ALLOWED_ORIGINS: 'https://shop.example',
    LANDING_PAGE: 'sandbox',
  });
  const urls = Object.fromEntries(Object.entries(subgraphs).map(([name, { url }]) => [name, url]));
  const logger = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const begin = () => start({ ...config, SUBGRAPHS: urls, ...changes }, { logger });
  const gateway = await begin();
  const gateways = [gateway];

  return {
    gateway,
    another: async () => {
      const another = await begin();
      gateways.push(another);
      return another;
    },
    subgraphs,
    stock,
    carts,
    statuses,
    history,
    keys,
    logged,
    token: async ({ userId = idOf('user', 1), sessionId = 'session_1', roles, ttlSeconds = 900 } = {}) => {
      const identity = { userId, sessionId, roles: roles ?? [customer], sellerId: null };
      const issued = await issueAccessToken({
        key: keys.signing,
        issuer: config.JWT_ISSUER,
        audience: config.JWT_AUDIENCE,
        identity,
        now: new Date(),
        ttlSeconds,
      });
      return issued.token;
    },
    recompose: async (change) => writeFile(file, compose(change({ ...sdl }))),
    stop: async () => {
      await Promise.all(gateways.map((each) => each.stop()));
      for (const subgraph of Object.values(subgraphs)) await subgraph.stop();
      await rm(folder, { recursive: true });
    },
  };
}
