import type { MessageData } from '@bazaar/events';
import { newId } from '@bazaar/service-kit';
import { eventually } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { known, product } from './testing/catalogue.ts';
import { move } from './testing/moves.ts';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
let heard: MessageData<'inventory.reorderPointReached'>[];
beforeAll(async () => {
  shop = await openShop();
  heard = shop.hear('inventory.reorderPointReached');
  await shop.bus.connection.flush();
});
afterAll(() => shop?.stop());

const told = (variantId: string) => heard.filter((each) => each.variantId === variantId);

/** Something that is told after everything before: when it was heard, all of that was. */
const settled = async (): Promise<void> => {
  const marker = newId('variant');
  const warehouseId = await shop.warehouse();
  await shop.stock(marker, warehouseId, 1);
  await shop.stock(marker, warehouseId, 0);
  await eventually(() => expect(told(marker)).toHaveLength(1));
};

const reserve = async (variantId: string, quantity: number, orderId = newId('order')): Promise<void> => {
  const held = shop.bus.expect('inventory.reserved', orderId, () => true);
  await shop.bus.connection.flush();
  const lines = [{ variantId, quantity }];
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  await shop.say('inventory.reserve', { orderId, lines, country: 'AT', expiresAt });
  await held.within(10_000);
};

const commit = async (orderId: string): Promise<void> => {
  const taken = shop.bus.expect('inventory.committed', orderId, () => true);
  await shop.bus.connection.flush();
  await shop.say('inventory.commit', { orderId });
  await taken.within(10_000);
};

describe('a reorder point', () => {
  it('is told once for each time that stock falls to it, to the seller whose it is', async () => {
    const variantId = newId('variant');
    const sellerId = newId('seller');
    const offered = product(sellerId, [variantId]);
    await shop.say('products.changed', offered);
    await known(shop, [variantId]);
    const warehouseId = await shop.warehouse();
    await shop.stock(variantId, warehouseId, 10);
    const { stockLevel } = await move(shop.admin, 'setReorderPoint', {
      variantId,
      warehouseId,
      reorderPoint: 4,
    });

    await reserve(variantId, 5);
    await settled();
    expect(told(variantId)).toEqual([]);

    const orderId = newId('order');
    await reserve(variantId, 1, orderId);
    await eventually(() => expect(told(variantId)).toHaveLength(1));
    expect(told(variantId)[0]).toMatchObject({
      stockLevelId: stockLevel?.id,
      productId: offered.productId,
      sellerId,
      warehouseId,
      available: 4,
      reorderPoint: 4,
    });

    await reserve(variantId, 1);
    await commit(orderId);
    await settled();
    expect(told(variantId)).toHaveLength(1);

    await move(shop.admin, 'adjustStock', { variantId, warehouseId, delta: 20 });
    await move(shop.admin, 'adjustStock', { variantId, warehouseId, delta: -20 });
    await eventually(() => expect(told(variantId)).toHaveLength(2));
  });

  it('is told when it is raised to what is left, of a variant that nobody knows yet too', async () => {
    const variantId = newId('variant');
    const warehouseId = await shop.warehouse();
    await shop.stock(variantId, warehouseId, 6);
    for (const reorderPoint of [5, 6, 7])
      await move(shop.admin, 'setReorderPoint', { variantId, warehouseId, reorderPoint });
    await eventually(() => expect(told(variantId)).toMatchObject([{ reorderPoint: 6, sellerId: null }]));
    await settled();
    expect(told(variantId)).toHaveLength(1);
  });

  it('belongs to one warehouse: another may be full', async () => {
    const variantId = newId('variant');
    const [low, full] = [await shop.warehouse(), await shop.warehouse()];
    await shop.stock(variantId, low, 1);
    await shop.stock(variantId, full, 100);
    await move(shop.admin, 'adjustStock', { variantId, warehouseId: low, delta: -1 });
    await eventually(() => expect(told(variantId)).toMatchObject([{ warehouseId: low, available: 0 }]));
  });
});
