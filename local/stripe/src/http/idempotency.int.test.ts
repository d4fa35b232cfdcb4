import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_ONLY, clientFor, pay, type Rig, startRig } from '../testing/rig.ts';

let rig: Rig;
let now = new Date('2026-01-01T00:00:00Z');
beforeAll(async () => {
  rig = await startRig({ clock: () => now });
});
afterAll(() => rig.stop());

const order = { amount: 2000, currency: 'usd', automatic_payment_methods: CARD_ONLY } as const;

describe('an idempotency key', () => {
  it('answers the second request with the first answer, and says so', async () => {
    const key = { idempotencyKey: 'order_1' };
    const first = await rig.stripe.paymentIntents.create(order, key);
    const again = await rig.stripe.paymentIntents.create(order, key);
    expect(again).toEqual(first);
    expect(first.lastResponse.headers).not.toHaveProperty('idempotent-replayed');
    expect(again.lastResponse.headers).toMatchObject({ 'idempotent-replayed': 'true' });
  });

  it('makes one payment of many requests at the same moment', async () => {
    const before = rig.double.state().charges.length;
    const payments = Array.from({ length: 10 }, () =>
      rig.stripe.paymentIntents.create(
        { ...order, payment_method: 'pm_card_visa', confirm: true },
        { idempotencyKey: 'order_2' },
      ),
    );
    expect(new Set((await Promise.all(payments)).map(({ id }) => id)).size).toBe(1);
    expect(rig.double.state().charges.length).toBe(before + 1);
  });

  it('may not be used for something else', async () => {
    const key = { idempotencyKey: 'order_3' };
    const intent = await rig.stripe.paymentIntents.create(order, key);
    const other = await rig.stripe.paymentIntents
      .create({ ...order, amount: 1 + order.amount }, key)
      .catch((error: unknown) => error);
    expect(other).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    await expect(rig.stripe.paymentIntents.cancel(intent.id, {}, key)).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it('remembers a decline, but not a request that made no sense', async () => {
    const declined = () => pay(rig.stripe, 'pm_card_chargeDeclined', {}, 'order_4');
    await expect(declined()).rejects.toMatchObject({ code: 'card_declined' });
    const charges = rig.double.state().charges.length;
    const replayed = { code: 'card_declined', headers: { 'idempotent-replayed': 'true' } };
    await expect(declined()).rejects.toMatchObject(replayed);
    expect(rig.double.state().charges.length).toBe(charges);
    const key = { idempotencyKey: 'order_5' };
    await expect(rig.stripe.paymentIntents.create({ ...order, amount: 1 }, key)).rejects.toThrow();
    expect(await rig.stripe.paymentIntents.create(order, key)).toMatchObject({ amount: 2000 });
  });

  it('is free again after a day', async () => {
    const key = { idempotencyKey: 'order_6' };
    const first = await rig.stripe.paymentIntents.create(order, key);
    now = new Date(now.getTime() + 25 * 60 * 60 * 1000);
    expect((await rig.stripe.paymentIntents.create(order, key)).id).not.toBe(first.id);
  });
});

describe('trouble on the line', () => {
  it('a refused request had no effect and the same key works afterwards', async () => {
    const before = rig.double.state().paymentIntents.length;
    rig.double.faults.failNext(1, 500);
    const key = { idempotencyKey: 'order_7' };
    await expect(rig.stripe.paymentIntents.create(order, key)).rejects.toMatchObject({ statusCode: 500 });
    rig.double.faults.failNext(1, 429);
    const limited = await rig.stripe.paymentIntents.create(order, key).catch((error: unknown) => error);
    expect(limited).toBeInstanceOf(Stripe.errors.StripeRateLimitError);
    expect(rig.double.state().paymentIntents.length).toBe(before);
    expect(await rig.stripe.paymentIntents.create(order, key)).toMatchObject({ amount: 2000 });
  });

  it('an answer that never comes hides a payment that took place, and a retry finds it', async () => {
    const before = rig.double.state().charges.length;
    rig.double.faults.timeoutAfterEffectNext(1);
    const impatient = clientFor(rig.double, { timeout: 100 });
    const paying = () =>
      impatient.paymentIntents.create(
        { ...order, payment_method: 'pm_card_visa', confirm: true },
        { idempotencyKey: 'order_8' },
      );
    await expect(paying()).rejects.toBeInstanceOf(Stripe.errors.StripeConnectionError);
    expect(await paying()).toMatchObject({ status: 'succeeded' });
    expect(rig.double.state().charges.length).toBe(before + 1);
  });

  it('a reset connection is retried by the client itself without paying twice', async () => {
    const before = rig.double.state().charges.length;
    rig.double.faults.timeoutAfterEffectNext(1, 'reset');
    expect(await pay(rig.stripe, 'pm_card_visa')).toMatchObject({ status: 'succeeded' });
    expect(rig.double.state().charges.length).toBe(before + 1);
  });
});
