import { newId } from '@bazaar/service-kit';
import { eventually } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pay, paymentOf, type Rig, startRig, tryToPay } from './testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.stop());

describe('an order that is placed', () => {
  it('gets one payment, shown once Stripe has opened it', async () => {
    const order = await rig.open();
    const payment = await paymentOf(rig.buyer(order), order.orderId);
    expect(payment).toMatchObject({
      status: 'REQUIRES_PAYMENT',
      amount: { amount: 4200, currency: 'EUR', formatted: '€42.00' },
      refunded: { amount: 0 },
      currency: 'EUR',
      clientSecret: expect.stringMatching(/^pi_\w+_secret_\w+$/),
      failure: null,
      methods: ['card'],
      order: { id: order.orderId },
      attempts: [],
      refunds: [],
    });
    await rig.say('payments.open', order);
    await rig.say('payments.open', { ...order, amount: { amount: 1, currency: 'EUR' } });
    await rig.open();
    expect(rig.intentsOf(order.orderId)).toHaveLength(1);
    expect((await paymentOf(rig.buyer(order), order.orderId))?.amount.amount).toBe(4200);
  });

  it('is paid at once with the method given at checkout', async () => {
    const order = await rig.open({ paymentMethodId: 'pm_card_visa' });
    await rig.hears(order.orderId, 'succeeded');
    const payment = await paymentOf(rig.buyer(order), order.orderId);
    expect(payment).toMatchObject({
      status: 'SUCCEEDED',
      clientSecret: null,
      attempts: [{ status: 'SUCCEEDED' }],
    });
  });

  it('stays payable when the method given at checkout is declined or unknown', async () => {
    for (const [method, code] of [
      ['pm_card_chargeDeclinedInsufficientFunds', 'insufficient_funds'],
      [newId('paymentmethod'), 'payment_method_unusable'],
    ] as const) {
      const order = await rig.open({ paymentMethodId: method });
      await rig.hears(order.orderId, 'declined');
      const payment = await eventually(async () => {
        const seen = await paymentOf(rig.buyer(order), order.orderId);
        expect(seen?.attempts).toMatchObject([{ status: 'FAILED', failure: { code } }]);
        return seen;
      });
      expect(payment).toMatchObject({ status: 'REQUIRES_PAYMENT', failure: { code } });
      expect((await pay(rig.buyer(order), order.orderId, 'pm_card_visa')).payment?.status).toBe('SUCCEEDED');
      expect(rig.heardOf(order.orderId).filter((type) => type === 'declined')).toHaveLength(1);
    }
  });

  it('that costs nothing is paid without Stripe', async () => {
    const order = await rig.open({ amount: { amount: 0, currency: 'EUR' } });
    await rig.hears(order.orderId, 'succeeded');
    expect(rig.intentsOf(order.orderId)).toEqual([]);
    expect((await paymentOf(rig.buyer(order), order.orderId))?.status).toBe('SUCCEEDED');
  });

  it('cannot be paid when Stripe will not take so little, and says so', async () => {
    const order = rig.order({ amount: { amount: 1, currency: 'EUR' } });
    await rig.say('payments.open', order);
    await eventually(async () => {
      const payment = await paymentOf(rig.buyer(order), order.orderId);
      expect(payment).toMatchObject({ status: 'FAILED', failure: { code: 'amount_too_small' } });
    });
    await rig.say('payments.cancel', { orderId: order.orderId, reason: 'Expired.' });
    await rig.hears(order.orderId, 'cancelled');
  });
});

describe('a buyer', () => {
  it('pays, and everybody hears of it once', async () => {
    const order = await rig.open();
    const { payment, order: paid, userErrors } = await pay(rig.buyer(order), order.orderId, 'pm_card_visa');
    expect(userErrors).toEqual([]);
    expect(paid).toEqual({ id: order.orderId });
    expect(payment).toMatchObject({
      status: 'SUCCEEDED',
      clientSecret: null,
      attempts: [{ status: 'SUCCEEDED', failure: null }],
    });
    await rig.hears(order.orderId, 'succeeded');
    expect(rig.heardOf(order.orderId)).toEqual(['opened', 'succeeded']);
    expect(
      rig.heard.find(({ type, data }) => type === 'payments.succeeded' && data.orderId === order.orderId)
        ?.data,
    ).toMatchObject({ paymentId: payment?.id, amount: { amount: 4200, currency: 'EUR' } });
  });

  it('whose card is declined can pay with another', async () => {
    const order = await rig.open();
    const declined = await pay(rig.buyer(order), order.orderId, 'pm_card_chargeDeclinedInsufficientFunds');
    expect(declined).toEqual({
      payment: null,
      order: null,
      userErrors: [
        { code: 'CARD_DECLINED', message: 'Your card has insufficient funds.', path: ['paymentMethodId'] },
      ],
    });
    await rig.hears(order.orderId, 'declined');
    expect(await paymentOf(rig.buyer(order), order.orderId)).toMatchObject({
      status: 'REQUIRES_PAYMENT',
      clientSecret: expect.any(String),
      failure: { code: 'insufficient_funds', message: 'Your card has insufficient funds.' },
      attempts: [{ status: 'FAILED', failure: { code: 'insufficient_funds' } }],
    });
    const { payment } = await pay(rig.buyer(order), order.orderId, 'pm_card_mastercard');
    expect(payment).toMatchObject({
      status: 'SUCCEEDED',
      failure: null,
      attempts: [{ status: 'FAILED' }, { status: 'SUCCEEDED' }],
    });
    await rig.hears(order.orderId, 'succeeded');
    expect(rig.heardOf(order.orderId)).toEqual(['opened', 'declined', 'succeeded']);
  });

  it('proves who they are to the bank when it asks', async () => {
    const order = await rig.open();
    const { payment } = await pay(rig.buyer(order), order.orderId, 'pm_card_threeDSecure2Required');
    expect(payment).toMatchObject({
      status: 'REQUIRES_ACTION',
      clientSecret: expect.any(String),
      attempts: [{ status: 'REQUIRES_ACTION' }],
    });
    const [intent] = rig.intentsOf(order.orderId);
    await fetch(`${rig.stripe.url}/3ds/${intent?.id}?outcome=fail`);
    await rig.hears(order.orderId, 'declined');
    const again = await pay(rig.buyer(order), order.orderId, 'pm_card_threeDSecure2Required');
    expect(again.payment?.status).toBe('REQUIRES_ACTION');
    await fetch(`${rig.stripe.url}/3ds/${intent?.id}?outcome=succeed`);
    await rig.hears(order.orderId, 'succeeded');
    expect(await paymentOf(rig.buyer(order), order.orderId)).toMatchObject({
      status: 'SUCCEEDED',
      attempts: [{ status: 'FAILED' }, { status: 'SUCCEEDED' }],
    });
  });

  it('may give up proving it and pay with another card', async () => {
    const order = await rig.open();
    for (let time = 0; time < 2; time += 1) {
      const asked = await pay(rig.buyer(order), order.orderId, 'pm_card_threeDSecure2Required');
      expect(asked.payment?.attempts.at(-1)).toMatchObject({ status: 'REQUIRES_ACTION' });
    }
    const { payment } = await pay(rig.buyer(order), order.orderId, 'pm_card_visa');
    expect(payment).toMatchObject({
      status: 'SUCCEEDED',
      attempts: [{ status: 'CANCELLED' }, { status: 'CANCELLED' }, { status: 'SUCCEEDED' }],
    });
  });

  it('may pay in the browser with Stripe’s client', async () => {
    const order = await rig.open();
    const secret = (await paymentOf(rig.buyer(order), order.orderId))?.clientSecret ?? '';
    const [intent] = rig.intentsOf(order.orderId);
    await fetch(`${rig.stripe.url}/v1/payment_intents/${intent?.id}/confirm`, {
      method: 'POST',
      body: new URLSearchParams({ key: 'pk_test_1', client_secret: secret, payment_method: 'pm_card_visa' }),
    });
    await rig.hears(order.orderId, 'succeeded');
    expect((await paymentOf(rig.buyer(order), order.orderId))?.attempts).toMatchObject([
      { status: 'SUCCEEDED' },
    ]);
  });

  it('pays once however often and however concurrently one key is sent', async () => {
    const order = await rig.open();
    const idempotencyKey = newId('key');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        pay(rig.buyer(order), order.orderId, 'pm_card_visa', { idempotencyKey }),
      ),
    );
    answers.push(await pay(rig.buyer(order), order.orderId, 'pm_card_visa', { idempotencyKey }));
    for (const { payment, userErrors } of answers) {
      expect(userErrors).toEqual([]);
      expect(payment?.status).toBe('SUCCEEDED');
    }
    const [intent] = rig.intentsOf(order.orderId);
    expect(rig.stripe.state().charges.filter(({ payment_intent: id }) => id === intent?.id)).toHaveLength(1);
  });

  it('pays once with several keys at the same time', async () => {
    const order = await rig.open();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => pay(rig.buyer(order), order.orderId, 'pm_card_visa')),
    );
    expect(answers.filter(({ payment }) => payment?.status === 'SUCCEEDED')).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 3 }, () => 'NOT_PAYABLE'),
    );
    await rig.hears(order.orderId, 'succeeded');
    expect(rig.heardOf(order.orderId)).toEqual(['opened', 'succeeded']);
  });

  it('gets the first answer again for a declined try, and none for a key with another input', async () => {
    const order = await rig.open();
    const idempotencyKey = newId('key');
    const first = await pay(rig.buyer(order), order.orderId, 'pm_card_chargeDeclined', { idempotencyKey });
    expect(await pay(rig.buyer(order), order.orderId, 'pm_card_chargeDeclined', { idempotencyKey })).toEqual(
      first,
    );
    expect(
      (await pay(rig.buyer(order), order.orderId, 'pm_card_visa', { idempotencyKey })).userErrors,
    ).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }]);
    expect((await paymentOf(rig.buyer(order), order.orderId))?.attempts).toHaveLength(1);
  });

  it('is told what cannot be paid', async () => {
    const order = await rig.open();
    const expired = await rig.open({ expiresAt: new Date(Date.now() - 1000).toISOString() });
    await pay(rig.buyer(order), order.orderId, 'pm_card_visa');
    const codes = async (orderId: string, method: string, client = rig.buyer(order)) =>
      (await pay(client, orderId, method)).userErrors.map(({ code, path }) => [code, path?.[0]]);
    expect(await codes(order.orderId, 'pm_card_visa')).toEqual([['NOT_PAYABLE', 'orderId']]);
    expect(await codes(expired.orderId, 'pm_card_visa', rig.buyer(expired))).toEqual([
      ['NOT_PAYABLE', 'orderId'],
    ]);
    expect(await codes(newId('order'), 'pm_card_visa')).toEqual([['NOT_FOUND', 'orderId']]);
    expect(await codes("order_'; drop table payments", 'pm_card_visa')).toEqual([['NOT_FOUND', 'orderId']]);
    const open = await rig.open();
    for (const method of ['pm_nobody', newId('paymentmethod'), 'visa', 'pm_\u0000'])
      expect(await codes(open.orderId, method, rig.buyer(open))).toEqual([['NOT_FOUND', 'paymentMethodId']]);
  });

  it('sends keys of 1 to 255 characters', async () => {
    const order = await rig.open();
    for (const idempotencyKey of ['', 'k'.repeat(256), 'a\u0000b']) {
      const { errors } = await tryToPay(rig.buyer(order), order.orderId, 'pm_card_visa', { idempotencyKey });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });
});
