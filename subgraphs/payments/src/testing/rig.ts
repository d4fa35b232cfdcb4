import { type MessageData, type MessageType, seal, subjectOf } from '@bazaar/events';
import { type Bus, type Logger, newId, parseConfig, type RunningService } from '@bazaar/service-kit';
import { type StripeDouble, type StripeDoubleOptions, startStripeDouble } from '@bazaar/stripe-double';
import { customer, eventually, serviceEnv, signedClient, testEnvironment, testLogger } from '@bazaar/testing';
import postgres from 'postgres';
import { start } from '../app.ts';
import { configSchema } from '../config.ts';

/** Payments on real servers with Stripe's double; the test plays the orders service. */
export type Rig = Awaited<ReturnType<typeof startRig>>;

/** What an order says when it opens its payment; a test gives what matters to it. */
export type Opening = MessageData<'payments.open'>;

const heardTypes = [
  'payments.opened',
  'payments.declined',
  'payments.succeeded',
  'payments.cancelled',
  'payments.refunded',
  'payments.disputed',
] as const;
type Heard = {
  [Type in (typeof heardTypes)[number]]: { type: Type; data: MessageData<Type> };
}[(typeof heardTypes)[number]];

// Whoever listens live may hear a message twice: its id says so.
const listenToAll = (bus: Bus): Heard[] => {
  const ids = new Set<string>();
  const all: Heard[] = [];
  const hear = (id: string, message: Heard): void => {
    if (!ids.has(id)) all.push(message);
    ids.add(id);
  };
  bus.listen('payments.opened', '*', ({ id, data }) => hear(id, { type: 'payments.opened', data }));
  bus.listen('payments.declined', '*', ({ id, data }) => hear(id, { type: 'payments.declined', data }));
  bus.listen('payments.succeeded', '*', ({ id, data }) => hear(id, { type: 'payments.succeeded', data }));
  bus.listen('payments.cancelled', '*', ({ id, data }) => hear(id, { type: 'payments.cancelled', data }));
  bus.listen('payments.refunded', '*', ({ id, data }) => hear(id, { type: 'payments.refunded', data }));
  bus.listen('payments.disputed', '*', ({ id, data }) => hear(id, { type: 'payments.disputed', data }));
  return all;
};

/** Starts everything; `stop` ends it. */
export const startRig = async (
  settings: {
    env?: Record<string, string>;
    stripe?: StripeDoubleOptions;
    logger?: Logger;
    /** What the service believes to be the time. */
    clock?: () => Date;
  } = {},
) => {
  const environment = await testEnvironment();
  const stripe: StripeDouble = await startStripeDouble({ refundDelayMs: 50, ...settings.stripe });
  const env: Record<string, string> = {
    ...(await serviceEnv(environment)),
    STRIPE_SECRET_KEY: stripe.secretKey,
    STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
    STRIPE_API_URL: stripe.url,
    ...settings.env,
  };
  const statements: string[] = [];
  const launch = async (more: Record<string, string> = {}): Promise<RunningService> => {
    const service = await start(parseConfig(configSchema, { ...env, ...more }), {
      logger: settings.logger ?? testLogger(),
      ...(settings.clock && { clock: settings.clock }),
      onStatement: (statement) => statements.push(statement),
    });
    stripe.setWebhookUrl(webhookUrl(service));
    return service;
  };
  const service = await launch();
  const bus = await environment.bus();
  const sql = postgres(env['DATABASE_URL'] ?? '', { max: 2 });
  const heard = listenToAll(bus);

  const say = async <Type extends MessageType>(
    type: Type,
    data: MessageData<Type>,
    id = newId('event'),
  ): Promise<void> => {
    const message = seal(type, data, { id, source: 'bazaar/orders', time: new Date() });
    await bus.jetstream.publish(subjectOf(type, message.subject), JSON.stringify(message));
  };
  const order = (given: Partial<Opening> = {}): Opening => ({
    orderId: newId('order'),
    orderNumber: 'B-1001',
    customerId: newId('user'),
    sellerIds: [newId('seller')],
    amount: { amount: 4200, currency: 'EUR' },
    paymentMethodId: null,
    expiresAt: new Date(Date.now() + 30 * 60_000).toISOString(),
    ...given,
  });
  const heardOf = (orderId: string): string[] =>
    heard.filter(({ data }) => data.orderId === orderId).map(({ type }) => type.slice('payments.'.length));
  const until = <Result>(check: () => Result | Promise<Result>) => eventually(check);
  const hears = (orderId: string, type: string): Promise<void> =>
    until(() => {
      if (!heardOf(orderId).includes(type))
        throw new Error(`${orderId}: ${heardOf(orderId)}, no ${type} yet`);
    });
  const open = async (given: Partial<Opening> = {}): Promise<Opening> => {
    const opening = order(given);
    await say('payments.open', opening);
    await hears(opening.orderId, 'opened');
    return opening;
  };
  return {
    environment,
    stripe,
    service,
    sql,
    bus,
    heard,
    heardOf,
    hears,
    statements,
    launch,
    say,
    order,
    open,
    /** The buyer of an order. */
    buyer: ({ customerId }: Opening) => signedClient(service, customer(customerId)),
    intentsOf: (orderId: string) =>
      stripe.state().paymentIntents.filter(({ metadata }) => metadata['orderId'] === orderId),
    stop: async () => {
      await sql.end();
      await service.stop();
      await stripe.stop();
      await environment.stop();
    },
  };
};

/** Where a running service takes Stripe's webhooks. */
export const webhookUrl = ({ url }: RunningService): string => url.replace('/graphql', '/webhooks/stripe');

/** All that a payment shows. */
export const paymentFields = `
  id status amount { amount currency formatted } refunded { amount } currency clientSecret failure { code message } methods
  order { id } attempts { status failure { code message } } refunds { amount { amount } reason status }
`;

/** What `paymentFields` answer. */
export type PaymentView = {
  id: string;
  status: string;
  amount: { amount: number; currency: string; formatted: string };
  refunded: { amount: number };
  currency: string;
  clientSecret: string | null;
  failure: { code: string; message: string } | null;
  methods: string[];
  order: { id: string };
  attempts: { status: string; failure: { code: string; message: string } | null }[];
  refunds: { amount: { amount: number }; reason: string | null; status: string }[];
};

/** A user error as tests read it. */
export type PersonErrorView = { code: string; message: string; path: string[] | null };

type Client = ReturnType<typeof signedClient>;

/** The payment of an order as this client sees it. */
export const paymentOf = async (client: Client, orderId: string): Promise<PaymentView | null> => {
  const { _entities: entities } = await client.data<{ _entities: { payment: PaymentView | null }[] }>(
    `query ($order: [_Any!]!) { _entities(representations: $order) { ... on Order { payment { ${paymentFields} } } } }`,
    { order: [{ __typename: 'Order', id: orderId }] },
  );
  return entities[0]?.payment ?? null;
};

const payOrderMutation = `mutation ($input: PayOrderInput!) {
  payOrder(input: $input) { payment { ${paymentFields} } order { id } userErrors { code message path } }
}`;

/** What `payOrder` answers. */
export type PayOrderView = {
  payOrder: { payment: PaymentView | null; order: { id: string } | null; userErrors: PersonErrorView[] };
};

/** Pays; the whole answer. */
export const tryToPay = (
  client: Client,
  orderId: string,
  paymentMethodId: string,
  more: Record<string, unknown> = {},
) =>
  client.ask<PayOrderView>(payOrderMutation, {
    input: { orderId, paymentMethodId, idempotencyKey: newId('key'), ...more },
  });

/** Pays; the payload. */
export const pay = async (
  client: Client,
  orderId: string,
  paymentMethodId: string,
  more: Record<string, unknown> = {},
): Promise<PayOrderView['payOrder']> => {
  const { data, errors } = await tryToPay(client, orderId, paymentMethodId, more);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.payOrder;
};
