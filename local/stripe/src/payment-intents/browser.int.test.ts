import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig } from '../testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

describe('the browser', () => {
  it('confirms with the publishable key and the client secret, and sees no more than it should', async () => {
    const intent = await rig.stripe.paymentIntents.create({
      amount: 2000,
      currency: 'usd',
      metadata: { secret: 'x' },
    });
    const body = new URLSearchParams({
      key: 'pk_test_bazaar',
      client_secret: intent.client_secret ?? '',
      'payment_method_data[type]': 'card',
      'payment_method_data[card][number]': '4242 4242 4242 4242',
      'payment_method_data[card][exp_month]': '12',
      'payment_method_data[card][exp_year]': '40',
      'payment_method_data[card][cvc]': '123',
      use_stripe_sdk: 'true',
    });
    const url = `${rig.double.url}/v1/payment_intents/${intent.id}/confirm`;
    const answer = await fetch(url, { method: 'POST', body, headers: { origin: 'http://shop.test' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const seen = await answer.json();
    expect(seen).toMatchObject({ status: 'succeeded' });
    expect(seen).not.toHaveProperty('metadata');
    body.set('client_secret', 'wrong');
    expect((await fetch(url, { method: 'POST', body })).status).toBe(400);
  });

  it('of any origin is let in, and sees of a decline no more than it should', async () => {
    const intent = await rig.stripe.paymentIntents.create({
      amount: 2000,
      currency: 'usd',
      metadata: { secret: 'x' },
    });
    const url = `${rig.double.url}/v1/payment_intents/${intent.id}/confirm`;
    const asking = { origin: 'http://shop.test', 'access-control-request-headers': 'authorization' };
    const preflight = await fetch(url, { method: 'OPTIONS', headers: asking });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization');
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: 'Bearer pk_test_bazaar' },
      body: new URLSearchParams({
        client_secret: intent.client_secret ?? '',
        payment_method: 'pm_card_chargeDeclined',
      }),
    });
    expect(answer.status).toBe(402);
    const seen = await answer.json();
    expect(seen).toMatchObject({ error: { payment_intent: { status: 'requires_payment_method' } } });
    expect(seen).not.toHaveProperty('error.payment_intent.metadata');
  });

  it('may not do what needs the secret key', async () => {
    const body = new URLSearchParams({ key: 'pk_test_bazaar', amount: '100', currency: 'usd' });
    expect((await fetch(`${rig.double.url}/v1/payment_intents`, { method: 'POST', body })).status).toBe(403);
  });
});
