import { type Bus, newId } from '@bazaar/service-kit';
import { signedClient, testLogger } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followStock } from './operations/follow-stock.ts';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
let warehouseId: string;
beforeAll(async () => {
  shop = await openShop();
  warehouseId = await shop.warehouse();
});
afterAll(() => shop?.stop());

type Change = {
  stockChanged: { variant: { id: string }; available: number; inStock: boolean; cursor: string };
};

const follow = (variantIds: string[]) =>
  signedClient(shop.service).follow<Change>(
    'subscription ($ids: [ID!]!) { stockChanged(variantIds: $ids) { variant { id } available inStock cursor } }',
    { ids: variantIds },
  );

const next = async (events: ReturnType<typeof follow>) => {
  const { value, done } = await events.next();
  if (done) throw new Error('The subscription has ended');
  if (value.errors) throw new Error(JSON.stringify(value.errors));
  return value.data?.stockChanged;
};

describe('whoever follows stock', () => {
  it('sees the present state of each variant, then every later one', async () => {
    const variants = [newId('variant'), newId('variant')];
    for (const variantId of variants) await shop.stock(variantId, warehouseId, 2);
    const events = follow(variants);
    const present = [await next(events), await next(events)];
    expect(present.map((each) => each?.variant.id).sort()).toEqual([...variants].sort());
    expect(present).toMatchObject([{ available: 2 }, { available: 2 }]);
    const orderId = newId('order');
    await shop.say('inventory.reserve', {
      orderId,
      lines: [{ variantId: variants[0] ?? '', quantity: 2 }],
      country: null,
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    });
    expect(await next(events)).toMatchObject({ variant: { id: variants[0] }, available: 0, inStock: false });
    await shop.say('inventory.release', { orderId, reason: 'cancelled' });
    expect(await next(events)).toMatchObject({ variant: { id: variants[0] }, available: 2, inStock: true });
    await events.return?.();
  });

  it('never sees an older state after a newer one, whatever the order of messages', async () => {
    const variantId = newId('variant');
    await shop.stock(variantId, warehouseId, 1);
    const events = follow([variantId]);
    expect(await next(events)).toMatchObject({ available: 1 });
    const change = (version: number, available: number) =>
      shop.say('inventory.stockChanged', {
        variantId,
        productId: null,
        version,
        available,
        inStock: available > 0,
        lowStock: false,
        at: new Date().toISOString(),
      });
    await change(9, 9);
    expect(await next(events)).toMatchObject({ available: 9 });
    await change(8, 8);
    await change(10, 7);
    expect(await next(events)).toMatchObject({ available: 7 });
    await events.return?.();
  });

  it('is told when none of the variants is known, or too many are named', async () => {
    for (const ids of [
      [],
      [newId('variant')],
      ['nonsense'],
      Array.from({ length: 101 }, () => newId('variant')),
    ])
      await expect(next(follow(ids))).rejects.toThrow('BAD_USER_INPUT');
  });

  it('hears of the known ones when some are unknown', async () => {
    const variantId = newId('variant');
    await shop.stock(variantId, warehouseId, 3);
    const events = follow([newId('variant'), 'nonsense', variantId, variantId]);
    expect(await next(events)).toMatchObject({ variant: { id: variantId }, available: 3 });
    await events.return?.();
  });

  it('leaves no listener behind', async () => {
    const variants = [newId('variant'), newId('variant')];
    for (const variantId of variants) await shop.stock(variantId, warehouseId, 3);
    let listening = 0;
    const bus: Bus = {
      ...shop.bus,
      listen: (...asked) => {
        const listener = shop.bus.listen(...asked);
        listening += 1;
        return {
          stop: () => {
            listening -= 1;
            listener.stop();
          },
        };
      },
    };
    const deps = { db: shop.database.db, bus, logger: testLogger() };
    const stream = await followStock(deps, variants);
    await stream.next();
    expect(listening).toBe(2);
    await stream.return?.();
    expect(listening).toBe(0);
    await expect(followStock(deps, [newId('variant')])).rejects.toThrow('known');
    expect(listening).toBe(0);
  });
});
