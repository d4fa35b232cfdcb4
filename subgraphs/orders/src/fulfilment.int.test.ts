import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually, seller, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cancelOrder,
  lineOf,
  markDelivered,
  paid,
  placed,
  readOrder,
  type SeenOrder,
  shipOrder,
} from './fixture/operations.ts';
import { openShop, type Shop } from './fixture/shop.ts';

let shop: Shop;
const buyerId = newId('user');
const [shopA, shopB] = [newId('seller'), newId('seller')];
const sellerUser = newId('user');
const buyer = () => signedClient(shop.service, customer(buyerId));
const sellerA = () => signedClient(shop.service, seller(sellerUser, shopA));
const sellerB = () => signedClient(shop.service, seller(newId('user'), shopB));
const boss = () => signedClient(shop.service, admin(newId('user')));
const carrier = 'DHL';

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const placedOrder = () =>
  placed(
    buyer(),
    shop.cart(buyerId, [
      { sellerId: shopA, quantity: 3, price: 1000 },
      { sellerId: shopB, quantity: 1, price: 500 },
    ]),
  );
const paidOrder = async (): Promise<SeenOrder> => paid(shop, buyer(), (await placedOrder()).id);

describe('shipping', () => {
  test('in parts is PROCESSING until all has left, and DELIVERED when all has arrived', async () => {
    const order = await paidOrder();
    const orderId = order.id;
    const lineA = lineOf(order, 'SKU-1');
    const first = await shipOrder(sellerA(), {
      orderId,
      carrier,
      trackingNumber: ' 123 ',
      lines: [{ lineId: lineA, quantity: 2 }],
    });
    expect(first).toMatchObject({
      userErrors: [],
      order: { status: 'PROCESSING', version: 4, shipments: [{ status: 'IN_TRANSIT', carrier }] },
    });
    // The rest of A's lines: the order still waits for B's.
    const second = await shipOrder(sellerA(), { orderId, carrier });
    expect(second.order).toMatchObject({ status: 'PROCESSING', version: 5 });
    expect(second.order?.shipments[1]?.lines).toEqual([{ quantity: 1, line: { id: lineA } }]);
    expect((await shipOrder(sellerA(), { orderId, carrier })).userErrors).toMatchObject([
      { code: 'NOT_SHIPPABLE' },
    ]);
    const arrivedEarly = await markDelivered(sellerA(), { orderId });
    expect(arrivedEarly.order).toMatchObject({ status: 'PROCESSING', version: 6 });

    expect((await shipOrder(sellerB(), { orderId, carrier })).order).toMatchObject({
      status: 'SHIPPED',
      version: 7,
    });
    expect((await markDelivered(boss(), { orderId })).order).toMatchObject({
      status: 'DELIVERED',
      version: 8,
    });
    // Said again, it changes nothing.
    expect((await markDelivered(boss(), { orderId })).order?.version).toBe(8);
    const seen = await readOrder(buyer(), orderId);
    expect(seen?.timeline.map(({ status }) => status)).toEqual([
      'PENDING',
      'AWAITING_PAYMENT',
      'CONFIRMED',
      'PROCESSING',
      'PROCESSING',
      'PROCESSING',
      'SHIPPED',
      'DELIVERED',
    ]);
    expect(seen?.timeline.slice(3).map(({ note }) => note)).toEqual([
      'Sent with DHL (123): 2 × Thing 1.',
      'Sent with DHL: 1 × Thing 1.',
      'Arrived: 3 × Thing 1.',
      'Sent with DHL: 1 × Thing 2.',
      'Arrived: 1 × Thing 2.',
    ]);
    // B is not told what A sends.
    expect((await readOrder(sellerB(), orderId))?.timeline.slice(3)).toEqual([
      { status: 'PROCESSING', note: null },
      { status: 'SHIPPED', note: 'Sent with DHL: 1 × Thing 2.' },
      { status: 'DELIVERED', note: 'Arrived: 1 × Thing 2.' },
    ]);
    expect(seen?.shipments.map(({ status }) => status)).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']);
    await eventually(() =>
      expect(
        shop.said('orders.statusChanged', orderId).map(({ status, version }) => [status, version]),
      ).toEqual([
        ['PENDING', 1],
        ['AWAITING_PAYMENT', 2],
        ['CONFIRMED', 3],
        ['PROCESSING', 4],
        ['SHIPPED', 7],
        ['DELIVERED', 8],
      ]),
    );
  });

  test('all at once goes straight to SHIPPED, and cannot be cancelled any more', async () => {
    const { id } = await paidOrder();
    expect((await shipOrder(boss(), { orderId: id, carrier })).order?.status).toBe('SHIPPED');
    const cancelled = await cancelOrder(buyer(), { orderId: id, idempotencyKey: newId('key') });
    expect(cancelled).toMatchObject({ order: null, userErrors: [{ code: 'NOT_CANCELLABLE' }] });
  });

  test('never sends more than was bought, however many try at once', async () => {
    const order = await paidOrder();
    const wish = { orderId: order.id, carrier, lines: [{ lineId: lineOf(order, 'SKU-1'), quantity: 2 }] };
    const answers = await Promise.all(Array.from({ length: 4 }, () => shipOrder(sellerA(), wish)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect((await readOrder(buyer(), order.id))?.shipments).toHaveLength(1);
  });

  test('races with cancelling, and only one wins', async () => {
    const { id } = await paidOrder();
    const [cancelled, shipped] = await Promise.all([
      cancelOrder(buyer(), { orderId: id, idempotencyKey: newId('key') }),
      shipOrder(boss(), { orderId: id, carrier }),
    ]);
    expect([cancelled, shipped].filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  test('waits for the money', async () => {
    const { id } = await placedOrder();
    const answer = await shipOrder(sellerA(), { orderId: id, carrier });
    expect(answer).toMatchObject({ order: null, userErrors: [{ code: 'NOT_SHIPPABLE' }] });
    expect((await readOrder(buyer(), id))?.shipments).toEqual([]);
  });

  test.each([
    ['NOT_FOUND', ['lines', '0', 'lineId'], { lines: [{ lineId: 'orderline_x', quantity: 1 }] }],
    ['NOT_SHIPPABLE', ['lines'], { lines: [] }],
    ['INVALID_INPUT', ['carrier'], { carrier: ' ' }],
    ['INVALID_INPUT', ['carrier'], { carrier: 'a\u0000' }],
    ['INVALID_INPUT', ['trackingNumber'], { trackingNumber: 'x'.repeat(101) }],
    ['VERSION_CONFLICT', ['expectedVersion'], { expectedVersion: 1 }],
    ['NOT_FOUND', ['orderId'], { orderId: 'order_1' }],
    ['NOT_FOUND', ['orderId'], { orderId: newId('order') }],
  ])('refuses with %s at %j', async (code, path, more) => {
    const { id } = await paidOrder();
    const answer = await shipOrder(boss(), { orderId: id, carrier, ...more });
    expect(answer.userErrors).toMatchObject([{ code, path }]);
    expect(answer.order?.id).toBe(code === 'VERSION_CONFLICT' ? id : undefined);
  });

  test("is for sellers of its lines: another's line is not there", async () => {
    const order = await paidOrder();
    const foreign = { orderId: order.id, carrier, lines: [{ lineId: lineOf(order, 'SKU-2'), quantity: 1 }] };
    expect((await shipOrder(sellerA(), foreign)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['lines', '0', 'lineId'] },
    ]);
    const stranger = signedClient(shop.service, seller(newId('user'), newId('seller')));
    expect((await shipOrder(stranger, { orderId: order.id, carrier })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['orderId'] },
    ]);
  });

  test('is not for a buyer who sells something else', async () => {
    const { id } = await paidOrder();
    const sellingBuyer = signedClient(shop.service, seller(buyerId, newId('seller')));
    expect((await shipOrder(sellingBuyer, { orderId: id, carrier })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const query = 'mutation ($input: ShipOrderInput!) { shipOrder(input: $input) { order { id } } }';
    const { errors } = await buyer().ask(query, { input: { orderId: id, carrier } });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('delivery', () => {
  test('of one parcel leaves the others on their way', async () => {
    const { id } = await paidOrder();
    const { order } = await shipOrder(sellerA(), { orderId: id, carrier });
    await shipOrder(sellerB(), { orderId: id, carrier });
    const shipmentId = order?.shipments[0]?.id ?? '';
    expect((await markDelivered(sellerA(), { orderId: id, shipmentId })).order).toMatchObject({
      status: 'SHIPPED',
      shipments: [{ id: shipmentId, status: 'DELIVERED' }],
    });
    expect((await markDelivered(sellerB(), { orderId: id })).order?.status).toBe('DELIVERED');
  });

  test("of another seller's parcel, or of none, is refused", async () => {
    const { id } = await paidOrder();
    const notFound = [{ code: 'NOT_FOUND', path: ['shipmentId'] }];
    expect((await markDelivered(sellerA(), { orderId: id })).userErrors).toMatchObject(notFound);
    const { order } = await shipOrder(sellerB(), { orderId: id, carrier });
    const shipmentId = order?.shipments[0]?.id;
    expect((await markDelivered(sellerA(), { orderId: id, shipmentId })).userErrors).toMatchObject(notFound);
  });
});
