import { createHmac } from 'node:crypto';
import { newId } from '@bazaar/service-kit';
import { eventually } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pay, paymentOf, type Rig, startRig, webhookUrl } from './testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.stop());

const send = (event: object, change: { at?: number; secret?: string; signature?: string } = {}) => {
  const body = JSON.stringify(event);
  const at = Math.floor(Date.now() / 1000) + (change.at ?? 0);
  const secret = change.secret ?? rig.stripe.webhookSecret;
  const v1 = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return fetch(webhookUrl(rig.service), {
    method: 'POST',
    headers: { 'stripe-signature': change.signature ?? `t=${at},v1=${v1}` },
    body,
  });
};

const event = (type: string, object: object) => ({
  id: newId('evt'),
  object: 'event',
  api_version: '2026-01-01',
  type,
  data: { object },
});

const payInBrowser = async (orderId: string, card: string): Promise<void> => {
  const [intent] = rig.intentsOf(orderId);
  await fetch(`${rig.stripe.url}/v1/payment_intents/${intent?.id}/confirm`, {
    method: 'POST',
    body: new URLSearchParams({
      key: 'pk_test_1',
      client_secret: intent?.client_secret ?? '',
      payment_method: card,
    }),
  });
};

describe('a webhook', () => {
  it('that Stripe did not sign, or not just now, is refused and changes nothing', async () => {
    const order = await rig.open();
    const [intent] = rig.intentsOf(order.orderId);
    const paid = event('payment_intent.succeeded', { ...intent, status: 'succeeded', amount_received: 4200 });
    for (const change of [
      { secret: 'whsec_wrong' },
      { signature: '' },
      { signature: 't=abc,v1=00' },
      { at: -301 },
      { at: 302 },
    ])
      expect((await send(paid, change)).status).toBe(400);
    expect((await paymentOf(rig.buyer(order), order.orderId))?.status).toBe('REQUIRES_PAYMENT');
  });

  it('is not believed: what it is about is fetched from Stripe', async () => {
    const order = await rig.open();
    const [intent] = rig.intentsOf(order.orderId);
    const lie = event('payment_intent.succeeded', { ...intent, status: 'succeeded', amount_received: 4200 });
    expect((await send(lie)).status).toBe(200);
    expect((await paymentOf(rig.buyer(order), order.orderId))?.status).toBe('REQUIRES_PAYMENT');
  });

  it('of a kind or about a thing that nobody knows is taken and forgotten', async () => {
    expect((await send(event('product.created', { id: 'prod_1' }))).status).toBe(200);
    expect((await send(event('balance.available', {}))).status).toBe(200);
    expect((await send(event('payment_intent.succeeded', { id: 'pi_nobody' }))).status).toBe(200);
  });

  it('counts once however often and in whatever order it comes', async () => {
    const order = await rig.open();
    rig.stripe.faults.holdWebhooks();
    await payInBrowser(order.orderId, 'pm_card_chargeDeclined');
    await payInBrowser(order.orderId, 'pm_card_visa');
    expect((await paymentOf(rig.buyer(order), order.orderId))?.status).toBe('REQUIRES_PAYMENT');
    await rig.stripe.faults.releaseWebhooks({ duplicate: true, shuffle: true });
    await rig.hears(order.orderId, 'succeeded');
    expect(await paymentOf(rig.buyer(order), order.orderId)).toMatchObject({
      status: 'SUCCEEDED',
      failure: null,
    });
    expect(rig.heardOf(order.orderId)).toEqual(['opened', 'succeeded']);
    const ledger = await rig.sql`
      select account, ledger_entries.amount::int from ledger_entries join payments on payments.id = payment_id
      where order_id = ${order.orderId} order by account, amount`;
    expect([...ledger]).toEqual([
      { account: 'order_payments', amount: -4200 },
      { account: 'stripe_balance', amount: -152 },
      { account: 'stripe_balance', amount: 4200 },
      { account: 'stripe_fees', amount: 152 },
    ]);
  });

  it('tells once of each decline in the browser', async () => {
    const order = await rig.open();
    for (const card of ['pm_card_chargeDeclined', 'pm_card_chargeDeclinedExpiredCard']) {
      await payInBrowser(order.orderId, card);
      await eventually(async () => {
        const payment = await paymentOf(rig.buyer(order), order.orderId);
        const code = card === 'pm_card_chargeDeclined' ? 'generic_decline' : 'expired_card';
        expect(payment?.failure?.code).toBe(code);
      });
    }
    expect((await paymentOf(rig.buyer(order), order.orderId))?.attempts).toMatchObject([
      { status: 'FAILED', failure: { code: 'generic_decline' } },
      { status: 'FAILED', failure: { code: 'expired_card' } },
    ]);
    await eventually(() => expect(rig.heardOf(order.orderId)).toEqual(['opened', 'declined', 'declined']));
  });

  it('comes again when it could not be taken over', async () => {
    const order = await rig.open();
    rig.stripe.faults.holdWebhooks();
    await payInBrowser(order.orderId, 'pm_card_visa');
    // Fetching the object fails, so the first delivery does too.
    rig.stripe.faults.failNext(1, 500, /^GET /);
    await rig.stripe.faults.releaseWebhooks();
    await rig.hears(order.orderId, 'succeeded');
  });
});

it('a payment that is decided stays, whatever arrives late', async () => {
  const order = await rig.open();
  rig.stripe.faults.holdWebhooks();
  await pay(rig.buyer(order), order.orderId, 'pm_card_chargeDeclined');
  await pay(rig.buyer(order), order.orderId, 'pm_card_visa');
  await rig.stripe.faults.releaseWebhooks({ duplicate: true, shuffle: true });
  expect((await paymentOf(rig.buyer(order), order.orderId))?.status).toBe('SUCCEEDED');
  await eventually(() => expect(rig.heardOf(order.orderId)).toEqual(['opened', 'declined', 'succeeded']));
});
