import { eventually } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pay, paymentOf, type Rig, startRig } from './testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.stop());

describe('a cancelled order', () => {
  it('can no longer be paid, and Stripe knows', async () => {
    const order = await rig.open();
    const { orderId } = order;
    await rig.say('payments.cancel', { orderId, reason: 'Expired.' });
    await rig.hears(orderId, 'cancelled');
    expect(await paymentOf(rig.buyer(order), orderId)).toMatchObject({
      status: 'CANCELLED',
      clientSecret: null,
    });
    expect(rig.intentsOf(orderId).map(({ status }) => status)).toEqual(['canceled']);
    const { userErrors } = await pay(rig.buyer(order), orderId, 'pm_card_visa');
    expect(userErrors).toMatchObject([{ code: 'NOT_PAYABLE' }]);
    await rig.say('payments.cancel', { orderId, reason: 'Again.' });
    await eventually(() => expect(rig.heardOf(orderId)).toEqual(['opened', 'cancelled', 'cancelled']));
  });

  it('that was paid gets its money back', async () => {
    const order = await rig.open({ paymentMethodId: 'pm_card_visa' });
    const { orderId } = order;
    await rig.hears(orderId, 'succeeded');
    await rig.say('payments.cancel', { orderId, reason: 'Changed my mind.' });
    await rig.hears(orderId, 'refunded');
    await rig.hears(orderId, 'cancelled');
    expect(await paymentOf(rig.buyer(order), orderId)).toMatchObject({
      status: 'REFUNDED',
      refunds: [{ amount: { amount: 4200 }, reason: 'Changed my mind.' }],
    });
  });

  it('gives back money that arrives although it was called off', async () => {
    const order = await rig.open();
    const { orderId } = order;
    const [intent] = rig.intentsOf(orderId);
    rig.stripe.faults.holdWebhooks();
    // Paid in the browser; nobody here has heard of it when the order is called off.
    await fetch(`${rig.stripe.url}/v1/payment_intents/${intent?.id}/confirm`, {
      method: 'POST',
      body: new URLSearchParams({
        key: 'pk_test_1',
        client_secret: intent?.client_secret ?? '',
        payment_method: 'pm_card_visa',
      }),
    });
    await rig.say('payments.cancel', { orderId, reason: 'Expired.' });
    await rig.hears(orderId, 'refunded');
    await rig.stripe.faults.releaseWebhooks({ duplicate: true });
    expect(await paymentOf(rig.buyer(order), orderId)).toMatchObject({
      status: 'CANCELLED',
      refunded: { amount: 4200 },
      attempts: [{ status: 'SUCCEEDED' }],
    });
    await eventually(() => expect(rig.heardOf(orderId).sort()).toEqual(['cancelled', 'opened', 'refunded']));
    expect(rig.stripe.state().refunds.filter(({ payment_intent: id }) => id === intent?.id)).toHaveLength(1);
  });

  it('is never opened when the cancellation overtook the opening', async () => {
    const order = rig.order();
    await rig.say('payments.cancel', { orderId: order.orderId, reason: 'Too fast.' });
    await eventually(async () => {
      const [row] =
        await rig.sql`select count(*)::int as known from cancelled_orders where order_id = ${order.orderId}`;
      expect(row?.['known']).toBe(1);
    });
    await rig.say('payments.open', order);
    await rig.hears(order.orderId, 'cancelled');
    expect(rig.intentsOf(order.orderId)).toEqual([]);
  });
});
