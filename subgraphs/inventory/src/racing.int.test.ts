import { newId, openDatabase } from '@bazaar/service-kit';
import { eventually, testLogger } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandReservations } from './operations/command-reservations.ts';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  // Two instances share the commands, so that transactions truly run side by side.
  await shop.another();
});
afterAll(() => shop?.stop());

const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
const times = <Made>(count: number, make: (index: number) => Made): Made[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('many orders at once', () => {
  it('never get a unit twice: of 500 orders for 50 units exactly 50 are held', async () => {
    const variantId = newId('variant');
    await shop.stock(variantId, await shop.warehouse('AT'), 30);
    await shop.stock(variantId, await shop.warehouse('DE'), 20);
    const reserved = shop.hear('inventory.reserved');
    const rejected = shop.hear('inventory.rejected');
    await shop.bus.connection.flush();
    await Promise.all(
      times(500, () =>
        shop.say('inventory.reserve', {
          orderId: newId('order'),
          lines: [{ variantId, quantity: 1 }],
          country: 'AT',
          expiresAt,
        }),
      ),
    );
    await eventually(() => expect(reserved.length + rejected.length).toBe(500));
    expect(reserved).toHaveLength(50);
    const [held] = await shop.database.sql`
      select sum(reserved)::int as reserved, sum(on_hand)::int as on_hand from stock_levels where variant_id = ${variantId}`;
    expect(held).toEqual({ reserved: 50, on_hand: 50 });
    expect(await shop.broken()).toEqual([]);
    expect(shop.complaints).toEqual([]);
  });

  it('with baskets that overlap in any order, paid, cancelled and recounted meanwhile, disturb nobody', async () => {
    const variants = times(6, () => newId('variant'));
    const places = [await shop.warehouse('AT'), await shop.warehouse('DE'), await shop.warehouse('FR')];
    for (const variantId of variants)
      for (const warehouseId of places) await shop.stock(variantId, warehouseId, 40);
    const reserved = shop.hear('inventory.reserved');
    const rejected = shop.hear('inventory.rejected');
    const committed = shop.hear('inventory.committed');
    const released = shop.hear('inventory.released');
    await shop.bus.connection.flush();
    shop.complaints.length = 0;

    // Every order of variants occurs: forwards, backwards and turned.
    const basket = (index: number) => {
      const turned = times(4, (step) => variants[(index + step) % variants.length] ?? '');
      return (index % 2 === 0 ? turned : turned.reverse()).map((variantId) => ({
        variantId,
        quantity: 1 + (index % 3),
      }));
    };
    const orders = times(200, (index) => ({ orderId: newId('order'), lines: basket(index) }));
    const move = (index: number) =>
      shop.admin.data(
        'mutation ($input: TransferStockInput!) { transferStock(input: $input) { userErrors { code } } }',
        {
          input: {
            variantId: variants[index % variants.length],
            fromWarehouseId: places[index % 3],
            toWarehouseId: places[(index + 1) % 3],
            quantity: 1,
            reason: 'Evened out',
            idempotencyKey: newId('key'),
          },
        },
      );
    const follow = async (orderId: string, index: number): Promise<void> => {
      await eventually(() =>
        expect([...reserved, ...rejected].some((each) => each.orderId === orderId)).toBe(true),
      );
      if (rejected.some((each) => each.orderId === orderId)) return;
      if (index % 2 === 0) await shop.say('inventory.commit', { orderId });
      else await shop.say('inventory.release', { orderId, reason: 'cancelled' });
    };
    await Promise.all([
      ...orders.map(async ({ orderId, lines }, index) => {
        await shop.say('inventory.reserve', { orderId, lines, country: 'DE', expiresAt });
        await follow(orderId, index);
      }),
      ...times(30, move),
    ]);
    await eventually(() => {
      expect(reserved.length + rejected.length).toBe(200);
      expect(committed.length + released.length).toBe(reserved.length);
    });
    expect(shop.complaints).toEqual([]);
    expect(await shop.broken()).toEqual([]);
    const [left] = await shop.database
      .sql`select count(*)::int as count from reservations where state = 'HELD'
      and order_id = any(${orders.map(({ orderId }) => orderId)})`;
    expect(left).toEqual({ count: 0 });
  });

  it('of which one is short leave the others of the same batch alone', async () => {
    const plenty = newId('variant');
    const scarce = newId('variant');
    const warehouseId = await shop.warehouse();
    await shop.stock(plenty, warehouseId, 100);
    await shop.stock(scarce, warehouseId, 1);
    const reserved = shop.hear('inventory.reserved');
    const rejected = shop.hear('inventory.rejected');
    await shop.bus.connection.flush();
    shop.complaints.length = 0;
    const orders = times(40, (index) => ({
      orderId: newId('order'),
      lines: [{ variantId: index % 10 === 0 ? scarce : plenty, quantity: index % 10 === 0 ? 2 : 1 }],
      country: null,
      expiresAt,
    }));
    await Promise.all(orders.map((order) => shop.say('inventory.reserve', order)));
    await eventually(() => expect(reserved.length + rejected.length).toBe(40));
    expect(rejected).toHaveLength(4);
    expect(shop.complaints).toEqual([]);
  });

  it('leave books that agree after any history', async () => {
    const variantId = newId('variant');
    const places = [await shop.warehouse('AT'), await shop.warehouse('FR')];
    const ask = (mutation: string, type: string, input: object) =>
      shop.admin.data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`, {
        input: { variantId, reason: 'Whatever', idempotencyKey: newId('key'), ...input },
      });
    shop.complaints.length = 0;
    const steps = times(80, (index) => {
      const warehouseId = places[index % 2];
      const other = places[(index + 1) % 2];
      const orderId = newId('order');
      const kinds = [
        () => ask('setStock', 'SetStockInput', { warehouseId, quantity: (index * 7) % 23 }),
        () => ask('adjustStock', 'AdjustStockInput', { warehouseId, delta: ((index * 5) % 13) - 6 }),
        () =>
          ask('transferStock', 'TransferStockInput', {
            fromWarehouseId: warehouseId,
            toWarehouseId: other,
            quantity: 1 + (index % 4),
          }),
        async () => {
          const lines = [{ variantId, quantity: 1 + (index % 3) }];
          await shop.say('inventory.reserve', { orderId, lines, country: 'FR', expiresAt });
          if (index % 3 === 0) await shop.say('inventory.release', { orderId, reason: 'cancelled' });
        },
      ];
      return kinds[(index * 11) % 4];
    });
    await Promise.all(steps.map((step) => step?.()));
    await eventually(async () => {
      const [open] = await shop.database.sql`select count(*)::int as count from reservations`;
      expect(open?.['count']).toBeGreaterThan(0);
      expect(await shop.broken()).toEqual([]);
    });
    const rows = await shop.database.sql`
      select l.on_hand, sum(m.delta)::int as ledger from stock_levels l join stock_movements m using (variant_id, warehouse_id)
      where l.variant_id = ${variantId} group by l.id`;
    expect(rows).toHaveLength(2);
    for (const { on_hand, ledger } of rows) expect(ledger).toBe(on_hand);
    expect(shop.complaints).toEqual([]);
  });
});

it('costs the same number of statements for 64 orders as for one', async () => {
  const variantId = newId('variant');
  await shop.stock(variantId, await shop.warehouse(), 100);
  const heard: string[] = [];
  const { db, close } = openDatabase(shop.config.DATABASE_URL, {
    max: 1,
    name: 'test',
    onStatement: (statement) => heard.push(statement),
  });
  const cost = async (orders: number): Promise<number> => {
    const commands = times(orders, () => ({
      kind: 'RESERVE' as const,
      orderId: newId('order'),
      lines: [{ variantId, quantity: 1 }],
      country: null,
      expiresAt: new Date(expiresAt),
    }));
    const before = heard.length;
    await db.transaction((tx) =>
      commandReservations({ tx, send: () => undefined, logger: testLogger() }, commands),
    );
    return heard.length - before;
  };
  await cost(1);
  expect(await cost(64)).toBe(await cost(1));
  await close();
});
