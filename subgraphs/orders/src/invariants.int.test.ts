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
  placed,
  readOrder,
  requestReturn,
  type SeenOrder,
  shipOrder,
} from './fixture/operations.ts';
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

const ids: Record<
  'unpaid' | 'confirmed' | 'processing' | 'shipped' | 'delivered' | 'returned' | 'dead',
  string
> = {
  unpaid: '',
  confirmed: '',
  processing: '',
  shipped: '',
  delivered: '',
  returned: '',
  dead: '',
};

beforeAll(async () => {
  shop = await openShop();
  sql = postgres(shop.databaseUrl, { max: 1 });
  ids.unpaid = (await unpaidOrder()).id;
  ids.confirmed = (await paidOrder()).id;

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

const loosen = (table: string, ...checks: string[]): string =>
  `alter table ${table} ${checks.map((name) => `drop constraint ${name}`).join(', ')}`;
const order = (id: string, change: string): string => `update orders set ${change} where id = '${id}'`;
const line = (id: string, change: string): string =>
  `update order_lines set ${change} where order_id = '${id}' and position = 0`;
const stands = (id: string, state: string): string[] => [
  order(id, `state = '${state}'`),
  `update order_events set state = '${state}' where order_id = '${id}'
     and version = (select version from orders where id = '${id}')`,
];

test('orders of every kind keep every promise', async () => {
  const states = await Promise.all(
    Object.values(ids).map(async (id) => (await readOrder(boss(), id))?.status),
  );
  expect(states).toEqual([
    'AWAITING_PAYMENT',
    'CONFIRMED',
    'PROCESSING',
    'SHIPPED',
    'DELIVERED',
    'RETURNED',
    'CANCELLED',
  ]);
  expect(await brokenAfter()).toEqual([]);
});

const bugs: [what: string, breaks: string[], plant: () => string[]][] = [
  [
    'a total that is off by a cent',
    ['total-adds-up'],
    () => [loosen('orders', 'orders_total_adds_up'), order(ids.unpaid, 'total = total + 1')],
  ],
  [
    'a discount that no line has',
    ['total-adds-up'],
    () => [order(ids.unpaid, 'discount = 1, total = total - 1')],
  ],
  [
    'a line that is lost',
    ['total-adds-up', 'sellers-are-of-lines'],
    () => [`delete from order_lines where order_id = '${ids.unpaid}' and position = 1`],
  ],
  ['a price that changed later', ['line-is-units-at-price'], () => [line(ids.unpaid, 'unit_price = 999')]],
  ['a line in another currency', ['line-is-units-at-price'], () => [line(ids.unpaid, `currency = 'USD'`)]],
  [
    'an order that nobody ended',
    ['deadlines-hold'],
    () => [order(ids.unpaid, `deadline = now() - interval '2 minutes'`)],
  ],
  [
    'a version without a step',
    ['timeline-without-gaps'],
    () => [order(ids.shipped, 'version = version + 1')],
  ],
  [
    'a step that is lost',
    ['timeline-without-gaps'],
    () => [`delete from order_events where order_id = '${ids.unpaid}' and version = 1`],
  ],
  [
    'a step in the middle that is lost',
    ['timeline-without-gaps'],
    () => [`delete from order_events where order_id = '${ids.delivered}' and version = 2`],
  ],
  [
    'a step that does not follow',
    ['timeline-without-gaps'],
    () => [
      `update order_events set previous_state = 'CONFIRMED' where order_id = '${ids.unpaid}' and version = 2`,
    ],
  ],
  [
    'a state that no step told of',
    ['timeline-without-gaps'],
    () => [order(ids.confirmed, `state = 'CANCELLED'`)],
  ],
  [
    'an order without a timeline',
    ['timeline-without-gaps'],
    () => [`delete from order_events where order_id = '${ids.unpaid}'`],
  ],
  [
    'more sent than ordered',
    ['shipped-within-ordered'],
    () => [
      loosen('order_lines', 'order_lines_shipped'),
      `update shipment_lines set quantity = 9 from shipments
       where shipments.id = shipment_id and order_id = '${ids.shipped}' and delivered_at is null
         and line_id = (select id from order_lines where order_id = '${ids.shipped}' and position = 0)`,
      line(ids.shipped, 'shipped = 11'),
    ],
  ],
  [
    'units called off that had left',
    ['shipped-within-ordered', 'state-is-progress'],
    () => [loosen('order_lines', 'order_lines_shipped'), line(ids.processing, 'cancelled = 3')],
  ],
  ['units sent without a parcel', ['shipped-within-ordered'], () => [line(ids.processing, 'shipped = 2')]],
  [
    'units that came back without a return',
    ['returned-within-delivered'],
    () => [line(ids.delivered, 'returned = 2')],
  ],
  [
    'more asked back than arrived',
    ['returned-within-delivered'],
    () => [
      `update return_lines set quantity = 9 from returns
       where returns.id = return_id and order_id = '${ids.delivered}' and status = 'REQUESTED'`,
    ],
  ],
  [
    'units that came back before they arrived',
    ['returned-within-delivered', 'state-is-progress'],
    () => [`update shipments set delivered_at = null where order_id = '${ids.delivered}'`],
  ],
  ['an order that is SHIPPED in part', ['state-is-progress'], () => stands(ids.processing, 'SHIPPED')],
  ['an order that is DELIVERED on its way', ['state-is-progress'], () => stands(ids.shipped, 'DELIVERED')],
  ['an order that stays SHIPPED', ['state-is-progress'], () => stands(ids.delivered, 'SHIPPED')],
  ['an order that is RETURNED in part', ['state-is-progress'], () => stands(ids.delivered, 'RETURNED')],
  ['an order that stays DELIVERED', ['state-is-progress'], () => stands(ids.returned, 'DELIVERED')],
  [
    'an order that is CANCELLED after a part has left',
    ['state-is-progress'],
    () => stands(ids.processing, 'CANCELLED'),
  ],
  [
    'an order that is PROCESSING before anything left',
    ['state-is-progress', 'invoice-of-paid'],
    () => stands(ids.confirmed, 'PROCESSING'),
  ],
  [
    'a seller who lost sight of an order',
    ['sellers-are-of-lines'],
    () => [`delete from order_sellers where order_id = '${ids.unpaid}' and seller_id = '${shopA}'`],
  ],
  [
    'a seller who sees an order of others',
    ['sellers-are-of-lines'],
    () => [order(ids.unpaid, `seller_ids = array_append(seller_ids, 'seller_x')`)],
  ],
  [
    'more granted than paid',
    ['refunds-within-paid'],
    () => [`update returns set refund = 999999 where order_id = '${ids.delivered}' and status = 'APPROVED'`],
  ],
  [
    'more given back than paid',
    ['refunds-within-paid'],
    () => [
      `insert into refunds (id, order_id, amount, at) values ('refund_x', '${ids.unpaid}', 999999, now())`,
    ],
  ],
  [
    'a gap in the numbers',
    ['invoice-numbers-without-gaps', 'invoice-of-paid'],
    () => [`delete from invoices where order_id = '${ids.shipped}'`],
  ],
  [
    'a number taken for nothing',
    ['invoice-numbers-without-gaps'],
    () => [`update invoice_counters set last = last + 1 where kind = 'CREDIT_NOTE'`],
  ],
  [
    'a series without its counter',
    ['invoice-numbers-without-gaps'],
    () => [`delete from invoice_counters where kind = 'INVOICE'`],
  ],
  [
    'an invoice over another amount',
    ['invoice-of-paid'],
    () => [
      `update invoices set content = jsonb_set(content, '{total}', '1') where order_id = '${ids.confirmed}'`,
    ],
  ],
  [
    'an invoice of an order that was never paid',
    ['invoice-of-paid'],
    () => [`update invoices set order_id = '${ids.unpaid}' where order_id = '${ids.confirmed}'`],
  ],
  [
    'a refund without its credit note',
    ['credit-note-of-refund'],
    () => [`update refunds set credit_note_id = null where order_id = '${ids.dead}'`],
  ],
  [
    'a credit note over another amount',
    ['credit-note-of-refund'],
    () => [`update refunds set amount = 1 where order_id = '${ids.dead}'`],
  ],
];

test.each(bugs)('%s is found', async (_, breaks, plant) => {
  expect(await brokenAfter(...plant())).toEqual(breaks);
});

test('every promise is broken by one of these', () => {
  const broken = new Set(bugs.flatMap(([, breaks]) => breaks));
  expect([...broken].sort()).toEqual(invariants.map(({ name }) => name).sort());
});
