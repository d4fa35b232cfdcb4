import { newId } from '@bazaar/service-kit';
import { eventually } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.stop());

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

const reserve = (orderId: string, lines: { variantId: string; quantity: number }[], expiresAt = inAnHour()) =>
  shop.say('inventory.reserve', { orderId, lines, country: 'AT', expiresAt });

const levels = (variantId: string) =>
  shop.database.sql<{ on_hand: number; reserved: number }[]>`
    select on_hand, reserved from stock_levels where variant_id = ${variantId} order by warehouse_id`;

const total = async (variantId: string) => {
  const rows = await levels(variantId);
  const sum = (part: 'on_hand' | 'reserved') => rows.reduce((units, row) => units + row[part], 0);
  return { onHand: sum('on_hand'), reserved: sum('reserved') };
};

/** A variant with so many units in one warehouse, and what is said of an order from now on. */
const setting = async (units: number) => {
  const variantId = newId('variant');
  const orderId = newId('order');
  await shop.stock(variantId, await shop.warehouse(), units);
  const said: string[] = [];
  const ids = new Set<string>();
  for (const type of [
    'inventory.reserved',
    'inventory.rejected',
    'inventory.committed',
    'inventory.released',
  ] as const)
    shop.bus.listen(type, orderId, ({ id }) => {
      if (!ids.has(id)) said.push(type.slice('inventory.'.length));
      ids.add(id);
    });
  await shop.bus.connection.flush();
  return { variantId, orderId, said };
};

describe('an order', () => {
  it('holds its units, takes them when it is paid, and gets them back into stock when they return', async () => {
    const { variantId, orderId, said } = await setting(5);
    await reserve(orderId, [{ variantId, quantity: 2 }]);
    await eventually(() => expect(said).toEqual(['reserved']));
    expect(await total(variantId)).toEqual({ onHand: 5, reserved: 2 });
    await shop.say('inventory.commit', { orderId });
    await eventually(() => expect(said).toEqual(['reserved', 'committed']));
    expect(await total(variantId)).toEqual({ onHand: 3, reserved: 0 });
    const returnId = newId('return');
    await shop.say('inventory.restock', { orderId, returnId, lines: [{ variantId, quantity: 1 }] });
    await shop.say('inventory.restock', { orderId, returnId, lines: [{ variantId, quantity: 1 }] });
    await eventually(async () => expect(await total(variantId)).toEqual({ onHand: 4, reserved: 0 }));
    const kinds = await shop.database.sql`
      select kind, delta, order_id from stock_movements where variant_id = ${variantId} order by sequence`;
    expect(kinds.map(({ kind, delta, order_id }) => [kind, delta, order_id])).toEqual([
      ['SET', 5, null],
      ['COMMITTED', -2, orderId],
      ['RETURNED', 1, orderId],
    ]);
    expect(await shop.broken()).toEqual([]);
  });

  it('is refused whole when one line is short, with what is short', async () => {
    const { variantId, orderId } = await setting(5);
    const short = await setting(1);
    const rejected = shop.hear('inventory.rejected');
    await shop.bus.connection.flush();
    await reserve(orderId, [
      { variantId, quantity: 2 },
      { variantId: short.variantId, quantity: 1 },
      { variantId: short.variantId, quantity: 1 },
    ]);
    await eventually(() =>
      expect(rejected).toEqual([
        { orderId, shortages: [{ variantId: short.variantId, requested: 2, available: 1 }] },
      ]),
    );
    expect(await total(variantId)).toEqual({ onHand: 5, reserved: 0 });
  });

  it('gets the same answer however often it asks, and holds once', async () => {
    const { variantId, orderId, said } = await setting(5);
    const event = newId('event');
    const data = {
      orderId,
      lines: [{ variantId, quantity: 2 }],
      country: null,
      expiresAt: inAnHour(),
    };
    await shop.say('inventory.reserve', data, event);
    await shop.say('inventory.reserve', data, event);
    await reserve(orderId, [{ variantId, quantity: 2 }]);
    await eventually(() => expect(said).toEqual(['reserved', 'reserved']));
    expect(await total(variantId)).toEqual({ onHand: 5, reserved: 2 });
    const poor = await setting(1);
    await reserve(poor.orderId, [{ variantId: poor.variantId, quantity: 2 }]);
    await eventually(() => expect(poor.said).toEqual(['rejected']));
    await shop.stock(poor.variantId, await shop.warehouse(), 9);
    await reserve(poor.orderId, [{ variantId: poor.variantId, quantity: 2 }]);
    await eventually(() => expect(poor.said).toEqual(['rejected', 'rejected']));
    expect((await total(poor.variantId)).reserved).toBe(0);
  });

  it('that is released twice frees its units once', async () => {
    const { variantId, orderId, said } = await setting(5);
    await reserve(orderId, [{ variantId, quantity: 2 }]);
    await eventually(() => expect(said).toEqual(['reserved']));
    await shop.say('inventory.release', { orderId, reason: 'cancelled' });
    await shop.say('inventory.release', { orderId, reason: 'cancelled' });
    await eventually(() => expect(said).toEqual(['reserved', 'released', 'released']));
    expect(await total(variantId)).toEqual({ onHand: 5, reserved: 0 });
  });

  it('that is paid twice takes its units once, and cannot be released any more', async () => {
    const { variantId, orderId, said } = await setting(5);
    await reserve(orderId, [{ variantId, quantity: 2 }]);
    await eventually(() => expect(said).toEqual(['reserved']));
    await shop.say('inventory.commit', { orderId });
    await shop.say('inventory.commit', { orderId });
    await eventually(() => expect(said).toEqual(['reserved', 'committed', 'committed']));
    await shop.say('inventory.release', { orderId, reason: 'late' });
    const { variantId: other, orderId: later, said: after } = await setting(1);
    await reserve(later, [{ variantId: other, quantity: 1 }]);
    await shop.say('inventory.release', { orderId: later, reason: 'marker' });
    await eventually(() => expect(after).toContain('released'));
    expect(said).toEqual(['reserved', 'committed', 'committed']);
    expect(await total(variantId)).toEqual({ onHand: 3, reserved: 0 });
  });

  it('that was released before its reserve arrived holds nothing', async () => {
    const { variantId, orderId, said } = await setting(5);
    await shop.say('inventory.release', { orderId, reason: 'cancelled' });
    await eventually(() => expect(said).toEqual(['released']));
    await reserve(orderId, [{ variantId, quantity: 2 }]);
    await eventually(() => expect(said).toEqual(['released', 'released']));
    expect(await total(variantId)).toEqual({ onHand: 5, reserved: 0 });
  });

  it('that nobody paid in time holds no longer, and takes its units after all when they are still there', async () => {
    const { variantId, orderId, said } = await setting(5);
    await reserve(orderId, [{ variantId, quantity: 2 }], new Date(Date.now() - 1000).toISOString());
    await eventually(() => expect(said).toEqual(['reserved', 'released']));
    expect(await total(variantId)).toEqual({ onHand: 5, reserved: 0 });
    await shop.say('inventory.commit', { orderId });
    await eventually(() => expect(said).toEqual(['reserved', 'released', 'committed']));
    expect(await total(variantId)).toEqual({ onHand: 3, reserved: 0 });
    expect(await shop.broken()).toEqual([]);
  });

  it('paid after its units went to another gets none, and is tried again until an operator sees it', async () => {
    const { variantId, orderId, said } = await setting(2);
    await reserve(orderId, [{ variantId, quantity: 2 }], new Date(Date.now() - 1000).toISOString());
    await eventually(() => expect(said).toEqual(['reserved', 'released']));
    const lucky = newId('order');
    await reserve(lucky, [{ variantId, quantity: 1 }]);
    await eventually(async () => expect((await total(variantId)).reserved).toBe(1));
    await shop.say('inventory.commit', { orderId });
    await eventually(() => expect(shop.complaints.join()).toContain(`${orderId} was paid after its hold`));
    expect(said).not.toContain('committed');
    expect(await total(variantId)).toEqual({ onHand: 2, reserved: 1 });
    await shop.say('inventory.release', { orderId: lucky, reason: 'cancelled' });
    await eventually(() => expect(said).toContain('committed'));
  });

  it('returns units only after it took them, and never more than it took', async () => {
    const { variantId, orderId, said } = await setting(5);
    await reserve(orderId, [{ variantId, quantity: 2 }]);
    await eventually(() => expect(said).toEqual(['reserved']));
    const returnId = newId('return');
    await shop.say('inventory.restock', { orderId, returnId, lines: [{ variantId, quantity: 2 }] });
    await eventually(() => expect(shop.complaints.join()).toContain(returnId));
    expect(await total(variantId)).toEqual({ onHand: 5, reserved: 2 });
    await shop.say('inventory.commit', { orderId });
    await eventually(async () => expect(await total(variantId)).toEqual({ onHand: 5, reserved: 0 }));
    const tooMuch = newId('return');
    await shop.say('inventory.restock', {
      orderId,
      returnId: tooMuch,
      lines: [{ variantId, quantity: 1 }],
    });
    await eventually(() => expect(shop.complaints.join()).toContain(tooMuch));
    expect(await total(variantId)).toEqual({ onHand: 5, reserved: 0 });
  });
});

describe('what can be bought', () => {
  it('is told with every change, each with a greater version', async () => {
    const changes = shop.hear('inventory.stockChanged');
    const { variantId, orderId } = await setting(3);
    await reserve(orderId, [{ variantId, quantity: 3 }]);
    const told = () => changes.filter((each) => each.variantId === variantId);
    await eventually(() => expect(told()).toHaveLength(2));
    await shop.say('inventory.release', { orderId, reason: 'cancelled' });
    await eventually(() =>
      expect(told()).toMatchObject([
        { available: 3, inStock: true, version: 1 },
        { available: 0, inStock: false, lowStock: true, version: 2 },
        { available: 3, inStock: true, lowStock: false, version: 3 },
      ]),
    );
  });
});

describe('the database itself', () => {
  it.each([
    sql`update stock_levels set reserved = on_hand + 1`,
    sql`update stock_levels set on_hand = -1`,
    sql`update variant_stock set available = -1`,
  ])('refuses what must never be', async (statement) => {
    await setting(1);
    await expect(shop.database.db.execute(statement)).rejects.toThrow();
  });
});
