import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually, type SignedClient, seller, signedClient } from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  cancelOrder,
  paidWith,
  placed,
  readOrder,
  releaseOrder,
  shipOrder,
  standsAt,
} from './fixture/operations.ts';
import { openShop, type Shop, vienna } from './fixture/shop.ts';

let shop: Shop;
let sql: postgres.Sql;
const sellerId = newId('seller');
const boss = () => signedClient(shop.service, admin(newId('user')));

beforeAll(async () => {
  shop = await openShop({
    VELOCITY_TRIES_PER_PERSON: '3',
    VELOCITY_TRIES_PER_CARD: '2',
    VELOCITY_TRIES_PER_ADDRESS: '2',
  });
  sql = postgres(shop.databaseUrl, { max: 1 });
});
afterAll(async () => {
  await sql.end();
  await shop.stop();
});

let streets = 0;
const newPlace = () => {
  streets += 1;
  return { ...vienna, line1: `Gasse ${streets}` };
};

type Attempt = { buyerId?: string; card?: string; place?: typeof vienna; wanted: string };

/** Somebody buys and pays; whoever is not named is somebody new. */
const buys = async ({
  buyerId = newId('user'),
  card = newId('card'),
  place = newPlace(),
  wanted,
}: Attempt) => {
  const buyer = signedClient(shop.service, customer(buyerId));
  const cartId = shop.cart(buyerId, [{ sellerId, quantity: 2, price: 1500 }]);
  const { id } = await placed(buyer, cartId, { shippingAddress: place });
  return { id, buyer, order: await paidWith(shop, buyer, id, { card, wanted }) };
};

const holdOf = async (client: SignedClient, id: string) => {
  const query = `query ($id: ID!) { order(id: $id) {
    invoiceUrl hold { reasons { rule tries limit } since deadline } timeline { status note internalNote } } }`;
  type Seen = {
    invoiceUrl: string | null;
    hold: {
      reasons: { rule: string; tries: number; limit: number }[];
      since: string;
      deadline: string;
    } | null;
    timeline: { status: string; note: string | null; internalNote: string | null }[];
  };
  const { order } = await client.data<{ order: Seen }>(query, { id });
  return order;
};

/** An order on hold: the third with one card within the hour. */
const held = async () => {
  const card = newId('card');
  await buys({ card, wanted: 'CONFIRMED' });
  await buys({ card, wanted: 'CONFIRMED' });
  return buys({ card, wanted: 'ON_HOLD' });
};

test('the same card for one order too many holds the order: paid, its units its own, and nothing leaves', async () => {
  const { id, buyer, order } = await held();
  await eventually(() => expect(shop.said('inventory.commit', id)).toHaveLength(1));
  expect(shop.said('payments.refund', id)).toEqual([]);
  const refused = await shipOrder(boss(), { orderId: id, carrier: 'DHL' });
  expect(refused.userErrors).toMatchObject([{ code: 'NOT_SHIPPABLE' }]);

  // The buyer is told what is so, and of no suspicion.
  expect(order.timeline.at(-1)).toEqual({
    status: 'ON_HOLD',
    note: 'Paid: €0.01. The order is checked before it is packed; there is nothing to do.',
  });
  expect(await holdOf(buyer, id)).toMatchObject({ hold: null, invoiceUrl: null });
  expect((await holdOf(buyer, id)).timeline.map(({ internalNote }) => internalNote)).toEqual([
    null,
    null,
    null,
  ]);
  const ofSeller = await readOrder(signedClient(shop.service, seller(newId('user'), sellerId)), id);
  expect(ofSeller?.timeline.at(-1)).toEqual({ status: 'ON_HOLD', note: null });

  // Support reads why, and until when it must decide.
  const seen = await holdOf(boss(), id);
  expect(seen.hold?.reasons).toEqual([{ rule: 'CARD', tries: 3, limit: 2 }]);
  expect(Date.parse(seen.hold?.deadline ?? '')).toBeGreaterThan(Date.parse(seen.hold?.since ?? ''));
  expect(seen.timeline.at(-1)?.internalNote).toBe(
    'Held for review. Tries to pay within 60 minutes: 3 with this card (up to 2 are usual).',
  );
  const { orders } = await boss().data<{ orders: { nodes: { id: string }[] } }>(
    '{ orders(filter: { statuses: [ON_HOLD] }) { nodes { id } } }',
  );
  expect(orders.nodes.map((node) => node.id)).toContain(id);
});

test('an admin releases it: it is billed and can be sent, and its money stays', async () => {
  const { id, buyer } = await held();
  const forbidden = await buyer.ask(
    'mutation ($input: ReleaseOrderInput!) { releaseOrder(input: $input) { order { id } } }',
    {
      input: { orderId: id },
    },
  );
  expect(forbidden.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);

  const { order, userErrors } = await releaseOrder(boss(), { orderId: id, note: 'Called them' });
  expect(userErrors).toEqual([]);
  expect(order).toMatchObject({ status: 'CONFIRMED', version: 4 });
  expect(order?.timeline.at(-1)).toEqual({ status: 'CONFIRMED', note: 'The order has been checked.' });
  const seen = await holdOf(boss(), id);
  expect(seen.timeline.at(-1)?.internalNote).toMatch(/^Released by user_\w+\. Called them\.$/);
  expect(seen.invoiceUrl).not.toBeNull();
  const again = await releaseOrder(boss(), { orderId: id });
  expect(again).toMatchObject({ order: { version: 4 }, userErrors: [{ code: 'NOT_ON_HOLD' }] });
  expect((await shipOrder(boss(), { orderId: id, carrier: 'DHL' })).order?.status).toBe('SHIPPED');
  expect(shop.said('payments.refund', id)).toEqual([]);
});

test('an admin or the buyer calls it off: the money goes back, the units are on sale again, no invoice was wasted', async () => {
  const { id, buyer } = await held();
  const { order } = await cancelOrder(boss(), {
    orderId: id,
    reason: 'We could not reach you.',
    idempotencyKey: newId('key'),
  });
  expect(order?.status).toBe('CANCELLED');
  await eventually(() => {
    expect(shop.said('payments.refund', id)).toMatchObject([{ refundKey: `cancelled:${id}`, amount: null }]);
    expect(shop.said('inventory.restock', id)).toMatchObject([{ lines: [{ quantity: 2 }] }]);
  });
  expect((await holdOf(buyer, id)).invoiceUrl).toBeNull();
  const other = await held();
  const own = await cancelOrder(other.buyer, { orderId: other.id, idempotencyKey: newId('key') });
  expect(own.order?.status).toBe('CANCELLED');
});

test('nobody looks at it in time: it is called off, and the money goes back', async () => {
  const { id, buyer } = await held();
  await sql`update order_holds set deadline = now() - interval '1 second' where order_id = ${id}`;
  const order = await standsAt(buyer, id, 'CANCELLED');
  expect(order.timeline.at(-1)?.note).toBe('The order could not be confirmed; what was paid goes back.');
  await eventually(() => expect(shop.said('payments.refund', id)).toHaveLength(1));
  await eventually(() => expect(shop.said('inventory.restock', id)).toHaveLength(1));
});

test('declined tries of one person count, whatever the card', async () => {
  const buyerId = newId('user');
  const buyer = signedClient(shop.service, customer(buyerId));
  const { id } = await placed(buyer, shop.cart(buyerId, [{ sellerId, quantity: 1, price: 900 }]), {
    shippingAddress: newPlace(),
  });
  const tried = { orderId: id, paymentId: newId('payment'), code: 'generic_decline', message: 'No.' };
  for (const cardFingerprint of ['card_a', 'card_b', null])
    await shop.say('payments.declined', { ...tried, cardFingerprint });
  await eventually(async () => expect((await readOrder(buyer, id))?.version).toBe(5));
  // The address has seen four tries too.
  await paidWith(shop, buyer, id, { card: 'card_c', wanted: 'ON_HOLD' });
  expect((await holdOf(boss(), id)).hold?.reasons).toEqual([
    { rule: 'PERSON', tries: 4, limit: 3 },
    { rule: 'ADDRESS', tries: 4, limit: 2 },
  ]);
});

test('many people who have it sent to one address are looked at, however they write it', async () => {
  const place = newPlace();
  await buys({ place, wanted: 'CONFIRMED' });
  await buys({ place: { ...place, fullName: 'Somebody Else' }, wanted: 'CONFIRMED' });
  const { id } = await buys({ place: { ...place, line1: place.line1.toUpperCase() }, wanted: 'ON_HOLD' });
  expect((await holdOf(boss(), id)).hold?.reasons).toEqual([{ rule: 'ADDRESS', tries: 3, limit: 2 }]);
});

test('a payment that is told many times is one try, and what was tried long ago is none', async () => {
  const card = newId('card');
  const first = await buys({ card, wanted: 'CONFIRMED' });
  for (let times = 0; times < 3; times += 1)
    await paidWith(shop, first.buyer, first.id, { card, wanted: 'CONFIRMED' });
  await buys({ card, wanted: 'CONFIRMED' });
  await sql`update payment_tries set at = at - interval '1 hour' where card = ${card}`;
  await buys({ card, wanted: 'CONFIRMED' });
  const [counted] = await sql<{ tries: number }[]>`
    select count(*)::int as tries from payment_tries where card = ${card}`;
  expect(counted?.tries).toBe(3);
});
