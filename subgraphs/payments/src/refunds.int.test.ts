import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually, type SignedClient, seller, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Opening,
  type PaymentView,
  type PersonErrorView,
  pay,
  paymentFields,
  paymentOf,
  type Rig,
  startRig,
} from './testing/rig.ts';

let rig: Rig;
let boss: SignedClient;
beforeAll(async () => {
  rig = await startRig({ env: { STRIPE_TIMEOUT_MS: '1000' }, stripe: { refundDelayMs: 500 } });
  boss = signedClient(rig.service, admin(newId('user')));
});
afterAll(() => rig?.stop());

type RefundAnswer = { refundPayment: { payment: PaymentView | null; userErrors: PersonErrorView[] } };
const ask = (client: SignedClient, input: Record<string, unknown>) =>
  client.ask<RefundAnswer>(
    `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) {
      payment { ${paymentFields} } userErrors { code message path } } }`,
    { input: { reason: 'It broke.', idempotencyKey: newId('key'), ...input } },
  );
const refund = async (client: SignedClient, input: Record<string, unknown>) => {
  const { data, errors } = await ask(client, input);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.refundPayment;
};
const codes = async (client: SignedClient, input: Record<string, unknown>) =>
  (await refund(client, input)).userErrors.map(({ code }) => code);

const paid = async (card = 'pm_card_visa', given: Partial<Opening> = {}): Promise<Opening> => {
  const order = await rig.open(given);
  const { payment } = await pay(rig.buyer(order), order.orderId, card);
  expect(payment?.status).toBe('SUCCEEDED');
  return order;
};
const moneyBack = (orderId: string) =>
  rig.heard.flatMap((message) =>
    message.type === 'payments.refunded' && message.data.orderId === orderId
      ? [[message.data.amount.amount, message.data.refundedInAll.amount, message.data.full]]
      : [],
  );
const stripeRefunds = (orderId: string) => {
  const [intent] = rig.intentsOf(orderId);
  return rig.stripe.state().refunds.filter(({ payment_intent: id }) => id === intent?.id);
};

describe('a refund', () => {
  it('gives back a part, then the rest, and never more than was paid', async () => {
    const { orderId } = await paid();
    const part = await refund(boss, { orderId, amount: 1200 });
    expect(part.payment).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunded: { amount: 1200 },
      refunds: [{ amount: { amount: 1200 }, reason: 'It broke.', status: 'SUCCEEDED' }],
    });
    expect(await codes(boss, { orderId, amount: 3001 })).toEqual(['AMOUNT_TOO_LARGE']);
    const rest = await refund(boss, { orderId });
    expect(rest.payment).toMatchObject({ status: 'REFUNDED', refunded: { amount: 4200 } });
    expect(await codes(boss, { orderId })).toEqual(['NOT_REFUNDABLE']);
    await eventually(() =>
      expect(moneyBack(orderId)).toEqual([
        [1200, 1200, false],
        [3000, 4200, true],
      ]),
    );
  });

  it('happens once for a key, and concurrent ones never exceed what was paid', async () => {
    const { orderId } = await paid();
    const idempotencyKey = newId('key');
    const same = await Promise.all(
      Array.from({ length: 4 }, () => refund(boss, { orderId, amount: 200, idempotencyKey })),
    );
    for (const { userErrors } of same) expect(userErrors).toEqual([]);
    expect(stripeRefunds(orderId)).toHaveLength(1);
    expect(await codes(boss, { orderId, amount: 201, idempotencyKey })).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const many = await Promise.all(Array.from({ length: 5 }, () => codes(boss, { orderId, amount: 1000 })));
    expect(many.filter((problems) => problems.length === 0)).toHaveLength(4);
    expect(many.flat()).toEqual(['NOT_REFUNDABLE']);
  });

  it('is for admins and the only seller', async () => {
    const shop = newId('seller');
    const { orderId } = await paid('pm_card_visa', { sellerIds: [shop] });
    const shared = await paid('pm_card_visa', { sellerIds: [shop, newId('seller')] });
    const own = signedClient(rig.service, seller(newId('user'), shop));
    const other = signedClient(rig.service, seller(newId('user'), newId('seller')));
    expect(await codes(other, { orderId })).toEqual(['NOT_FOUND']);
    expect((await refund(own, { orderId, amount: 1 })).payment?.refunded.amount).toBe(1);
    const forbidden = await ask(own, { orderId: shared.orderId });
    expect(forbidden.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const buyer = await ask(signedClient(rig.service, customer(newId('user'))), { orderId });
    expect(buyer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('needs a sensible amount, reason and key', async () => {
    const { orderId } = await paid();
    for (const wrong of [
      { amount: 0 },
      { amount: -5 },
      { reason: '' },
      { reason: 'r'.repeat(201) },
      { reason: 'a\u0000' },
      { idempotencyKey: '' },
    ]) {
      const { errors } = await ask(boss, { orderId, ...wrong });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    const unpaid = await rig.open();
    expect(await codes(boss, { orderId: unpaid.orderId })).toEqual(['NOT_REFUNDABLE']);
    expect(await codes(boss, { orderId: 'order_x' })).toEqual(['NOT_FOUND']);
    expect(await codes(boss, { orderId: newId('order') })).toEqual(['NOT_FOUND']);
  });

  it('that takes the bank time is pending, then done', async () => {
    const { orderId } = await paid('pm_card_pendingRefund');
    const { payment } = await refund(boss, { orderId });
    expect(payment).toMatchObject({ status: 'SUCCEEDED', refunds: [{ status: 'PENDING' }] });
    await rig.hears(orderId, 'refunded');
    expect((await paymentOf(boss, orderId))?.status).toBe('REFUNDED');
  });

  it('that the bank sends back is failed, and the money can be given back again', async () => {
    const { orderId } = await paid('pm_card_refundFail');
    await refund(boss, { orderId });
    await eventually(async () => {
      expect(await paymentOf(boss, orderId)).toMatchObject({
        status: 'SUCCEEDED',
        refunded: { amount: 0 },
        refunds: [{ status: 'FAILED' }],
      });
    });
  });

  it('made in Stripe’s dashboard is known here too', async () => {
    const { orderId } = await paid();
    const [intent] = rig.intentsOf(orderId);
    const response = await fetch(`${rig.stripe.url}/v1/refunds`, {
      method: 'POST',
      headers: { authorization: `Bearer ${rig.stripe.secretKey}` },
      body: new URLSearchParams({ payment_intent: intent?.id ?? '', amount: '700' }),
    });
    expect(response.status).toBe(200);
    await rig.hears(orderId, 'refunded');
    expect(await paymentOf(boss, orderId)).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunds: [{ amount: { amount: 700 }, reason: null }],
    });
    expect(await codes(boss, { orderId, amount: 3501 })).toEqual(['AMOUNT_TOO_LARGE']);
  });

  it('goes through by itself once Stripe is back', async () => {
    const { orderId } = await paid();
    rig.stripe.faults.holdWebhooks();
    rig.stripe.faults.failNext(1, 429, /^POST .*refunds$/);
    const { payment } = await refund(boss, { orderId });
    expect(payment?.refunds).toMatchObject([{ status: 'PENDING' }]);
    await rig.hears(orderId, 'refunded');
    await rig.stripe.faults.releaseWebhooks();
    expect(stripeRefunds(orderId)).toHaveLength(1);
  });

  it('whose answer was lost happens once', async () => {
    const { orderId } = await paid();
    rig.stripe.faults.timeoutAfterEffectNext(1, 'silence', /^POST .*refunds$/);
    await refund(boss, { orderId, amount: 500 });
    await rig.hears(orderId, 'refunded');
    await eventually(async () => {
      const [row] = await rig.sql`select count(*)::int as left from stripe_tasks where done_at is null`;
      expect(row?.['left']).toBe(0);
    });
    expect(stripeRefunds(orderId)).toHaveLength(1);
    expect(moneyBack(orderId)).toEqual([[500, 500, false]]);
  });
});

describe('orders', () => {
  it('has money given back once for each of its keys, never more than is left', async () => {
    const { orderId } = await paid();
    const command = {
      orderId,
      refundKey: 'return_1',
      amount: { amount: 4000, currency: 'EUR' },
      reason: 'Returned.',
    };
    await Promise.all([rig.say('payments.refund', command), rig.say('payments.refund', command)]);
    await rig.hears(orderId, 'refunded');
    await rig.say('payments.refund', { ...command, refundKey: 'return_2' });
    await eventually(() =>
      expect(moneyBack(orderId)).toEqual([
        [4000, 4000, false],
        [200, 4200, true],
      ]),
    );
    expect(stripeRefunds(orderId)).toHaveLength(2);
  });
});

describe('the ledger', () => {
  it('sums to nothing, agrees with the payments and with Stripe', async () => {
    const sums =
      await rig.sql`select currency, sum(amount)::int as sum from ledger_entries group by currency`;
    expect([...sums]).toEqual([{ currency: 'EUR', sum: 0 }]);
    const [books] = await rig.sql`
      select (select sum(amount)::int from ledger_entries where account in ('stripe_balance', 'stripe_fees')) as balance,
             (select sum(received - refunded)::int from payments) as payments`;
    const { charges } = rig.stripe.state();
    const kept = charges
      .filter(({ paid: taken }) => taken)
      .reduce((sum, { amount, amount_refunded: back }) => sum + amount - back, 0);
    expect(books).toEqual({ balance: kept, payments: kept });
  });

  it('takes no transaction that does not balance, and changes none', async () => {
    const [entry] = await rig.sql`select payment_id from ledger_entries limit 1`;
    const lopsided = rig.sql`insert into ledger_entries (transaction_id, account, amount, currency, payment_id)
      values ('charge:x', 'stripe_balance', 5, 'EUR', ${entry?.['payment_id']})`;
    await expect(lopsided).rejects.toThrow('does not balance');
    await expect(rig.sql`update ledger_entries set amount = amount + 1`).rejects.toThrow('never changed');
    await expect(rig.sql`delete from ledger_entries`).rejects.toThrow('never changed');
  });
});
