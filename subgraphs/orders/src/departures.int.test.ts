import { checkInvariants, newId, openDatabase } from '@bazaar/service-kit';
import { admin, customer, eventually, personalDataOf, signedClient, tablesWith } from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invariants } from './data/invariants.ts';
import {
  approveReturn,
  cancelOrder,
  markDelivered,
  paid,
  placed,
  readOrder,
  requestReturn,
  shipOrder,
} from './fixture/operations.ts';
import { openShop, type Shop, vienna } from './fixture/shop.ts';

let shop: Shop;
let sql: postgres.Sql;
const sellerId = newId('seller');
const lines = [{ sellerId, quantity: 2, price: 1000 }];

beforeAll(async () => {
  shop = await openShop({ RETURN_DAYS: '14' });
  sql = postgres(shop.databaseUrl, { max: 1 });
});
afterAll(async () => {
  await sql.end();
  await shop.stop();
});

const boss = () => signedClient(shop.service, admin(newId('user')));
const person = () => {
  const userId = newId('user');
  return { userId, client: signedClient(shop.service, customer(userId)) };
};
const delivered = async ({ userId, client }: ReturnType<typeof person>): Promise<string> => {
  const { id } = await paid(shop, client, (await placed(client, shop.cart(userId, lines))).id);
  await shipOrder(boss(), { orderId: id, carrier: 'DHL' });
  await markDelivered(boss(), { orderId: id });
  return id;
};
const openOf = async (userId: string, ofSeller: string | null = null): Promise<number> =>
  (await shop.bus.request('orders.openOf', { userId, sellerId: ofSeller })).open;
const left = async (userId: string): Promise<void> => {
  const eventId = newId('event');
  await shop.say('users.deleted', { userId, sellerId: null, at: new Date().toISOString() }, eventId);
  await eventually(async () =>
    expect(await sql`select 1 from inbox where event_id = ${eventId}`).toHaveLength(1),
  );
};

test('an order counts as open, for buyer and shop, until it has arrived and nothing is asked back', async () => {
  const buyer = person();
  const { id } = await placed(buyer.client, shop.cart(buyer.userId, [{ sellerId, quantity: 1, price: 500 }]));
  const shopkeeper = newId('user');
  expect([await openOf(buyer.userId), await openOf(shopkeeper), await openOf(shopkeeper, sellerId)]).toEqual([
    1, 0, 1,
  ]);
  await cancelOrder(buyer.client, { orderId: id, reason: 'Changed my mind.', idempotencyKey: newId('key') });
  expect([await openOf(buyer.userId), await openOf(shopkeeper, sellerId)]).toEqual([0, 0]);

  const arrived = await delivered(buyer);
  expect(await openOf(buyer.userId)).toBe(0);
  const order = await readOrder(buyer.client, arrived);
  const wish = await requestReturn(buyer.client, {
    orderId: arrived,
    reason: 'Too small.',
    lines: order?.lines.map((line) => ({ lineId: line.id, quantity: 1 })),
  });
  expect(await openOf(buyer.userId)).toBe(1);
  await approveReturn(boss(), {
    returnId: wish.order?.returns[0]?.id,
    restock: 'RESTOCK',
    idempotencyKey: newId('key'),
  });
  expect(await openOf(buyer.userId)).toBe(0);
});

test('orders of a person who left are nobody’s, and the books and invoices are as before', async () => {
  const [buyer, neighbour] = [person(), person()];
  const [mine, theirs] = [await delivered(buyer), await delivered(neighbour)];
  const before = await readOrder(boss(), mine);
  const [invoice] = await sql`select * from invoices where order_id = ${mine}`;
  const kept = await personalDataOf(shop.bus, 'orders', { userId: buyer.userId });
  expect(kept).toMatchObject({
    orders: [
      {
        id: mine,
        status: 'DELIVERED',
        shippingAddress: { fullName: vienna.fullName },
        lines: [{ quantity: 2 }],
        shipments: [{ carrier: 'DHL' }],
      },
    ],
    invoices: [{ kind: 'INVOICE', number: invoice?.['number'] }],
  });
  expect(JSON.stringify(kept)).not.toContain(theirs);

  await left(buyer.userId);
  await left(buyer.userId);
  expect(await tablesWith(sql, buyer.userId)).toEqual(['departed_customers']);
  expect(await readOrder(boss(), mine)).toEqual({
    ...before,
    customer: null,
    shippingAddress: null,
    billingAddress: null,
  });
  expect(await readOrder(buyer.client, mine)).toBeNull();
  expect(await sql`select * from invoices where order_id = ${mine}`).toEqual([invoice]);
  expect(await readOrder(neighbour.client, theirs)).toMatchObject({ shippingAddress: { city: 'Wien' } });
});

test('an order that was placed at the last moment is anonymised once it is over', async () => {
  const buyer = person();
  const { id } = await placed(buyer.client, shop.cart(buyer.userId, lines));
  await left(buyer.userId);
  expect(await readOrder(boss(), id)).toMatchObject({ shippingAddress: { city: 'Wien' } });
  await cancelOrder(boss(), { orderId: id, reason: 'Asked for by phone.', idempotencyKey: newId('key') });
  // Every message about somebody who left, and a job, look after what is over by now.
  await left(newId('user'));
  expect(await readOrder(boss(), id)).toMatchObject({ status: 'CANCELLED', shippingAddress: null });
});

test('nothing that always holds is broken by it', async () => {
  const { db, close } = openDatabase(shop.databaseUrl, { max: 1, name: 'test' });
  const broken = (await checkInvariants(db, invariants)).filter(({ broken: rows }) => rows !== 0);
  await close();
  expect(broken).toEqual([]);
});
