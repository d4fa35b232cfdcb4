import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually, seller, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pay, paymentOf, type Rig, startRig, tryToPay } from './testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.stop());

describe('somebody else', () => {
  it('cannot pay, and sees no payment that is not theirs', async () => {
    const order = await rig.open();
    const stranger = signedClient(rig.service, customer(newId('user')));
    expect((await pay(stranger, order.orderId, 'pm_card_visa')).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const boss = signedClient(rig.service, admin(newId('user')));
    expect((await pay(boss, order.orderId, 'pm_card_visa')).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const { errors } = await tryToPay(signedClient(rig.service), order.orderId, 'pm_card_visa');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    const otherSeller = signedClient(rig.service, seller(newId('user'), newId('seller')));
    for (const client of [stranger, signedClient(rig.service), otherSeller])
      expect(await paymentOf(client, order.orderId)).toBeNull();
  });

  it('who sells or runs the shop sees it without the secret', async () => {
    const order = await rig.open();
    const shop = signedClient(rig.service, seller(newId('user'), order.sellerIds[0] ?? ''));
    for (const client of [shop, signedClient(rig.service, admin(newId('user')))])
      expect(await paymentOf(client, order.orderId)).toMatchObject({
        status: 'REQUIRES_PAYMENT',
        clientSecret: null,
      });
  });

  it('reaches no payment by its id alone', async () => {
    const order = await rig.open();
    const payment = await paymentOf(rig.buyer(order), order.orderId);
    const byId = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Payment { status } } }`;
    const of = [
      { __typename: 'Payment', id: payment?.id },
      { __typename: 'Payment', id: 'payment_1' },
      { __typename: 'Payment', id: newId('payment') },
    ];
    const stranger = signedClient(rig.service, customer(newId('user')));
    expect(await rig.buyer(order).data(byId, { of })).toEqual({
      _entities: [{ status: 'REQUIRES_PAYMENT' }, null, null],
    });
    expect(await stranger.data(byId, { of })).toEqual({ _entities: [null, null, null] });
  });

  it('who is not the gateway is refused', async () => {
    const response = await fetch(rig.service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ stripePublishableKey }' }),
    });
    expect(response.status).toBe(401);
  });
});

describe('a list of orders', () => {
  it('costs one statement a type, however long it is', async () => {
    const customerId = newId('user');
    const orders = Array.from({ length: 50 }, () => rig.order({ customerId }));
    await Promise.all(orders.map((order) => rig.say('payments.open', order)));
    for (const { orderId } of orders) await rig.hears(orderId, 'opened');
    await eventually(async () => {
      const [row] = await rig.sql`select count(*)::int as left from stripe_tasks where done_at is null`;
      expect(row?.['left']).toBe(0);
    });
    const from = rig.statements.length;
    const { _entities: entities } = await signedClient(rig.service, customer(customerId)).data<{
      _entities: { payment: { status: string } }[];
    }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order { payment {
        status attempts { status } refunds { id } } } } }`,
      { of: orders.map(({ orderId }) => ({ __typename: 'Order', id: orderId })) },
    );
    expect(entities.map(({ payment }) => payment.status)).toEqual(orders.map(() => 'REQUIRES_PAYMENT'));
    const count = (table: string) =>
      rig.statements
        .slice(from)
        .filter(
          (statement) =>
            statement.startsWith('select') &&
            statement.includes(`from "${table}" where "${table}"`) &&
            !statement.includes('for '),
        ).length;
    expect([count('payments'), count('payment_attempts'), count('refunds')]).toEqual([1, 1, 1]);
  });
});
