import { newId } from '@bazaar/service-kit';
import { customer, eventually, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pay, paymentOf, type Rig, startRig, tryToPay } from './testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ env: { STRIPE_TIMEOUT_MS: '700' } });
});
afterAll(() => rig?.stop());

const chargesOf = (orderId: string) => {
  const [intent] = rig.intentsOf(orderId);
  return rig.stripe.state().charges.filter(({ payment_intent: id }) => id === intent?.id);
};
// Nobody listens there.
const deadEnd = 'http://127.0.0.1:9';

describe('while Stripe is away', () => {
  it('a payment waits to be opened, and is opened once', async () => {
    const order = rig.order();
    rig.stripe.faults.failNext(2, 500, /^POST /);
    await rig.say('payments.open', order);
    await rig.hears(order.orderId, 'opened');
    expect(rig.intentsOf(order.orderId)).toHaveLength(1);
  });

  it('answers that are lost do not make a second person or intent', async () => {
    const order = rig.order();
    // Of the person becoming known to Stripe, and of the intent.
    rig.stripe.faults.timeoutAfterEffectNext(2, 'silence', /^POST /);
    await rig.say('payments.open', order);
    await rig.hears(order.orderId, 'opened');
    expect(rig.intentsOf(order.orderId)).toHaveLength(1);
    expect(
      rig.stripe.state().customers.filter(({ metadata }) => metadata['userId'] === order.customerId),
    ).toHaveLength(1);
  });

  it('paying says so, and the same key goes on once it is back', async () => {
    const order = await rig.open();
    const idempotencyKey = newId('key');
    rig.stripe.faults.holdWebhooks();
    rig.stripe.faults.failNext(1, 500, /confirm$/);
    const { data, errors } = await tryToPay(rig.buyer(order), order.orderId, 'pm_card_visa', {
      idempotencyKey,
    });
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', service: 'payments' });
    expect(errors?.[0]?.message).toBe('The payments service is unavailable.');
    const again = await pay(rig.buyer(order), order.orderId, 'pm_card_visa', { idempotencyKey });
    await rig.stripe.faults.releaseWebhooks();
    expect(again.payment).toMatchObject({ status: 'SUCCEEDED', attempts: [{ status: 'SUCCEEDED' }] });
    expect(chargesOf(order.orderId)).toHaveLength(1);
  });

  it('a charge whose answer was lost is not made again, whatever key comes next', async () => {
    for (const sameKey of [true, false]) {
      const order = await rig.open();
      const idempotencyKey = newId('key');
      rig.stripe.faults.holdWebhooks();
      rig.stripe.faults.timeoutAfterEffectNext(1, 'silence', /confirm$/);
      const lost = await tryToPay(rig.buyer(order), order.orderId, 'pm_card_visa', { idempotencyKey });
      expect(lost.errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
      const next = await pay(rig.buyer(order), order.orderId, 'pm_card_visa', {
        idempotencyKey: sameKey ? idempotencyKey : newId('key'),
      });
      if (sameKey) expect(next.payment?.status).toBe('SUCCEEDED');
      else expect(next.userErrors).toMatchObject([{ code: 'NOT_PAYABLE' }]);
      await rig.hears(order.orderId, 'succeeded');
      expect(chargesOf(order.orderId)).toHaveLength(1);
      await rig.stripe.faults.releaseWebhooks();
      expect(rig.heardOf(order.orderId)).toEqual(['opened', 'succeeded']);
    }
  });
});

it('what a stopped instance left behind, another does: opening, paying, cancelling', async () => {
  const other = await startRig({ env: { STRIPE_API_URL: deadEnd } });
  try {
    const order = other.order({ paymentMethodId: 'pm_card_visa' });
    const dropped = other.order();
    await other.say('payments.open', order);
    await other.say('payments.open', dropped);
    await eventually(async () => {
      const rows = await other.sql`select 1 from stripe_tasks where kind = 'OPEN' and last_error is not null`;
      expect(rows).toHaveLength(2);
    });
    await other.say('payments.cancel', { orderId: dropped.orderId, reason: 'Expired.' });
    await eventually(async () => {
      expect(await other.sql`select 1 from stripe_tasks where kind = 'CANCEL'`).toHaveLength(1);
    });
    const buyer = signedClient(other.service, customer(order.customerId));
    expect(await paymentOf(buyer, order.orderId)).toBeNull();
    expect((await pay(buyer, order.orderId, 'pm_card_visa')).userErrors).toMatchObject([
      { code: 'NOT_PAYABLE' },
    ]);
    await other.service.stop();

    const second = await other.launch({ STRIPE_API_URL: other.stripe.url });
    try {
      await other.hears(order.orderId, 'succeeded');
      await other.hears(dropped.orderId, 'cancelled');
      expect(other.intentsOf(order.orderId)).toHaveLength(1);
      expect(other.intentsOf(dropped.orderId).map(({ status }) => status)).toEqual(['canceled']);
      expect(other.heardOf(dropped.orderId)).toEqual(['cancelled']);
      const view = await paymentOf(signedClient(second, customer(order.customerId)), order.orderId);
      expect(view).toMatchObject({ status: 'SUCCEEDED', attempts: [{ status: 'SUCCEEDED' }] });
    } finally {
      await second.stop();
    }
  } finally {
    await other.stop();
  }
});

it('two instances share the work and pay nothing twice', async () => {
  const second = await rig.launch();
  try {
    const orders = Array.from({ length: 30 }, () => rig.order({ paymentMethodId: 'pm_card_visa' }));
    await Promise.all(orders.map((order) => rig.say('payments.open', order)));
    for (const { orderId } of orders) await rig.hears(orderId, 'succeeded');
    for (const { orderId } of orders) {
      expect(rig.intentsOf(orderId)).toHaveLength(1);
      expect(chargesOf(orderId)).toHaveLength(1);
      expect(rig.heardOf(orderId)).toEqual(['opened', 'succeeded']);
    }
    const order = await rig.open();
    const idempotencyKey = newId('key');
    const answers = await Promise.all(
      [rig.service, second, rig.service, second].map((service) =>
        pay(signedClient(service, customer(order.customerId)), order.orderId, 'pm_card_visa', {
          idempotencyKey,
        }),
      ),
    );
    for (const { payment } of answers) expect(payment?.status).toBe('SUCCEEDED');
    expect(chargesOf(order.orderId)).toHaveLength(1);
  } finally {
    await second.stop();
  }
});

it('an instance whose clock is 10 minutes fast keeps a try from the others no longer than any', async () => {
  const fast = await startRig({ clock: () => new Date(Date.now() + 10 * 60_000) });
  try {
    fast.stripe.faults.timeoutAfterEffectNext(1, 'silence', /confirm$/);
    await fast.say('payments.open', fast.order({ paymentMethodId: 'pm_card_visa' }));
    await eventually(async () => {
      const [lease] = await fast.sql`
        select leased_until < now() + interval '1 minute' as short from payment_attempts where leased_until is not null`;
      expect(lease).toEqual({ short: true });
    });
  } finally {
    await fast.stop();
  }
});
