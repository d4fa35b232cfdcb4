import { newId } from '@bazaar/service-kit';
import { eventually, personalDataOf, tablesWith } from '@bazaar/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Rig, startRig } from './testing/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.stop());

const leaves = async (userId: string): Promise<void> => {
  const eventId = newId('event');
  await rig.say('users.deleted', { userId, sellerId: null, at: new Date().toISOString() }, eventId);
  await eventually(async () =>
    expect(await rig.sql`select 1 from inbox where event_id = ${eventId}`).toHaveLength(1),
  );
};

it('forgets how a person who left pays, here and at Stripe, and keeps the books', async () => {
  const opening = await rig.open();
  const { customerId: userId, orderId } = opening;
  const buyer = rig.buyer(opening);
  await buyer.data('mutation ($input: PayOrderInput!) { payOrder(input: $input) { userErrors { code } } }', {
    input: {
      orderId,
      paymentMethodId: 'pm_card_visa',
      savePaymentMethod: true,
      idempotencyKey: newId('key'),
    },
  });
  await rig.hears(orderId, 'succeeded');
  await eventually(async () =>
    expect(await rig.sql`select 1 from payment_methods where user_id = ${userId}`).toHaveLength(1),
  );
  const [customer] = await rig.sql`select stripe_customer_id as id from customers where user_id = ${userId}`;
  expect(await personalDataOf(rig.bus, 'payments', { userId })).toMatchObject({
    stripeCustomer: [{ stripeCustomerId: customer?.['id'] }],
    paymentMethods: [{ brand: 'visa', last4: '4242' }],
    payments: [{ orderId, amount: 4200, received: 4200, attempts: [{ status: 'SUCCEEDED' }] }],
  });
  const ledger = await rig.sql`select * from ledger_entries order by transaction_id, account`;

  await leaves(userId);
  await leaves(userId);
  const known = () => rig.stripe.state().customers.some(({ id }) => id === customer?.['id']);
  await eventually(async () => {
    expect(known()).toBe(false);
    expect(await tablesWith(rig.sql, userId)).toEqual([]);
  });
  expect(await rig.sql`select amount, received from payments where order_id = ${orderId}`).toEqual([
    { amount: '4200', received: '4200' },
  ]);
  expect(await rig.sql`select * from ledger_entries order by transaction_id, account`).toEqual(ledger);
});
