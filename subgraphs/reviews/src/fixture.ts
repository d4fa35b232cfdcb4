import { type MessageData, type MessageType, seal, subjectOf } from '@bazaar/events';
import type { Identity } from '@bazaar/identity';
import { type Bus, newId, type Overrides, parseConfig, type RunningService } from '@bazaar/service-kit';
import {
  eventually,
  type SignedClient,
  serviceEnv,
  signedClient,
  type TestEnvironment,
  testEnvironment,
  testLogger,
} from '@bazaar/testing';
import postgres from 'postgres';
import { start } from './app.ts';
import { configSchema } from './config.ts';

/** A review as tests ask for it. */
export type Review = {
  id: string;
  authorName: string;
  rating: number;
  title: string;
  body: string;
  verifiedPurchase: boolean;
  helpfulCount: number;
  myVote: string | null;
  status: string;
  createdAt: string;
  updatedAt: string;
};

/** What mutations about a review answer. */
export type Payload = {
  review: Review | null;
  userErrors: { code: string; message: string; path: string[] | null }[];
};

/** The rating of a product. */
export type Rating = {
  average: number | null;
  count: number;
  histogram: { stars: number; count: number }[];
};

/** The reviews service, and a test that plays products, users and orders around it. */
export type Shop = {
  environment: TestEnvironment;
  service: RunningService;
  bus: Bus;
  sql: postgres.Sql;
  databaseUrl: string;
  /** What the service has said of ratings, in order. */
  ratingsSaid: MessageData<'reviews.ratingChanged'>[];
  /** What the service has said of answers, in order. */
  answersSaid: MessageData<'reviews.answered'>[];
  /** Asks as this person. */
  as(identity: Identity): SignedClient;
  /** Says something for another subgraph. */
  say<Type extends MessageType>(type: Type, data: MessageData<Type>, eventId?: string): Promise<void>;
  /** A product that can be reviewed, of a seller of its own unless one is given. */
  product(sellerId?: string): Promise<string>;
  /** Calls a mutation about a review. */
  mutate(identity: Identity, mutation: string, input: Record<string, unknown>): Promise<Payload>;
  /** Writes a review that must succeed. */
  write(identity: Identity, productId: string, given?: Partial<Review>): Promise<Review>;
  ratingOf(productId: string): Promise<Rating>;
  stop(): Promise<void>;
};

/** What tests ask of a review. */
export const reviewFields =
  'id authorName rating title body verifiedPurchase helpfulCount myVote status createdAt updatedAt';

/** A product as products would tell it. */
export const productChanged = (
  productId: string,
  version: number,
  status: MessageData<'products.changed'>['status'] = 'PUBLISHED',
  sellerId: string = newId('seller'),
): MessageData<'products.changed'> => ({
  productId,
  version,
  status,
  slug: 'thing',
  name: 'Thing',
  description: null,
  brand: null,
  sellerId,
  categoryPath: [],
  attributes: [],
  variants: [],
  createdAt: '2026-01-01T00:00:00.000Z',
});

/** An order as orders would tell it. */
export const orderStands = (
  status: MessageData<'orders.statusChanged'>['status'],
  customerId: string | null,
  productIds: readonly string[],
): MessageData<'orders.statusChanged'> => ({
  orderId: newId('order'),
  number: 'B-1',
  version: 1,
  status,
  previousStatus: null,
  refused: false,
  at: '2026-01-01T00:00:00.000Z',
  customerId,
  cartId: newId('cart'),
  couponCodes: [],
  lines: productIds.map((productId) => ({
    lineId: newId('orderline'),
    variantId: newId('variant'),
    productId,
    sellerId: newId('seller'),
    quantity: 1,
  })),
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Opens a shop of its own for one test file. */
export const openShop = async (overrides: Overrides = {}): Promise<Shop> => {
  const environment = await testEnvironment();
  const env = await serviceEnv(environment);
  const { DATABASE_URL: databaseUrl = '' } = env;
  const service = await start(parseConfig(configSchema, env), { logger: testLogger(), ...overrides });
  const bus = await environment.bus();
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => undefined });
  const ratingsSaid: Shop['ratingsSaid'] = [];
  bus.listen('reviews.ratingChanged', '*', ({ data }) => ratingsSaid.push(data));

  const answersSaid: Shop['answersSaid'] = [];
  bus.listen('reviews.answered', '*', ({ data }) => answersSaid.push(data));

  const as = (identity: Identity) => signedClient(service, identity);
  const say: Shop['say'] = async (type, data, eventId = newId('event')) => {
    const message = seal(type, data, { id: eventId, source: 'bazaar/test', time: new Date() });
    await bus.jetstream.publish(subjectOf(type, message.subject), JSON.stringify(message));
  };
  const mutate: Shop['mutate'] = async (identity, mutation, input) => {
    const data = await as(identity).data<Record<string, Payload>>(
      `mutation ($input: ${capital(mutation)}Input!) {
        ${mutation}(input: $input) { review { ${reviewFields} } userErrors { code message path } }
      }`,
      { input },
    );
    const payload = data[mutation];
    if (!payload) throw new Error('The mutation has no payload');
    return payload;
  };

  return {
    environment,
    service,
    bus,
    sql,
    databaseUrl,
    ratingsSaid,
    answersSaid,
    as,
    say,
    mutate,
    product: async (sellerId) => {
      const id = newId('product');
      await say('products.changed', productChanged(id, 1, 'PUBLISHED', sellerId));
      await eventually(async () => {
        const rows = await sql`select from products where id = ${id}`;
        if (rows.length === 0) throw new Error('The product is not known yet');
      });
      return id;
    },
    write: async (
      identity,
      productId,
      { rating = 4, title = 'Good', body = 'It does what it should.' } = {},
    ) => {
      const { review, userErrors } = await mutate(identity, 'createReview', {
        productId,
        rating,
        title,
        body,
      });
      if (!review) throw new Error(`The review was refused: ${JSON.stringify(userErrors)}`);
      return review;
    },
    ratingOf: async (productId) => {
      const { _entities } = await signedClient(service).data<{ _entities: [{ rating: Rating }] }>(
        `query ($of: [_Any!]!) {
          _entities(representations: $of) { ... on Product { rating { average count histogram { stars count } } } }
        }`,
        { of: [{ __typename: 'Product', id: productId }] },
      );
      return _entities[0].rating;
    },
    stop: async () => {
      await sql.end();
      await service.stop();
      await environment.stop();
    },
  };
};
