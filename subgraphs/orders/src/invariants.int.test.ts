import { readFileSync } from 'node:fs';
import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually, signedClient } from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invariants } from './app.ts';
import {
  approveReturn,
  cancelOrder,
  lineOf,
  markDelivered,
  paid,
  paidWith,
  placed,
  readOrder,
  requestReturn,
  type SeenOrder,
  shipOrder,
} from './fixture/operations.ts';
import { type OrderIds, plantedBugs } from './fixture/planted-bugs.ts';
import { openShop, type Shop } from './fixture/shop.ts';

let shop: Shop;
let sql: postgres.Sql;
const buyerId = newId('user');
const [shopA, shopB] = [newId('seller'), newId('seller')];
const buyer = () => signedClient(shop.service, customer(buyerId));
const boss = () => signedClient(shop.service, admin(newId('user')));
const unpaidOrder = () =>
  placed(
    buyer(),
    shop.cart(buyerId, [
      { sellerId: shopA, quantity: 3, price: 1000 },
      { sellerId: shopB, quantity: 1, price: 500 },
    ]),
  );
const paidOrder = async () => paid(shop, buyer(), (await unpaidOrder()).id);
const refunded = (orderId: string, amount: number): Promise<void> => {
  const money = { amount, currency: 'EUR' };
  const [paymentId, refundId] = [newId('payment'), newId('refund')];
  return shop.say('payments.refunded', {
    orderId,
    paymentId,
    refundId,
    amount: money,
    refundedInAll: money,
    full: false,
  });
};
const sent = async (order: SeenOrder, quantity: number | null): Promise<void> => {
  const lines = quantity === null ? null : [{ lineId: lineOf(order, 'SKU-1'), quantity }];
  await shipOrder(boss(), { orderId: order.id, carrier: 'DHL', lines });
};
const cancelled = (order: SeenOrder) =>
  cancelOrder(buyer(), { orderId: order.id, idempotencyKey: newId('key') });
const cameBack = async (order: SeenOrder, quantity: number): Promise<void> => {
  const lines = [{ lineId: lineOf(order, 'SKU-1'), quantity }];
  const { order: asked } = await requestReturn(buyer(), { orderId: order.id, lines, reason: 'It broke.' });
  const returnId = asked?.returns.at(-1)?.id;
  await approveReturn(boss(), { returnId, restock: 'RESTOCK', idempotencyKey: newId('key') });
};

const ids: OrderIds = {
  unpaid: '',
  held: '',
  confirmed: '',
  processing: '',
  shipped: '',
  delivered: '',
  returned: '',
  dead: '',
};

beforeAll(async () => {
  shop = await openShop({ VELOCITY_TRIES_PER_CARD: '1' });
  sql = postgres(shop.databaseUrl, { max: 1 });
  ids.unpaid = (await unpaidOrder()).id;
  ids.confirmed = (await paidOrder()).id;

  for (const wanted of ['CONFIRMED', 'ON_HOLD']) {
    const { id } = await unpaidOrder();
    ids.held = (await paidWith(shop, buyer(), id, { card: 'card_1', wanted })).id;
  }

  const processing = await paidOrder();
  await sent(processing, 1);

  const shipped = await paidOrder();
  await sent(shipped, 2);
  await markDelivered(boss(), { orderId: shipped.id });
  await sent(shipped, null);

  const delivered = await paidOrder();
  await sent(delivered, null);
  await markDelivered(boss(), { orderId: delivered.id });
  await cameBack(delivered, 1);
  await refunded(delivered.id, 1000);
  await requestReturn(buyer(), {
    orderId: delivered.id,
    lines: [{ lineId: lineOf(delivered, 'SKU-1'), quantity: 1 }],
    reason: 'It broke too.',
  });

  const returned = await paidOrder();
  await sent(returned, 2);
  await markDelivered(boss(), { orderId: returned.id });
  await cancelled(returned);
  await cameBack(returned, 2);

  const dead = await paidOrder();
  await cancelled(dead);
  await refunded(dead.id, 3990);
  await cancelled(await unpaidOrder());
  await eventually(async () => {
    const notes = await sql`select from invoices where kind = 'CREDIT_NOTE'`;
    expect(notes).toHaveLength(2);
  });
  Object.assign(ids, {
    processing: processing.id,
    shipped: shipped.id,
    delivered: delivered.id,
    returned: returned.id,
    dead: dead.id,
  });
});
afterAll(async () => {
  await sql.end();
  await shop.stop();
});

class Undone extends Error {}

/** The names of the invariants that do not hold after these statements, which are undone. */
const brokenAfter = async (...bugs: string[]): Promise<string[]> => {
  let broken: string[] = [];
  await sql
    .begin(async (tx) => {
      for (const bug of bugs) await tx.unsafe(bug);
      for (const invariant of invariants)
        if ((await tx.unsafe(invariant.sql)).length > 0) broken = [...broken, invariant.name];
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return broken;
};

test('orders of every kind keep every promise', async () => {
  const states = await Promise.all(
    Object.values(ids).map(async (id) => (await readOrder(boss(), id))?.status),
  );
  expect(states).toEqual([
    'AWAITING_PAYMENT',
    'ON_HOLD',
    'CONFIRMED',
    'PROCESSING',
    'SHIPPED',
    'DELIVERED',
    'RETURNED',
    'CANCELLED',
  ]);
  expect(await brokenAfter()).toEqual([]);
});

test.each(plantedBugs)('%s is found', async (_, breaks, plant) => {
  expect(await brokenAfter(...plant(ids))).toEqual(breaks);
});

test('timelines from before every version had its step are filled in', async () => {
  const migration = new URL('../migrations/0002_fill_timelines.sql', import.meta.url);
  const lost = 'delete from order_events where state = previous_state';
  expect(await brokenAfter(lost)).toEqual(['timeline-without-gaps']);
  expect(await brokenAfter(lost, readFileSync(migration, 'utf8'))).toEqual([]);
});

test('every promise is broken by one of these', () => {
  const broken = new Set(plantedBugs.flatMap(([, breaks]) => breaks));
  expect([...broken].sort()).toEqual(invariants.map(({ name }) => name).sort());
});
