import Stripe from 'stripe';
import type { Dispute } from '../domain/dispute.ts';
import type { Intent, MethodDetails } from '../domain/intent.ts';
import { ask } from './errors.ts';
import {
  readDispute,
  readIntent,
  readMethod,
  readRefund,
  readSetup,
  type Setup,
  type StripeRefund,
} from './readings.ts';

/** What a payment intent is made from. */
export type NewIntent = {
  paymentId: string;
  orderId: string;
  orderNumber: string;
  /** Stripe's id, cus_… */
  stripeCustomerId: string;
  /** Minor units. */
  amount: number;
  currency: string;
};

/**
 * What the shop asks of Stripe. Everything throws StripeUnavailableError, StripeRefusedError or, where a bank is asked, CardDeclinedError.
 * A request that makes something carries an idempotency key: asked twice, it happens once.
 */
export type StripeApi = {
  /** Answers the new customer's id. */
  createCustomer(userId: string): Promise<string>;
  /** Deletes a customer with all that is kept of them; payments stay. */
  deleteCustomer(stripeCustomerId: string): Promise<void>;
  createIntent(intent: NewIntent): Promise<Intent>;
  fetchIntent(intentId: string): Promise<Intent>;
  /** The intent that was made for our payment; null when Stripe has made none. */
  findIntent(stripeCustomerId: string, paymentId: string): Promise<Intent | null>;
  /** Every intent made in a period, newest first. */
  listIntents(period: { from: Date; to: Date }): AsyncIterable<ListedIntent>;
  /** Every refund made in a period, newest first. */
  listRefunds(period: { from: Date; to: Date }): AsyncIterable<StripeRefund>;
  /** Tries to pay with a method of Stripe's; with `keep` the method becomes the customer's. */
  confirmIntent(
    intentId: string,
    confirmation: { attemptId: string; method: string; keep: boolean },
  ): Promise<Intent>;
  cancelIntent(intentId: string): Promise<Intent>;
  createRefund(refund: { refundId: string; intentId: string; amount: number }): Promise<StripeRefund>;
  fetchRefund(stripeRefundId: string): Promise<StripeRefund>;
  /** The refund that was made for our id; null when Stripe has made none. */
  findRefund(intentId: string, refundId: string): Promise<StripeRefund | null>;
  fetchDispute(stripeDisputeId: string): Promise<Dispute>;
  /** Every dispute opened in a period, newest first. */
  listDisputes(period: { from: Date; to: Date }): AsyncIterable<Dispute>;
  /** Makes a method the customer's, as far as the bank agrees without the person. */
  saveMethod(stripeCustomerId: string, method: string): Promise<Setup>;
  fetchSetup(setupId: string): Promise<Setup>;
  fetchMethod(stripeId: string): Promise<MethodDetails & { customer: string | null }>;
  /** Detaching what is not attached is success. */
  detachMethod(stripeId: string): Promise<void>;
};

/** An intent as Stripe lists it: without the details of a kept method. */
export type ListedIntent = {
  intent: Intent;
  /** Our own id; null for an intent that is not this shop's. */
  paymentId: string | null;
};

/** Where Stripe is and who we are to it. */
export type StripeSettings = { secretKey: string; apiUrl: string | undefined; timeoutMs: number };

const expand = ['payment_method', 'latest_charge.balance_transaction'];
const expandMethod = ['payment_method'];
// Without redirects every method can be confirmed from here, and no return URL is needed.
const methods = { enabled: true, allow_redirects: 'never' } as const;

const addressOf = (apiUrl: string | undefined): Partial<Stripe.StripeConfig> => {
  if (apiUrl === undefined) return {};
  const { hostname: host, port, protocol } = new URL(apiUrl);
  const secure = protocol === 'https:';
  return { host, port: port || (secure ? 443 : 80), protocol: secure ? 'https' : 'http' };
};

/** The official client. It never retries: the task queue and the client's own key do, and they survive a crash. */
export const createStripeClient = ({ secretKey, apiUrl, timeoutMs }: StripeSettings): Stripe =>
  new Stripe(secretKey, {
    ...addressOf(apiUrl),
    timeout: timeoutMs,
    maxNetworkRetries: 0,
    telemetry: false,
    appInfo: { name: 'bazaar' },
  });

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);
const created = ({ from, to }: { from: Date; to: Date }) => ({ gte: seconds(from), lt: seconds(to) });

const pages = async function* <Item extends { id: string }>(
  list: (page: { limit: number; starting_after?: string }) => Promise<{ data: Item[]; has_more: boolean }>,
): AsyncGenerator<Item> {
  let page: { limit: number; starting_after?: string } = { limit: 100 };
  for (;;) {
    const { data, has_more: more } = await ask(() => list(page));
    yield* data;
    const last = data.at(-1);
    if (!more || !last) return;
    page = { limit: 100, starting_after: last.id };
  }
};

const paymentOf = ({ metadata }: Stripe.PaymentIntent): string | null => metadata['paymentId'] ?? null;

/** Asks Stripe through its official client. */
export const createStripeApi = (stripe: Stripe): StripeApi => ({
  createCustomer: (userId) =>
    ask(async () => {
      const options = { idempotencyKey: `customer:${userId}` };
      return (await stripe.customers.create({ metadata: { userId } }, options)).id;
    }),
  deleteCustomer: (id) =>
    ask(async () => {
      await stripe.customers.del(id);
    }),
  createIntent: ({ paymentId, orderId, orderNumber, stripeCustomerId, amount, currency }) =>
    ask(async () =>
      readIntent(
        await stripe.paymentIntents.create(
          {
            amount,
            currency: currency.toLowerCase(),
            customer: stripeCustomerId,
            description: `Order ${orderNumber}`,
            metadata: { orderId, paymentId },
            automatic_payment_methods: methods,
          },
          { idempotencyKey: orderId },
        ),
      ),
    ),
  fetchIntent: (intentId) =>
    ask(async () => readIntent(await stripe.paymentIntents.retrieve(intentId, { expand }))),
  findIntent: async (customer, paymentId) => {
    for await (const intent of pages((page) => stripe.paymentIntents.list({ customer, ...page })))
      if (paymentOf(intent) === paymentId) return readIntent(intent);
    return null;
  },
  async *listIntents(period) {
    for await (const intent of pages((page) =>
      stripe.paymentIntents.list({ created: created(period), ...page }),
    ))
      yield { intent: readIntent(intent), paymentId: paymentOf(intent) };
  },
  async *listRefunds(period) {
    for await (const refund of pages((page) => stripe.refunds.list({ created: created(period), ...page })))
      yield readRefund(refund);
  },
  confirmIntent: (intentId, { attemptId, method, keep }) =>
    ask(async () =>
      readIntent(
        await stripe.paymentIntents.confirm(
          intentId,
          {
            payment_method: method,
            expand,
            use_stripe_sdk: true,
            ...(keep ? { setup_future_usage: 'off_session' } : {}),
          },
          { idempotencyKey: attemptId },
        ),
      ),
    ),
  cancelIntent: (intentId) =>
    ask(async () => readIntent(await stripe.paymentIntents.cancel(intentId, { expand }))),
  createRefund: ({ refundId, intentId, amount }) =>
    ask(async () =>
      readRefund(
        await stripe.refunds.create(
          { payment_intent: intentId, amount, metadata: { refundId } },
          { idempotencyKey: refundId },
        ),
      ),
    ),
  findRefund: async (intentId, refundId) => {
    for await (const refund of pages((page) => stripe.refunds.list({ payment_intent: intentId, ...page })))
      if (refund.metadata?.['refundId'] === refundId) return readRefund(refund);
    return null;
  },
  fetchRefund: (id) => ask(async () => readRefund(await stripe.refunds.retrieve(id))),
  fetchDispute: (id) => ask(async () => readDispute(await stripe.disputes.retrieve(id))),
  async *listDisputes(period) {
    for await (const dispute of pages((page) => stripe.disputes.list({ created: created(period), ...page })))
      yield readDispute(dispute);
  },
  saveMethod: (customer, method) =>
    ask(async () =>
      readSetup(
        await stripe.setupIntents.create({
          customer,
          payment_method: method,
          confirm: true,
          usage: 'off_session',
          automatic_payment_methods: methods,
          use_stripe_sdk: true,
          expand: expandMethod,
        }),
      ),
    ),
  fetchSetup: (id) =>
    ask(async () => readSetup(await stripe.setupIntents.retrieve(id, { expand: expandMethod }))),
  fetchMethod: (id) =>
    ask(async () => {
      const method = await stripe.paymentMethods.retrieve(id);
      const { customer } = method;
      return {
        ...readMethod(method),
        customer: typeof customer === 'string' ? customer : (customer?.id ?? null),
      };
    }),
  detachMethod: (id) =>
    ask(async () => {
      const { customer } = await stripe.paymentMethods.retrieve(id);
      if (customer !== null) await stripe.paymentMethods.detach(id);
    }),
});
