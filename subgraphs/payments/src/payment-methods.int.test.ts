import { newId } from '@bazaar/service-kit';
import { customer, eventually, type SignedClient, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PersonErrorView, pay, type Rig, startRig } from './testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ env: { STRIPE_PUBLISHABLE_KEY: 'pk_test_shop' } });
});
afterAll(() => rig?.stop());

type Method = {
  id: string;
  type: string;
  brand: string | null;
  last4: string | null;
  expMonth: number | null;
  expYear: number | null;
};
type Saved = {
  savePaymentMethod: {
    paymentMethod: Method | null;
    setupClientSecret: string | null;
    userErrors: PersonErrorView[];
  };
};

const person = (): { userId: string; client: SignedClient } => {
  const userId = newId('user');
  return { userId, client: signedClient(rig.service, customer(userId)) };
};
const save = async (client: SignedClient, token: string): Promise<Saved['savePaymentMethod']> =>
  (
    await client.data<Saved>(
      `mutation ($token: String!) { savePaymentMethod(input: { token: $token }) {
        paymentMethod { id type brand last4 expMonth expYear createdAt } setupClientSecret
        userErrors { code message path } } }`,
      { token },
    )
  ).savePaymentMethod;
const remove = async (client: SignedClient, paymentMethodId: string) =>
  (
    await client.data<{
      removePaymentMethod: {
        user: { id: string; paymentMethods: Method[] } | null;
        userErrors: PersonErrorView[];
      };
    }>(
      `mutation ($id: ID!) { removePaymentMethod(input: { paymentMethodId: $id }) {
        user { id paymentMethods { id } } userErrors { code path } } }`,
      { id: paymentMethodId },
    )
  ).removePaymentMethod;
const methodsOf = async (client: SignedClient, userId: string): Promise<Method[] | null> =>
  (
    await client.data<{ _entities: { paymentMethods: Method[] | null }[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User {
        paymentMethods { id type brand last4 expMonth expYear } } } }`,
      { of: [{ __typename: 'User', id: userId }] },
    )
  )._entities[0]?.paymentMethods ?? null;

describe('a saved way to pay', () => {
  it('shows what is printed on the card’s receipt, and only to its person', async () => {
    const { userId, client } = person();
    expect(await methodsOf(client, userId)).toEqual([]);
    const { paymentMethod, setupClientSecret, userErrors } = await save(client, 'pm_card_amex');
    expect(userErrors).toEqual([]);
    expect(setupClientSecret).toBeNull();
    expect(paymentMethod).toMatchObject({
      id: expect.stringMatching(/^paymentmethod_/),
      type: 'card',
      brand: 'amex',
      last4: '0005',
      expMonth: expect.any(Number),
      expYear: expect.any(Number),
    });
    expect(await methodsOf(client, userId)).toMatchObject([{ id: paymentMethod?.id }]);
    const stranger = person().client;
    expect(await methodsOf(stranger, userId)).toBeNull();
    const byId = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PaymentMethod { last4 } } }`;
    const of = [{ __typename: 'PaymentMethod', id: paymentMethod?.id }];
    expect(await client.data(byId, { of })).toEqual({ _entities: [{ last4: '0005' }] });
    expect(await stranger.data(byId, { of })).toEqual({ _entities: [null] });
    const secrets = await rig.sql`select t::text as row from payment_methods t where user_id = ${userId}`;
    expect(secrets[0]?.['row']).not.toContain('378282246310005');
  });

  it('pays orders of its person, again and again, and nobody else’s', async () => {
    const { userId, client } = person();
    const { paymentMethod } = await save(client, 'pm_card_visa');
    const id = paymentMethod?.id ?? '';
    for (let time = 0; time < 2; time += 1) {
      const order = await rig.open({ customerId: userId });
      expect((await pay(client, order.orderId, id)).payment?.status).toBe('SUCCEEDED');
    }
    const atCheckout = await rig.open({ customerId: userId, paymentMethodId: id });
    await rig.hears(atCheckout.orderId, 'succeeded');
    const other = await rig.open();
    expect((await pay(rig.buyer(other), other.orderId, id)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['paymentMethodId'] },
    ]);
    const stolen = await rig.open({ paymentMethodId: id });
    await rig.hears(stolen.orderId, 'declined');
  });

  it('can be kept while paying', async () => {
    const { userId, client } = person();
    const once = await rig.open({ customerId: userId });
    await pay(client, once.orderId, 'pm_card_visa');
    expect(await methodsOf(client, userId)).toEqual([]);
    const order = await rig.open({ customerId: userId });
    await pay(client, order.orderId, 'pm_card_mastercard', { savePaymentMethod: true });
    expect(await methodsOf(client, userId)).toMatchObject([{ brand: 'mastercard', last4: '4444' }]);
    const viaBank = await rig.open({ customerId: userId });
    await pay(client, viaBank.orderId, 'pm_card_threeDSecure2Required', { savePaymentMethod: true });
    const [intent] = rig.intentsOf(viaBank.orderId);
    await fetch(`${rig.stripe.url}/3ds/${intent?.id}?outcome=succeed`);
    await rig.hears(viaBank.orderId, 'succeeded');
    expect(await methodsOf(client, userId)).toHaveLength(2);
  });

  it('is forgotten here and at Stripe', async () => {
    const { userId, client } = person();
    const { paymentMethod } = await save(client, 'pm_card_visa');
    const id = paymentMethod?.id ?? '';
    expect((await remove(person().client, id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await remove(client, id)).toEqual({ user: { id: userId, paymentMethods: [] }, userErrors: [] });
    expect((await remove(client, id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await remove(client, 'paymentmethod_1')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(
      rig.stripe
        .state()
        .paymentMethods.filter(({ customer: of }) => of !== null)
        .map(({ id: of }) => of),
    ).not.toContain(id);
  });

  it('that the bank refuses or Stripe does not know is not kept', async () => {
    const { userId, client } = person();
    expect((await save(client, 'pm_card_chargeDeclined')).userErrors).toMatchObject([
      { code: 'CARD_DECLINED', message: 'Your card was declined.', path: ['token'] },
    ]);
    for (const token of ['pm_nobody', '4242424242424242', '', 'pm_\u0000'])
      expect((await save(client, token)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['token'] }]);
    expect(await methodsOf(client, userId)).toEqual([]);
  });

  it('that the bank asks about can be used once it is confirmed', async () => {
    const { userId, client } = person();
    const { paymentMethod, setupClientSecret } = await save(client, 'pm_card_authenticationRequired');
    expect(setupClientSecret).toMatch(/^seti_\w+_secret_\w+$/);
    const order = await rig.open({ customerId: userId });
    expect((await pay(client, order.orderId, paymentMethod?.id ?? '')).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect(await methodsOf(client, userId)).toEqual([]);
    const setupId = setupClientSecret?.split('_secret_')[0];
    await fetch(`${rig.stripe.url}/3ds/${setupId}?outcome=succeed`);
    await eventually(async () => {
      expect(await methodsOf(client, userId)).toMatchObject([{ id: paymentMethod?.id }]);
    });
  });

  it('is one of 20 at most, even when many are saved at once', async () => {
    const { userId, client } = person();
    const answers = await Promise.all(Array.from({ length: 24 }, () => save(client, 'pm_card_visa')));
    expect(answers.filter(({ paymentMethod }) => paymentMethod)).toHaveLength(20);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 4 }, () => 'TOO_MANY_METHODS'),
    );
    expect(await methodsOf(client, userId)).toHaveLength(20);
    const order = await rig.open({ customerId: userId });
    const { userErrors } = await pay(client, order.orderId, 'pm_card_visa', { savePaymentMethod: true });
    expect(userErrors).toMatchObject([{ code: 'TOO_MANY_METHODS' }]);
  });

  it('needs Stripe: without it nothing changes', async () => {
    const { userId, client } = person();
    const { paymentMethod } = await save(client, 'pm_card_visa');
    rig.stripe.faults.failNext(1, 500, /detach$/);
    const { errors } = await client.ask(
      'mutation ($id: ID!) { removePaymentMethod(input: { paymentMethodId: $id }) { user { id } } }',
      { id: paymentMethod?.id },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'payments' });
    expect(await methodsOf(client, userId)).toHaveLength(1);
  });
});

it('tells Stripe’s client the publishable key', async () => {
  expect(await person().client.data('{ stripePublishableKey }')).toEqual({
    stripePublishableKey: 'pk_test_shop',
  });
});
