import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pay, type Rig, startRig, startWebhook, type Webhook } from '../testing/rig.ts';

let webhook: Webhook;
let rig: Rig;
beforeEach(async () => {
  webhook = await startWebhook();
  rig = await startRig({ webhookUrl: webhook.url });
});
afterEach(async () => {
  await rig.stop();
  await webhook.stop();
});

describe('the webhook', () => {
  it('hears of a payment, signed so that the official client believes it', async () => {
    const { id } = await pay(rig.stripe, 'pm_card_visa', {}, 'order_1');
    await expect.poll(() => webhook.types()).toContain('payment_intent.succeeded');
    expect(webhook.types().toSorted()).toEqual([
      'charge.succeeded',
      'payment_intent.created',
      'payment_intent.succeeded',
    ]);
    for (const { payload, signature } of webhook.received) {
      const event = rig.stripe.webhooks.constructEvent(payload, signature, rig.double.webhookSecret);
      expect(event.request?.idempotency_key).toBe('order_1');
      expect(() => rig.stripe.webhooks.constructEvent(payload, signature, 'whsec_other')).toThrow();
      if (event.type === 'payment_intent.succeeded')
        expect(event.data.object).toMatchObject({ id, amount: 2000 });
    }
  });

  it('hears of a decline', async () => {
    await expect(pay(rig.stripe, 'pm_card_chargeDeclined')).rejects.toThrow();
    await expect.poll(() => webhook.types()).toContain('payment_intent.payment_failed');
    expect(webhook.types()).toContain('charge.failed');
  });

  it('hears of a challenge, a cancellation and a refund', async () => {
    const asked = await pay(rig.stripe, 'pm_card_threeDSecure2Required');
    await rig.stripe.paymentIntents.cancel(asked.id);
    const paid = await pay(rig.stripe, 'pm_card_visa');
    const refund = await rig.stripe.refunds.create({ payment_intent: paid.id });
    const expected = [
      'payment_intent.requires_action',
      'payment_intent.canceled',
      'refund.created',
      'charge.refunded',
    ];
    await expect.poll(() => webhook.types()).toEqual(expect.arrayContaining(expected));
    const created = webhook.received.find(({ event }) => event.type === 'refund.created');
    expect(created?.event.data.object).toMatchObject({
      id: refund.id,
      payment_intent: paid.id,
      amount: 2000,
    });
  });

  it('hears again of what it did not take', async () => {
    webhook.status = 500;
    await rig.stripe.customers.create({ email: 'ada@example.test' });
    await expect.poll(() => webhook.received.length).toBe(1);
    expect((await rig.stripe.events.list()).data[0]).toMatchObject({ pending_webhooks: 1 });
    webhook.status = 200;
    await expect.poll(() => webhook.received.length, { timeout: 5_000 }).toBe(2);
    expect(webhook.received[0]?.event.id).toBe(webhook.received[1]?.event.id);
    const latest = async () =>
      (await rig.stripe.events.list({ type: 'customer.*' })).data[0]?.pending_webhooks;
    await expect.poll(latest).toBe(0);
  });

  it('hears nothing while held, then the newest first and all of it twice', async () => {
    rig.double.faults.holdWebhooks();
    await pay(rig.stripe, 'pm_card_visa');
    expect(webhook.received).toHaveLength(0);
    await rig.double.faults.releaseWebhooks({ duplicate: true, shuffle: true });
    const once = ['payment_intent.succeeded', 'charge.succeeded', 'payment_intent.created'];
    expect(webhook.types()).toEqual([...once, ...once]);
  });

  it('never hears of what was dropped, though Stripe knows it', async () => {
    rig.double.faults.dropWebhooks(2);
    await pay(rig.stripe, 'pm_card_visa');
    await expect.poll(() => webhook.types()).toEqual(['payment_intent.succeeded']);
    expect((await rig.stripe.events.list({ limit: 100 })).data).toHaveLength(3);
  });

  it('hears of what happens after it was named', async () => {
    const late = await startRig();
    late.double.setWebhookUrl(webhook.url);
    await pay(late.stripe, 'pm_card_visa');
    await expect.poll(() => webhook.received.length).toBe(3);
    await late.stop();
  });
});
