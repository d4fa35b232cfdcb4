import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually, seller, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  cancelOrder,
  checkout,
  checkoutInput,
  paid,
  placed,
  readOrder,
  standsAt,
} from './fixture/operations.ts';
import { openShop, type Shop } from './fixture/shop.ts';

let shop: Shop;
const buyerId = newId('user');
const sellerId = newId('seller');
const buyer = () => signedClient(shop.service, customer(buyerId));
const cart = () => shop.cart(buyerId, [{ sellerId, quantity: 2, price: 1500 }]);
const paymentOf = (orderId: string) => ({
  orderId,
  paymentId: newId('payment'),
  amount: { amount: 3490, currency: 'EUR' },
  at: new Date().toISOString(),
});

beforeAll(async () => {
  shop = await openShop({ CHECKOUT_WAIT_MS: '2000' });
});
afterAll(() => shop.stop());
beforeEach(() => {
  shop.plays.stock = 'holds';
  shop.plays.payments = 'opens';
});

describe('a payment', () => {
  test('confirms the order and makes its stock leave', async () => {
    const { id } = await placed(buyer(), cart());
    const order = await paid(shop, buyer(), id);
    expect(order.version).toBe(3);
    await eventually(() => expect(shop.said('inventory.commit', id)).toHaveLength(1));
  });

  test('that is declined leaves the order payable, and support reads why', async () => {
    const { id } = await placed(buyer(), cart());
    const paymentId = newId('payment');
    const declined = { orderId: id, paymentId, code: 'CARD_DECLINED', message: 'Your card was declined.' };
    await shop.say('payments.declined', declined);
    await eventually(async () => {
      const order = await readOrder(buyer(), id);
      // The order is read before its timeline: in between it may move on.
      expect(order).toMatchObject({ status: 'AWAITING_PAYMENT', version: 3 });
      expect(order?.timeline.at(-1)?.note).toBe('A payment was declined: Your card was declined.');
    });
    const order = await paid(shop, buyer(), id);
    expect(order.timeline.at(-1)?.note).toBe('Paid: €0.01.');
    // Sellers are told that it was paid, not how.
    const ofSeller = await readOrder(signedClient(shop.service, seller(newId('user'), sellerId)), id);
    expect(ofSeller?.timeline.map(({ status, note }) => [status, note])).toEqual([
      ['PENDING', null],
      ['AWAITING_PAYMENT', null],
      ['CONFIRMED', null],
    ]);
    // Heard late, it means nothing any more.
    await shop.say('payments.declined', declined);
    await paid(shop, buyer(), (await placed(buyer(), cart())).id);
    expect((await readOrder(buyer(), id))?.version).toBe(4);
  });

  test('that is heard twice takes effect once, whether the message or the news is repeated', async () => {
    const { id } = await placed(buyer(), cart());
    const payment = paymentOf(id);
    const eventId = newId('event');
    await shop.say('payments.succeeded', payment, eventId);
    await shop.say('payments.succeeded', payment, eventId);
    await Promise.all(Array.from({ length: 5 }, () => shop.say('payments.succeeded', payment)));
    expect((await standsAt(buyer(), id, 'CONFIRMED')).version).toBe(3);
    const { id: later } = await placed(buyer(), cart());
    await paid(shop, buyer(), later);
    expect((await readOrder(buyer(), id))?.version).toBe(3);
    await eventually(() => expect(shop.said('inventory.commit', later)).toHaveLength(1));
    expect(shop.said('inventory.commit', id)).toHaveLength(1);
  });

  test('heard before the payment was heard to be open confirms all the same', async () => {
    shop.plays.payments = 'isSilent';
    const { order } = await checkout(buyer(), checkoutInput(cart()));
    const id = order?.id ?? '';
    await shop.say('payments.succeeded', paymentOf(id));
    await standsAt(buyer(), id, 'CONFIRMED');
    await shop.say('payments.opened', { orderId: id, paymentId: newId('payment') });
    // By the time a later order is through, this one's message has been handled.
    shop.plays.payments = 'opens';
    await placed(buyer(), cart());
    expect((await readOrder(buyer(), id))?.status).toBe('CONFIRMED');
  });

  test('for an order that was cancelled goes back', async () => {
    const { id } = await placed(buyer(), cart());
    await cancelOrder(buyer(), { orderId: id, idempotencyKey: newId('key') });
    await shop.say('payments.succeeded', paymentOf(id));
    await eventually(() =>
      expect(shop.said('payments.refund', id)).toMatchObject([{ refundKey: `late:${id}`, amount: null }]),
    );
    expect((await readOrder(buyer(), id))?.status).toBe('CANCELLED');
    expect(shop.said('inventory.commit', id)).toEqual([]);
  });
});

test('a disputed payment is in the timeline, for support with what the bank says', async () => {
  const { id } = await placed(buyer(), cart());
  await paid(shop, buyer(), id);
  const dispute = {
    orderId: id,
    paymentId: newId('payment'),
    disputeId: newId('dispute'),
    amount: { amount: 3490, currency: 'EUR' },
    reason: 'product_not_received',
  };
  await shop.say('payments.disputed', { ...dispute, status: 'NEEDS_RESPONSE' });
  await eventually(async () => expect((await readOrder(buyer(), id))?.version).toBe(4));
  await shop.say('payments.disputed', { ...dispute, status: 'WON' });
  const told = await eventually(async () => {
    const order = await readOrder(buyer(), id);
    expect(order?.version).toBe(5);
    return order;
  });
  expect(told?.status).toBe('CONFIRMED');
  expect(told?.timeline.slice(-2).map(({ note }) => note)).toEqual([
    'The payment is disputed with the bank.',
    'The bank has decided on the dispute.',
  ]);
  const boss = signedClient(shop.service, admin(newId('user')));
  type Told = { order: { timeline: { internalNote: string | null }[] } };
  const { order } = await boss.data<Told>(
    'query ($id: ID!) { order(id: $id) { timeline { internalNote } } }',
    {
      id,
    },
  );
  expect(order.timeline.at(-2)?.internalNote).toBe(
    `Dispute ${dispute.disputeId} of €34.90 is NEEDS_RESPONSE; the bank says product_not_received.`,
  );
});

describe('calling an order off', () => {
  const cancel = (orderId: string, more: object = {}) =>
    cancelOrder(buyer(), { orderId, idempotencyKey: newId('key'), ...more });

  test('before it is paid frees its stock and takes no money', async () => {
    const { id } = await placed(buyer(), cart());
    const { order, userErrors } = await cancel(id, { reason: ' Too slow. ' });
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({ status: 'CANCELLED', version: 3 });
    expect(order?.timeline.at(-1)).toEqual({ status: 'CANCELLED', note: 'Too slow.' });
    await eventually(() => {
      expect(shop.said('inventory.release', id)).toHaveLength(1);
      expect(shop.said('payments.cancel', id)).toHaveLength(1);
    });
  });

  test('after it is paid gives the money back and the units too', async () => {
    const { id } = await placed(buyer(), cart());
    await paid(shop, buyer(), id);
    expect((await cancel(id)).order?.status).toBe('CANCELLED');
    await eventually(() => {
      expect(shop.said('payments.refund', id)).toMatchObject([
        { refundKey: `cancelled:${id}`, amount: null },
      ]);
      expect(shop.said('inventory.restock', id)).toMatchObject([{ lines: [{ quantity: 2 }] }]);
    });
    expect(shop.said('inventory.release', id)).toEqual([]);
  });

  test('while stock is still being reserved frees it when that is heard later', async () => {
    shop.plays.stock = 'isSilent';
    const { order } = await checkout(buyer(), checkoutInput(cart()));
    const id = order?.id ?? '';
    await cancel(id);
    await shop.say('inventory.reserved', { orderId: id, expiresAt: new Date().toISOString() });
    await eventually(() => expect(shop.said('inventory.release', id)).toHaveLength(2));
    expect(shop.said('payments.open', id)).toEqual([]);
  });

  test('twice at once with one key happens once; with two keys the second comes too late', async () => {
    const { id } = await placed(buyer(), cart());
    const input = { orderId: id, idempotencyKey: newId('key') };
    const answers = await Promise.all([cancelOrder(buyer(), input), cancelOrder(buyer(), input)]);
    expect(answers.map(({ order }) => order?.version)).toEqual([3, 3]);
    expect(await cancel(id)).toMatchObject({ order: null, userErrors: [{ code: 'NOT_CANCELLABLE' }] });
    expect(await cancelOrder(buyer(), { ...input, reason: 'Another' })).toMatchObject({
      order: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    const cancellations = () =>
      shop.said('orders.statusChanged', id).filter(({ status }) => status === 'CANCELLED');
    await eventually(() => expect(cancellations()).toHaveLength(1));
  });

  test('of another version shows the order as it is', async () => {
    const { id } = await placed(buyer(), cart());
    expect(await cancel(id, { expectedVersion: 1 })).toMatchObject({
      order: { id, version: 2 },
      userErrors: [{ code: 'VERSION_CONFLICT' }],
    });
  });

  test('is not for others, who cannot tell that it is there; sellers of its lines cannot either', async () => {
    const { id } = await placed(buyer(), cart());
    for (const identity of [customer(newId('user')), seller(newId('user'), sellerId)]) {
      const answer = await cancelOrder(signedClient(shop.service, identity), {
        orderId: id,
        idempotencyKey: newId('key'),
      });
      expect(answer).toMatchObject({ order: null, userErrors: [{ code: 'NOT_FOUND' }] });
    }
    expect((await readOrder(buyer(), id))?.status).toBe('AWAITING_PAYMENT');
  });
});
