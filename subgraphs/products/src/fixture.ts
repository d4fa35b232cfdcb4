import type { Identity } from '@bazaar/identity';
import { newId, type Overrides, parseConfig, type RunningService } from '@bazaar/service-kit';
import {
  admin,
  type SignedClient,
  seller,
  serviceEnv,
  signedClient,
  type TestEnvironment,
  testEnvironment,
  testLogger,
} from '@bazaar/testing';
import { start } from './app.ts';
import { configSchema } from './config.ts';
import { type SeedData, type SeedProduct, seed } from './seed.ts';

/** What tests of a running service work with. */
export type Shop = {
  environment: TestEnvironment;
  service: RunningService;
  databaseUrl: string;
  /** The shop of `client`. */
  sellerId: string;
  /** Its seller. */
  client: SignedClient;
  /** An admin without a shop. */
  admin: SignedClient;
  as(identity: Identity): SignedClient;
  /** Starts another instance of the service beside it, as there are several in production; its statements count too. */
  startAnother(): Promise<RunningService>;
  /** Every SQL statement so far. */
  statements: string[];
  stop(): Promise<void>;
};

/** Starts a service with a database of its own. */
export const openShop = async (
  options: { data?: (sellerId: string) => SeedData; env?: Record<string, string>; clock?: () => Date } = {},
): Promise<Shop> => {
  const environment = await testEnvironment();
  const env = {
    ...(await serviceEnv(environment)),
    IMAGE_BASE_URL: 'https://pictures.bazaar.test',
    REDIS_URL: await environment.redisUrl(),
    ...options.env,
  };
  const config = parseConfig(configSchema, env);
  const statements: string[] = [];
  const overrides: Overrides = {
    logger: testLogger(),
    ...(options.clock ? { clock: options.clock } : {}),
    onStatement: (statement) => statements.push(statement),
  };
  const sellerId = newId('seller');
  const service = await start(config, overrides);
  if (options.data) await seed({ databaseUrl: config.DATABASE_URL }, options.data(sellerId));
  const others: RunningService[] = [];
  const as = (identity: Identity): SignedClient => signedClient(service, identity);
  return {
    environment,
    service,
    databaseUrl: config.DATABASE_URL,
    sellerId,
    client: as(seller(newId('user'), sellerId)),
    admin: as(admin(newId('user'))),
    as,
    statements,
    startAnother: async () => {
      const other = await start(config, overrides);
      others.push(other);
      return other;
    },
    stop: async () => {
      await Promise.all(others.map((other) => other.stop()));
      await service.stop();
      await environment.stop();
    },
  };
};

const names = ['linen shirt', 'Oak bench', 'écru scarf', 'Zinc bucket', 'apron', 'Brass lamp', 'cork mat'];

/** A published product of the catalogue below. */
export const seedProduct = (
  index: number,
  about: { sellerId: string; categoryId: string | null },
): SeedProduct => ({
  ...about,
  id: newId('product'),
  slug: `product-${index}`,
  name: `${names[index % names.length]} ${Math.floor(index / 3)}`,
  description: 'Plainly made.',
  brand: `Brand ${index % 5}`,
  attributes: [{ name: 'Material', value: 'Linen' }],
  options: [{ name: 'Size', values: ['S', 'M'] }],
  images: [
    { id: newId('image'), url: `/images/${index}/1.svg`, altText: 'Front', width: 800, height: 800 },
    { id: newId('image'), url: `/images/${index}/2.svg`, altText: 'Back', width: 800, height: 800 },
  ],
  status: 'PUBLISHED',
  variants: ['S', 'M'].map((size, position) => ({
    id: newId('variant'),
    sku: `SKU-${index}-${size}`,
    options: [{ name: 'Size', value: size }],
    price: 1000 + 100 * (index % 10) + position,
    compareAtPrice: null,
    weightGrams: 200,
  })),
  // Several share an instant, so that the id must decide.
  createdAt: new Date(Date.UTC(2025, 0, 1) + Math.floor(index / 4) * 60_000).toISOString(),
});

/** A tree of two top branches with two below each, and products in the lower ones. */
export const catalogue = (sellerId: string, count: number): SeedData => {
  const tops = ['home', 'wear'].map((slug, position) => ({
    id: newId('category'),
    slug,
    name: slug,
    parentId: null,
    position,
  }));
  const leaves = tops.flatMap(({ id, slug }) =>
    ['new', 'old'].map((part, position) => ({
      id: newId('category'),
      slug: `${slug}-${part}`,
      name: part,
      parentId: id,
      position,
    })),
  );
  const products = Array.from({ length: count }, (_, index) =>
    seedProduct(index, { sellerId, categoryId: leaves[index % leaves.length]?.id ?? null }),
  );
  return {
    currency: 'EUR',
    categories: [...tops, ...leaves],
    products,
    images: products.flatMap(({ images }) =>
      images.map(({ url }) => ({ path: url, contentType: 'image/svg+xml', content: '<svg/>' })),
    ),
  };
};
