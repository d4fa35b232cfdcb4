import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_ONLY, clientFor, pay, type Rig, startRig } from '../testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

const order = { amount: 2000, currency: 'usd', automatic_payment_methods: CARD_ONLY } as const;

describe('paying', () => {
  it('goes from created over confirmed to succeeded, with a charge and its fee in the ledger', async () => {
    const created = await rig.stripe.paymentIntents.create({ ...order, metadata: { order: 'order_1' } });
    expect(created).toMatchObject({
      status: 'requires_payment_method',
      amount_received: 0,
      latest_charge: null,
    });
    const confirmed = await rig.stripe.paymentIntents.confirm(created.id, {
      payment_method: 'pm_card_visa',
      expand: ['latest_charge.balance_transaction', 'payment_method'],
    });
    expect(confirmed).toMatchObject({
      status: 'succeeded',
      amount_received: 2000,
      metadata: { order: 'order_1' },
      payment_method: { object: 'payment_method', card: { brand: 'visa', last4: '4242' } },
      latest_charge: {
        status: 'succeeded',
        paid: true,
        balance_transaction: { amount: 2000, fee: 88, net: 1912 },
      },
    });
  });

  it('keeps an intent that has a method but is not confirmed', async () => {
    const intent = await rig.stripe.paymentIntents.create({ ...order, payment_method: 'pm_card_mastercard' });
    expect(intent.status).toBe('requires_confirmation');
    expect((await rig.stripe.paymentIntents.confirm(intent.id)).status).toBe('succeeded');
  });

  it('holds the money until it is captured when capture is manual', async () => {
    const held = await pay(rig.stripe, 'pm_card_visa', { capture_method: 'manual' });
    expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 2000, amount_received: 0 });
    const captured = await rig.stripe.paymentIntents.capture(held.id, { amount_to_capture: 1500 });
    expect(captured).toMatchObject({ status: 'succeeded', amount_capturable: 0, amount_received: 1500 });
  });

  it('changes amount and metadata while unpaid', async () => {
    const intent = await rig.stripe.paymentIntents.create({ ...order, metadata: { a: '1', b: '2' } });
    const updated = await rig.stripe.paymentIntents.update(intent.id, {
      amount: 900,
      metadata: { a: '', c: '3' },
    });
    expect(updated).toMatchObject({ amount: 900, metadata: { b: '2', c: '3' } });
    expect(updated.metadata).not.toHaveProperty('a');
  });

  it('wants a return URL when methods of the dashboard may redirect, as Stripe does', async () => {
    const intent = pay(rig.stripe, 'pm_card_visa', { automatic_payment_methods: { enabled: true } });
    await expect(intent).rejects.toMatchObject({ statusCode: 400, param: 'return_url' });
  });
});

describe('a declined card', () => {
  it.each([
    ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', ''],
    ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', ''],
    ['pm_card_chargeCustomerFail', 'card_declined', 'generic_decline'],
  ])('%s says %s and leaves the intent payable', async (card, code, declineCode) => {
    const error = await pay(rig.stripe, card).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Stripe.errors.StripeCardError);
    expect(error).toMatchObject({
      statusCode: 402,
      code,
      decline_code: declineCode,
      payment_intent: { status: 'requires_payment_method', last_payment_error: { code } },
    });
    const intents = rig.double.state().paymentIntents;
    const declined = intents.at(-1);
    const paid = await rig.stripe.paymentIntents.confirm(declined?.id ?? '', {
      payment_method: 'pm_card_visa',
    });
    expect(paid).toMatchObject({ status: 'succeeded', last_payment_error: null });
  });
});

describe('3-D Secure', () => {
  it('asks the buyer and goes on to succeed', async () => {
    const asked = await pay(rig.stripe, 'pm_card_threeDSecure2Required', {
      return_url: 'http://shop.test/done',
    });
    expect(asked.status).toBe('requires_action');
    const url = asked.next_action?.redirect_to_url?.url ?? '';
    expect(await (await fetch(url)).text()).toContain('outcome=succeed');
    const answer = await fetch(`${url}?outcome=succeed`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain(`payment_intent=${asked.id}`);
    expect(answer.headers.get('location')).toContain('redirect_status=succeeded');
    const paid = await rig.stripe.paymentIntents.retrieve(asked.id, { expand: ['latest_charge'] });
    expect(paid).toMatchObject({
      status: 'succeeded',
      next_action: null,
      latest_charge: { payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } } },
    });
  });

  it('leaves the intent payable when the buyer fails it', async () => {
    const asked = await pay(rig.stripe, 'pm_card_authenticationRequired');
    expect(asked.next_action?.type).toBe('use_stripe_sdk');
    await fetch(`${rig.double.url}/3ds/${asked.id}?outcome=fail`);
    expect(await rig.stripe.paymentIntents.retrieve(asked.id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    });
  });

  it('declines when the buyer is not there', async () => {
    const absent = pay(rig.stripe, 'pm_card_authenticationRequired', { off_session: true });
    await expect(absent).rejects.toMatchObject({ code: 'authentication_required' });
  });
});

describe('what Stripe refuses', () => {
  it('a step that the status does not allow', async () => {
    const paid = await pay(rig.stripe, 'pm_card_visa');
    const unexpected = { statusCode: 400, code: 'payment_intent_unexpected_state' };
    await expect(rig.stripe.paymentIntents.cancel(paid.id)).rejects.toMatchObject(unexpected);
    await expect(rig.stripe.paymentIntents.confirm(paid.id)).rejects.toMatchObject(unexpected);
    await expect(rig.stripe.paymentIntents.update(paid.id, { amount: 1 })).rejects.toMatchObject(unexpected);
  });

  it('a cancelled intent can be neither confirmed nor cancelled again', async () => {
    const intent = await rig.stripe.paymentIntents.create(order);
    const canceled = await rig.stripe.paymentIntents.cancel(intent.id, { cancellation_reason: 'abandoned' });
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
    const again = rig.stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
    await expect(again).rejects.toMatchObject({ code: 'payment_intent_unexpected_state' });
    await expect(rig.stripe.paymentIntents.cancel(intent.id)).rejects.toMatchObject({ statusCode: 400 });
  });

  it.each([
    [{ currency: 'usd' }, 'parameter_missing', 'amount'],
    [{ amount: 2000, currency: 'usd', colour: 'red' }, 'parameter_unknown', 'colour'],
    [{ amount: 2000, currency: 'usd', shipping: { nick: 'x' } }, 'parameter_unknown', 'shipping[nick]'],
    [{ amount: 10.5, currency: 'usd' }, 'parameter_invalid_integer', 'amount'],
    [{ amount: 10, currency: 'usd' }, 'amount_too_small', 'amount'],
    [{ amount: 2000, currency: 'usd', customer: 'cus_none' }, 'resource_missing', 'customer'],
    [{ amount: 2000, currency: 'usd', payment_method: 'pm_none' }, 'resource_missing', 'payment_method'],
  ])('%j: %s', async (params, code, param) => {
    const request = rig.stripe.rawRequest('POST', '/v1/payment_intents', params);
    await expect(request).rejects.toMatchObject({ statusCode: 400, code, param });
  });

  it('what this double does not model, rather than to take it and do nothing', async () => {
    const transfer = rig.stripe.paymentIntents.create({ ...order, transfer_group: 'group' });
    await expect(transfer).rejects.toMatchObject({ statusCode: 400, param: 'transfer_group' });
  });

  it('an expansion of nothing, before anything happens', async () => {
    const before = rig.double.state().paymentIntents.length;
    const create = rig.stripe.paymentIntents.create({ ...order, expand: ['planet'] });
    await expect(create).rejects.toMatchObject({ statusCode: 400, param: 'expand' });
    expect(rig.double.state().paymentIntents.length).toBe(before);
  });

  it('an id it does not know, with 404', async () => {
    const unknown = rig.stripe.paymentIntents.retrieve('pi_none');
    await expect(unknown).rejects.toMatchObject({ statusCode: 404, code: 'resource_missing' });
    await expect(rig.stripe.rawRequest('GET', '/v1/planets')).rejects.toMatchObject({ statusCode: 404 });
  });

  it('a wrong key', async () => {
    const stranger = clientFor({ ...rig.double, secretKey: 'sk_test_somebody_else' });
    const error = await stranger.paymentIntents.list().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
    expect(String(error)).not.toContain('somebody');
  });

  it('a card without a customer a second time', async () => {
    const method = await rig.stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } });
    await pay(rig.stripe, method.id);
    await expect(pay(rig.stripe, method.id)).rejects.toMatchObject({ statusCode: 400 });
  });
});
