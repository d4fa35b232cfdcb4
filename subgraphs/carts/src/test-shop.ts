import { type MessageData, type MessageType, seal, subjectOf } from '@bazaar/events';
import { type Bus, newId, type Overrides, parseConfig, type RunningService } from '@bazaar/service-kit';
import {
  eventually,
  type SignedClient,
  serviceEnv,
  type TestEnvironment,
  testEnvironment,
  testLogger,
} from '@bazaar/testing';
import { start } from './app.ts';
import { configSchema } from './config.ts';

/** A running carts with the other subgraphs played by the test. */
export type TestShop = {
  environment: TestEnvironment;
  service: RunningService;
  databaseUrl: string;
  /** Starts a further instance on the same database, Redis and NATS. */
  startAnother(): Promise<RunningService>;
  bus: Bus;
  /** Says something as another subgraph would; answers the message's id. The same id again is a second delivery. */
  say<Type extends MessageType>(type: Type, data: MessageData<Type>, id?: string): Promise<string>;
  /** Says that there is a product with one variant, and waits until carts knows; answers the variant's id. */
  sell(offer?: {
    price?: number;
    currency?: string;
    available?: number;
    productId?: string;
  }): Promise<string>;
  stop(): Promise<void>;
};

/** What products says of a product with these variants. */
export const productChanged = (
  variants: readonly { variantId: string; price: number; currency?: string }[],
  more: Partial<MessageData<'products.changed'>> = {},
): MessageData<'products.changed'> => ({
  productId: newId('product'),
  version: 1,
  status: 'PUBLISHED',
  slug: 'linen-shirt',
  name: 'Linen shirt',
  description: null,
  brand: null,
  sellerId: 'seller_01h2xcejqtf2nbrexx3vqjhp41',
  categoryPath: [],
  attributes: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  ...more,
  variants: variants.map(({ variantId, price, currency = 'EUR' }) => ({
    variantId,
    sku: `SKU-${variantId.slice(-6)}`,
    options: [],
    price: { amount: price, currency },
    compareAtPrice: null,
    weightGrams: 500,
  })),
});

/** What inventory says of a variant. */
export const stockChanged = (
  variantId: string,
  available: number,
  version = 1,
): MessageData<'inventory.stockChanged'> => ({
  variantId,
  productId: null,
  version,
  available,
  inStock: available > 0,
  lowStock: false,
  at: new Date().toISOString(),
});

const createCart =
  'mutation ($input: CreateCartInput!) { createCart(input: $input) { userErrors { code } } }';

/** Starts carts on servers of its own. */
export const openTestShop = async (
  overrides: Overrides & { env?: Record<string, string>; client: (service: RunningService) => SignedClient },
): Promise<TestShop> => {
  const { env = {}, client: clientOf, ...rest } = overrides;
  const environment = await testEnvironment();
  const base = await serviceEnv(environment);
  const given = { ...base, REDIS_URL: env['REDIS_URL'] ?? (await environment.redisUrl()), ...env };
  const services: RunningService[] = [];
  const startOne = async (): Promise<RunningService> => {
    const started = await start(parseConfig(configSchema, given), { logger: testLogger(), ...rest });
    services.push(started);
    return started;
  };
  const service = await startOne();
  const bus = await environment.bus();
  const client = clientOf(service);
  const say: TestShop['say'] = async (type, data, id = newId('event')) => {
    const message = seal(type, data, { id, source: 'test', time: new Date() });
    await bus.jetstream.publish(subjectOf(type, message.subject), JSON.stringify(message));
    return id;
  };
  return {
    environment,
    service,
    startAnother: startOne,
    databaseUrl: base['DATABASE_URL'] ?? '',
    bus,
    say,
    sell: async ({ price = 1000, currency = 'EUR', available, productId = newId('product') } = {}) => {
      const variantId = newId('variant');
      await say('products.changed', productChanged([{ variantId, price, currency }], { productId }));
      if (available !== undefined) await say('inventory.stockChanged', stockChanged(variantId, available));
      await eventually(async () => {
        // One more than there is must be refused when stock is known, one unit never for want of the variant.
        const ask = (quantity: number) =>
          client.data<{ createCart: { userErrors: { code: string }[] } }>(createCart, {
            input: { currency, lines: [{ variantId, quantity }] },
          });
        const { createCart: result } = await ask(available === undefined ? 1 : available + 1);
        const code = result.userErrors[0]?.code;
        if (code !== (available === undefined ? undefined : 'INSUFFICIENT_STOCK'))
          throw new Error(`carts does not know ${variantId} yet: ${code}`);
      });
      return variantId;
    },
    stop: async () => {
      await Promise.all(services.map((each) => each.stop()));
      await environment.stop();
    },
  };
};
