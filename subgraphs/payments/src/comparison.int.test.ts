import { newId, openDatabase } from '@bazaar/service-kit';
import { eventually, testLogger } from '@bazaar/testing';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, reconcilePeriod } from './app.ts';
import { pay, paymentOf, type Rig, startRig } from './testing/rig.ts';

let rig: Rig;
let stripe: Stripe;
beforeAll(async () => {
  rig = await startRig();
  // From here on no webhook arrives at all, and nothing is silent for long enough to be asked for by itself.
  rig.stripe.faults.dropWebhooks(10_000);
  const { host, port, secretKey } = rig.stripe;
  stripe = new Stripe(secretKey, { host, port, protocol: 'http', telemetry: false });
});
afterAll(() => rig?.stop());

const compare = async (mend: boolean): Promise<Comparison> => {
  const [row] = await rig.sql<{ url: string }[]>`select current_database() as url`;
  const { host, port, user, pass } = rig.sql.options;
  const database = openDatabase(
    `postgres://${user}:${typeof pass === 'string' ? pass : ''}@${host[0]}:${port[0]}/${row?.url}`,
    { max: 2, name: 'test' },
  );
  const now = Date.now();
  try {
    return await reconcilePeriod({
      db: database.db,
      bus: rig.bus,
      logger: testLogger(),
      stripe: { secretKey: rig.stripe.secretKey, apiUrl: rig.stripe.url, timeoutMs: 5000 },
      period: { from: new Date(now - 3_600_000), to: new Date(now + 60_000) },
      mend,
    });
  } finally {
    await database.close();
  }
};
const kinds = ({ differences }: Comparison) => differences.map(({ kind, mended }) => ({ kind, mended }));

const payInBrowser = async (orderId: string): Promise<void> => {
  const [intent] = rig.intentsOf(orderId);
  await fetch(`${rig.stripe.url}/v1/payment_intents/${intent?.id}/confirm`, {
    method: 'POST',
    body: new URLSearchParams({
      key: 'pk_test_1',
      client_secret: intent?.client_secret ?? '',
      payment_method: 'pm_card_visa',
    }),
  });
};

describe('comparing with Stripe', () => {
  it('finds nothing where nothing got lost', async () => {
    const order = await rig.open();
    await pay(rig.buyer(order), order.orderId, 'pm_card_visa');
    const comparison = await compare(true);
    expect(comparison.differences).toEqual([]);
    expect(comparison.intents).toBeGreaterThan(0);
  });

  it('tells of money that never reached us, and mends it when asked to, once', async () => {
    const order = await rig.open();
    await payInBrowser(order.orderId);
    expect(kinds(await compare(false))).toEqual([{ kind: 'PAYMENT_BEHIND', mended: false }]);
    expect(rig.heardOf(order.orderId)).toEqual(['opened']);
    expect(kinds(await compare(true))).toEqual([{ kind: 'PAYMENT_BEHIND', mended: true }]);
    await rig.hears(order.orderId, 'succeeded');
    expect((await compare(true)).differences).toEqual([]);
  });

  it('takes a dispute over, and how it ended', async () => {
    const order = await rig.open();
    await pay(rig.buyer(order), order.orderId, 'pm_card_createDispute');
    expect(kinds(await compare(true))).toEqual([{ kind: 'DISPUTE_BEHIND', mended: true }]);
    await rig.hears(order.orderId, 'disputed');
    const { disputes, differences } = await compare(true);
    expect({ disputes, differences }).toEqual({ disputes: 1, differences: [] });
    const id = rig.stripe.state().disputes.at(-1)?.id ?? '';
    await stripe.disputes.update(id, { evidence: { uncategorized_text: 'winning_evidence' } });
    expect(kinds(await compare(true))).toEqual([{ kind: 'DISPUTE_BEHIND', mended: true }]);
    expect((await compare(true)).differences).toEqual([]);
  });

  it('takes a refund over that somebody made in the dashboard', async () => {
    const order = await rig.open();
    await pay(rig.buyer(order), order.orderId, 'pm_card_visa');
    const [intent] = rig.intentsOf(order.orderId);
    await stripe.refunds.create({ payment_intent: intent?.id ?? '', amount: 1200 });
    expect(kinds(await compare(true))).toEqual([{ kind: 'REFUND_BEHIND', mended: true }]);
    expect(await paymentOf(rig.buyer(order), order.orderId)).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunded: { amount: 1200 },
    });
    expect((await compare(true)).differences).toEqual([]);
  });

  it('takes an intent over whose making was never answered', async () => {
    const order = await rig.open();
    await rig.sql`update payments set intent_id = null, status = 'OPENING' where order_id = ${order.orderId}`;
    expect(kinds(await compare(true))).toEqual([{ kind: 'INTENT_UNKNOWN', mended: true }]);
    expect(await paymentOf(rig.buyer(order), order.orderId)).toMatchObject({ status: 'REQUIRES_PAYMENT' });
    expect((await compare(true)).differences).toEqual([]);
  });

  it('cancels a second intent while it is unpaid, and calls a person when it was paid', async () => {
    const order = await rig.open();
    const [row] = await rig.sql<{ id: string }[]>`select id from payments where order_id = ${order.orderId}`;
    const second = (method?: string) =>
      stripe.paymentIntents.create({
        amount: 100,
        currency: 'eur',
        metadata: { orderId: order.orderId, paymentId: row?.id ?? '' },
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
        ...(method ? { payment_method: method, confirm: true } : {}),
      });
    const unpaid = await second();
    expect(kinds(await compare(true))).toEqual([{ kind: 'SECOND_INTENT', mended: true }]);
    expect((await stripe.paymentIntents.retrieve(unpaid.id)).status).toBe('canceled');
    expect((await compare(true)).differences).toEqual([]);
    await second('pm_card_visa');
    expect(kinds(await compare(true))).toEqual([{ kind: 'SECOND_INTENT', mended: false }]);
  });

  it('calls a person for money that only one of the two knows', async () => {
    await stripe.paymentIntents.create({
      amount: 100,
      currency: 'eur',
      metadata: { orderId: newId('order'), paymentId: newId('payment') },
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    });
    const order = await rig.open();
    await pay(rig.buyer(order), order.orderId, 'pm_card_visa');
    await rig.sql`update payments set intent_id = 'pi_nowhere' where order_id = ${order.orderId}`;
    const found = kinds(await compare(true)).map(({ kind }) => kind);
    expect(found).toContain('PAYMENT_UNKNOWN');
    expect(found).toContain('INTENT_MISSING');
  });
});

describe('the schedule', () => {
  it('compares by itself', async () => {
    const own = await startRig({ env: { COMPARE_EVERY_SECONDS: '1' } });
    try {
      own.stripe.faults.dropWebhooks(1000);
      const order = await own.open();
      const [intent] = own.intentsOf(order.orderId);
      await fetch(`${own.stripe.url}/v1/payment_intents/${intent?.id}/confirm`, {
        method: 'POST',
        body: new URLSearchParams({
          key: 'pk_test_1',
          client_secret: intent?.client_secret ?? '',
          payment_method: 'pm_card_visa',
        }),
      });
      await own.hears(order.orderId, 'succeeded');
      await eventually(async () => {
        const rows = await own.sql`select from stripe_comparisons where compared_until is not null`;
        expect(rows).toHaveLength(1);
      });
    } finally {
      await own.stop();
    }
  });
});
