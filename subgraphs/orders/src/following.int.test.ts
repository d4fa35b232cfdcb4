import { encodeCursor, newId } from '@bazaar/service-kit';
import { type Answer, customer, type SignedClient, seller, signedClient } from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelOrder, checkout, checkoutInput, paid, placed, shipOrder } from './fixture/operations.ts';
import { openShop, type Shop } from './fixture/shop.ts';

let shop: Shop;
const buyerId = newId('user');
const sellerId = newId('seller');
const buyer = () => signedClient(shop.service, customer(buyerId));
const cart = () => shop.cart(buyerId, [{ sellerId, quantity: 2, price: 1500 }]);

beforeAll(async () => {
  shop = await openShop({ CHECKOUT_WAIT_MS: '500' });
});
afterAll(() => shop.stop());

type Seen = {
  orderStatusChanged: {
    status: string;
    previousStatus: string | null;
    cursor: string;
    order: { id: string; status: string; lines: { sku: string }[] };
  };
};
const query = `subscription ($orderId: ID!, $after: String) { orderStatusChanged(orderId: $orderId, after: $after) {
  status previousStatus cursor order { id status lines { sku } } } }`;
const follow = (client: SignedClient, orderId: string, after: string | null = null) =>
  client.follow<Seen>(query, { orderId, after });
const next = async (events: AsyncIterator<Answer<Seen>>): Promise<Answer<Seen>> => {
  const { value, done } = await events.next();
  if (done) throw new Error('The subscription has ended');
  return value;
};
const status = (answer: Answer<Seen>) => answer.data?.orderStatusChanged.status;

test('an order is followed from where it stands through every change', async () => {
  const { id } = await placed(buyer(), cart());
  const events = follow(buyer(), id);
  const first = await next(events);
  expect(first.errors).toBeUndefined();
  expect(first.data?.orderStatusChanged).toMatchObject({
    status: 'AWAITING_PAYMENT',
    previousStatus: 'PENDING',
    order: { id, status: 'AWAITING_PAYMENT', lines: [{ sku: 'SKU-1' }] },
  });
  await paid(shop, buyer(), id);
  expect((await next(events)).data?.orderStatusChanged).toMatchObject({
    status: 'CONFIRMED',
    previousStatus: 'AWAITING_PAYMENT',
    // What it is now, not what an earlier event has read.
    order: { status: 'CONFIRMED' },
  });
  await cancelOrder(buyer(), { orderId: id, idempotencyKey: newId('key') });
  expect(status(await next(events))).toBe('CANCELLED');
  await events.return?.();
});

test('after a cursor comes every change since it, none twice and none lost', async () => {
  const { id } = await placed(buyer(), cart());
  const events = follow(buyer(), id);
  const cursor = (await next(events)).data?.orderStatusChanged.cursor ?? '';
  await events.return?.();
  await paid(shop, buyer(), id);
  await cancelOrder(buyer(), { orderId: id, idempotencyKey: newId('key') });
  const resumed = follow(buyer(), id, cursor);
  const confirmed = await next(resumed);
  expect(confirmed.data?.orderStatusChanged).toMatchObject({
    // What it was then, and the order as it is now.
    status: 'CONFIRMED',
    order: { status: 'CANCELLED' },
  });
  expect(status(await next(resumed))).toBe('CANCELLED');
  await resumed.return?.();
});

test('a change that nobody announced is found all the same', async () => {
  const { id } = await placed(buyer(), cart());
  const events = follow(buyer(), id);
  expect(status(await next(events))).toBe('AWAITING_PAYMENT');
  // The broker is away while the order is cancelled: only the database knows.
  const sql = postgres(shop.databaseUrl, { max: 1 });
  await sql.begin(async (tx) => {
    await tx`update orders set state = 'CANCELLED', version = 3 where id = ${id}`;
    await tx`insert into order_events (order_id, version, state, previous_state, at)
             values (${id}, 3, 'CANCELLED', 'AWAITING_PAYMENT', now())`;
  });
  await sql.end();
  expect(status(await next(events))).toBe('CANCELLED');
  await events.return?.();
});

test.each(['nonsense', '', encodeCursor([newId('order'), 1]), encodeCursor(['', 99])])(
  'the cursor %j gives where the order stands, together with CURSOR_EXPIRED',
  async (cursor) => {
    const { id } = await placed(buyer(), cart());
    const events = follow(buyer(), id, cursor);
    const first = await next(events);
    expect(status(first)).toBe('AWAITING_PAYMENT');
    expect(first.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['CURSOR_EXPIRED']);
    await paid(shop, buyer(), id);
    const second = await next(events);
    expect(status(second)).toBe('CONFIRMED');
    expect(second.errors).toBeUndefined();
    await events.return?.();
  },
);

test('a cursor of a version that this order never had is expired too', async () => {
  const { id } = await placed(buyer(), cart());
  for (const version of [99, -1, 1.5, 2 ** 40]) {
    const events = follow(buyer(), id, encodeCursor([id, version]));
    expect((await next(events)).errors?.[0]?.extensions?.['code']).toBe('CURSOR_EXPIRED');
    await events.return?.();
  }
});

test('sellers follow with their own lines', async () => {
  const { id } = await placed(
    buyer(),
    shop.cart(buyerId, [
      { sellerId, quantity: 1, price: 1 },
      { sellerId: newId('seller'), quantity: 1, price: 1 },
    ]),
  );
  const client = signedClient(shop.service, seller(newId('user'), sellerId));
  const events = follow(client, id);
  expect((await next(events)).data?.orderStatusChanged.order.lines).toEqual([{ sku: 'SKU-1' }]);
  await paid(shop, buyer(), id);
  await next(events);
  await shipOrder(client, { orderId: id, carrier: 'DHL' });
  expect(status(await next(events))).toBe('PROCESSING');
  await events.return?.();
});

test("another person's order is as little there as one that does not exist", async () => {
  const { id } = await placed(buyer(), cart());
  const stranger = signedClient(shop.service, customer(newId('user')));
  const answers: unknown[] = [];
  for (const [client, orderId] of [
    [stranger, id],
    [stranger, newId('order')],
    [stranger, 'order_1'],
  ] as const)
    answers.push(
      await follow(client, orderId)
        .next()
        .catch((error: unknown) => error),
    );
  expect(JSON.stringify(answers[0])).toContain('NOT_FOUND');
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('whoever was told PENDING is told how a refused order ended', async () => {
  shop.plays.stock = 'isSilent';
  const { order } = await checkout(buyer(), checkoutInput(cart()));
  const id = order?.id ?? '';
  const events = follow(buyer(), id);
  expect(status(await next(events))).toBe('PENDING');
  await shop.say('inventory.rejected', {
    orderId: id,
    shortages: [{ variantId: newId('variant'), requested: 2, available: 0 }],
  });
  expect((await next(events)).data?.orderStatusChanged).toMatchObject({
    status: 'CANCELLED',
    order: { id, status: 'CANCELLED' },
  });
  expect((await events.next()).done).toBe(true);
  shop.plays.stock = 'holds';
});
