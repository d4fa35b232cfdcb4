import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually, seller, signedClient } from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  approveReturn,
  lineOf,
  markDelivered,
  paid,
  placed,
  readOrder,
  rejectReturn,
  requestReturn,
  type SeenOrder,
  shipOrder,
} from './fixture/operations.ts';
import { openShop, type Shop } from './fixture/shop.ts';

let shop: Shop;
const buyerId = newId('user');
const [shopA, shopB] = [newId('seller'), newId('seller')];
const buyer = () => signedClient(shop.service, customer(buyerId));
const sellerA = () => signedClient(shop.service, seller(newId('user'), shopA));
const sellerB = () => signedClient(shop.service, seller(newId('user'), shopB));
const boss = () => signedClient(shop.service, admin(newId('user')));

beforeAll(async () => {
  shop = await openShop({ RETURN_DAYS: '14' });
});
afterAll(() => shop.stop());

// 3 × €10.00 of A, 1 × €5.00 of B, €4.90 carriage.
const paidOrder = async (): Promise<SeenOrder> => {
  const lines = [
    { sellerId: shopA, quantity: 3, price: 1000 },
    { sellerId: shopB, quantity: 1, price: 500 },
  ];
  return paid(shop, buyer(), (await placed(buyer(), shop.cart(buyerId, lines))).id);
};
const deliveredOrder = async (): Promise<SeenOrder> => {
  const { id } = await paidOrder();
  await shipOrder(boss(), { orderId: id, carrier: 'DHL' });
  const { order } = await markDelivered(boss(), { orderId: id });
  if (order?.status !== 'DELIVERED') throw new Error('The order was not delivered');
  return order;
};
const reason = 'It broke.';
const ask = (order: SeenOrder, sku: string, quantity: number) =>
  requestReturn(buyer(), { orderId: order.id, lines: [{ lineId: lineOf(order, sku), quantity }], reason });
const asked = async (order: SeenOrder, sku: string, quantity: number): Promise<string> =>
  (await ask(order, sku, quantity)).order?.returns.at(-1)?.id ?? '';
const grant = (returnId: string, more: object = {}) => ({
  returnId,
  restock: 'RESTOCK',
  idempotencyKey: newId('key'),
  ...more,
});

describe('goods that arrived', () => {
  test('come back seller by seller, until the order is RETURNED and all that was paid went back', async () => {
    const order = await deliveredOrder();
    const wish = await requestReturn(buyer(), {
      orderId: order.id,
      reason,
      lines: order.lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    });
    expect(wish.userErrors).toEqual([]);
    expect(wish.order).toMatchObject({ status: 'DELIVERED', version: order.version + 2 });
    expect(wish.order?.returns).toMatchObject([
      { status: 'REQUESTED', reason, lines: [{ quantity: 3, line: { sku: 'SKU-1' } }] },
      { status: 'REQUESTED', reason, lines: [{ quantity: 1, line: { sku: 'SKU-2' } }] },
    ]);
    const [ofA, ofB] = wish.order?.returns.map(({ id }) => id) ?? [];
    const first = await approveReturn(sellerA(), grant(ofA ?? ''));
    expect(first.userErrors).toEqual([]);
    // A seller sees its own return only.
    expect(first.order?.returns).toMatchObject([{ id: ofA, status: 'APPROVED' }]);
    expect(first.order).toMatchObject({ status: 'DELIVERED' });
    const second = await approveReturn(boss(), grant(ofB ?? '', { restock: 'WRITE_OFF' }));
    expect(second.order).toMatchObject({ status: 'RETURNED', version: order.version + 4 });
    await eventually(() => {
      expect(shop.said('payments.refund', order.id)).toMatchObject([
        { refundKey: `return:${ofA}`, amount: { amount: 3000, currency: 'EUR' } },
        // With the carriage, for nothing is kept.
        { refundKey: `return:${ofB}`, amount: { amount: 990 } },
      ]);
      expect(shop.said('orders.statusChanged', order.id).at(-1)?.status).toBe('RETURNED');
    });
    // What is written off is not on sale again.
    expect(shop.said('inventory.restock', order.id)).toMatchObject([
      { returnId: ofA, lines: [{ quantity: 3 }] },
    ]);
    const timeline = (await readOrder(buyer(), order.id))?.timeline.slice(-4);
    expect(timeline).toEqual([
      { status: 'DELIVERED', note: 'To come back: 3 × Thing 1. It broke.' },
      { status: 'DELIVERED', note: 'To come back: 1 × Thing 2. It broke.' },
      { status: 'DELIVERED', note: 'Came back: 3 × Thing 1; €30.00 to be paid back, on sale again.' },
      { status: 'RETURNED', note: 'Came back: 1 × Thing 2; €9.90 to be paid back, written off.' },
    ]);
    expect((await readOrder(sellerB(), order.id))?.timeline.slice(-2)).toEqual([
      timeline?.[1],
      timeline?.[3],
    ]);
    expect((await ask(order, 'SKU-1', 1)).userErrors).toMatchObject([{ code: 'NOT_RETURNABLE' }]);
  });

  test('come back in part while other parcels are still to come', async () => {
    const order = await paidOrder();
    const lineId = lineOf(order, 'SKU-1');
    await shipOrder(sellerA(), { orderId: order.id, carrier: 'DHL', lines: [{ lineId, quantity: 2 }] });
    expect((await ask(order, 'SKU-1', 1)).userErrors).toMatchObject([
      { code: 'NOT_RETURNABLE', path: ['orderId'] },
    ]);
    await markDelivered(sellerA(), { orderId: order.id });
    expect((await ask(order, 'SKU-1', 3)).userErrors).toMatchObject([
      { code: 'NOT_RETURNABLE', path: ['lines', '0', 'quantity'] },
    ]);
    expect((await ask(order, 'SKU-2', 1)).userErrors).toMatchObject([{ code: 'NOT_RETURNABLE' }]);
    const answer = await approveReturn(sellerA(), grant(await asked(order, 'SKU-1', 2)));
    expect(answer.order?.status).toBe('PROCESSING');
    expect((await ask(order, 'SKU-1', 1)).userErrors).toMatchObject([{ code: 'NOT_RETURNABLE' }]);
  });

  test('that are asked back already are not asked back twice, until that is refused', async () => {
    const order = await deliveredOrder();
    const returnId = await asked(order, 'SKU-1', 2);
    expect((await ask(order, 'SKU-1', 2)).userErrors).toMatchObject([{ code: 'NOT_RETURNABLE' }]);
    const refused = await rejectReturn(sellerA(), { returnId, note: ' Worn. ' });
    expect(refused.order?.returns).toMatchObject([{ status: 'REJECTED', note: 'Worn.' }]);
    expect(refused.order?.timeline.at(-1)?.note).toBe('Return refused: 2 × Thing 1. Worn.');
    expect((await ask(order, 'SKU-1', 3)).userErrors).toEqual([]);
    expect(shop.said('payments.refund', order.id)).toEqual([]);
  });

  test('cannot be sent back for ever', async () => {
    const order = await deliveredOrder();
    const sql = postgres(shop.databaseUrl, { max: 1 });
    const arrived = (daysAgo: number) =>
      sql`update shipments set delivered_at = now() - make_interval(days => ${daysAgo}) where order_id = ${order.id}`;
    await arrived(15);
    expect((await ask(order, 'SKU-1', 1)).userErrors).toMatchObject([
      { code: 'NOT_RETURNABLE', path: ['orderId'] },
    ]);
    await arrived(13);
    expect((await ask(order, 'SKU-1', 1)).userErrors).toEqual([]);
    await sql.end();
  });

  test('come back no more often than there are, however many ask at once', async () => {
    const order = await deliveredOrder();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(order, 'SKU-1', 2)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });
});

describe('a decision', () => {
  test('is made once: twice with one key is one, another comes too late', async () => {
    const order = await deliveredOrder();
    const returnId = await asked(order, 'SKU-1', 1);
    const boss1 = boss();
    const input = grant(returnId);
    const answers = await Promise.all([approveReturn(boss1, input), approveReturn(boss1, input)]);
    expect(answers.map(({ userErrors }) => userErrors)).toEqual([[], []]);
    expect(await approveReturn(boss1, { ...input, restock: 'WRITE_OFF' })).toMatchObject({
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect(await approveReturn(boss1, grant(returnId))).toMatchObject({
      order: { id: order.id },
      userErrors: [{ code: 'VERSION_CONFLICT', path: ['returnId'] }],
    });
    expect(await rejectReturn(sellerA(), { returnId, note: 'No.' })).toMatchObject({
      userErrors: [{ code: 'VERSION_CONFLICT' }],
    });
    await eventually(() => expect(shop.said('payments.refund', order.id)).toHaveLength(1));
  });

  test('is for the seller of the goods and admins; others cannot tell that there is a return', async () => {
    const order = await deliveredOrder();
    const returnId = await asked(order, 'SKU-1', 1);
    const notFound = { order: null, userErrors: [{ code: 'NOT_FOUND', path: ['returnId'] }] };
    const sellingBuyer = signedClient(shop.service, seller(buyerId, newId('seller')));
    for (const client of [sellerB(), sellingBuyer]) {
      expect(await approveReturn(client, grant(returnId, { expectedVersion: 1 }))).toMatchObject(notFound);
      expect(await rejectReturn(client, { returnId, note: 'No.' })).toMatchObject(notFound);
    }
    for (const id of [newId('return'), 'return_1', ''])
      expect(await approveReturn(boss(), grant(id))).toMatchObject(notFound);
    const query = 'mutation ($input: ApproveReturnInput!) { approveReturn(input: $input) { order { id } } }';
    const { errors } = await buyer().ask(query, { input: grant(returnId) });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  test('of another version shows the order as it is', async () => {
    const order = await deliveredOrder();
    const returnId = await asked(order, 'SKU-1', 1);
    expect(await approveReturn(sellerA(), grant(returnId, { expectedVersion: order.version }))).toMatchObject(
      {
        order: { version: order.version + 1 },
        userErrors: [{ code: 'VERSION_CONFLICT', path: ['expectedVersion'] }],
      },
    );
  });
});

describe('asking', () => {
  test.each([
    ['NOT_FOUND', ['lines', '0', 'lineId'], { lines: [{ lineId: 'orderline_x', quantity: 1 }] }],
    ['NOT_RETURNABLE', ['lines'], { lines: [] }],
    ['VERSION_CONFLICT', ['expectedVersion'], { expectedVersion: 1 }],
    ['NOT_FOUND', ['orderId'], { orderId: 'order_1' }],
  ])('is refused with %s at %j', async (code, path, more) => {
    const order = await deliveredOrder();
    const lines = [{ lineId: lineOf(order, 'SKU-1'), quantity: 1 }];
    const answer = await requestReturn(buyer(), { orderId: order.id, lines, reason, ...more });
    expect(answer.userErrors).toMatchObject([{ code, path }]);
  });

  test('is for the buyer and admins', async () => {
    const order = await deliveredOrder();
    const input = { orderId: order.id, lines: [{ lineId: lineOf(order, 'SKU-1'), quantity: 1 }], reason };
    for (const client of [sellerA(), signedClient(shop.service, customer(newId('user')))])
      expect(await requestReturn(client, input)).toMatchObject({
        order: null,
        userErrors: [{ code: 'NOT_FOUND', path: ['orderId'] }],
      });
    expect((await requestReturn(boss(), input)).userErrors).toEqual([]);
  });

  test.each(['', ' ', 'x'.repeat(1001), 'a\u0000'])('needs a reason: %j', async (given) => {
    const query = 'mutation ($input: RequestReturnInput!) { requestReturn(input: $input) { order { id } } }';
    const { errors } = await buyer().ask(query, {
      input: { orderId: newId('order'), lines: [], reason: given },
    });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});
