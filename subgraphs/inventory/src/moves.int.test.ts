import { newId } from '@bazaar/service-kit';
import { eventually, type SignedClient, seller, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { known, product } from './testing/catalogue.ts';
import { codes, move, mutations } from './testing/moves.ts';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
let me: SignedClient;
const sellerId = newId('seller');
let vienna: string;
let lyon: string;
const mine = newId('variant');
beforeAll(async () => {
  shop = await openShop();
  me = signedClient(shop.service, seller(newId('user'), sellerId));
  vienna = await shop.warehouse('AT');
  lyon = await shop.warehouse('FR');
  await shop.say('products.changed', product(sellerId, [mine]));
  await known(shop, [mine]);
});
afterAll(() => shop?.stop());

describe('a change of stock', () => {
  it('happens once for a key, and its first answer is given again', async () => {
    const input = { variantId: mine, warehouseId: lyon, delta: 10, idempotencyKey: newId('key') };
    const [first, ...others] = await Promise.all([
      move(me, 'adjustStock', input),
      move(me, 'adjustStock', input),
      move(me, 'adjustStock', input),
    ]);
    expect(first?.userErrors).toEqual([]);
    for (const other of others) expect(other).toEqual(first);
    await move(me, 'adjustStock', { variantId: mine, warehouseId: lyon, delta: 1 });
    expect(await move(me, 'adjustStock', input)).toEqual(first);
    expect(codes(await move(me, 'adjustStock', { ...input, delta: 11 }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const otherSeller = signedClient(shop.service, seller(newId('user'), sellerId));
    expect((await move(otherSeller, 'adjustStock', input)).stockLevel?.onHand).toBe(
      (first?.stockLevel?.onHand ?? 0) + 11,
    );
  });

  it.each([
    ['NOT_FOUND', { variantId: 'nonsense' }],
    ['NOT_FOUND', { variantId: 'variant_\0' }],
    ['NOT_FOUND', { warehouseId: newId('warehouse') }],
    ['NOT_FOUND', { warehouseId: 'nowhere' }],
    ['INVALID_INPUT', { reason: ' ' }],
    ['INVALID_INPUT', { reason: 'x'.repeat(201) }],
    ['INVALID_INPUT', { reason: 'a\0b' }],
    ['INVALID_INPUT', { quantity: 2_147_483_647 }],
    ['NEGATIVE_STOCK', { quantity: -1 }],
  ])('answers %s to %o', async (code, wrong) => {
    const input = { variantId: mine, warehouseId: vienna, quantity: 1, ...wrong };
    expect(codes(await move(me, 'setStock', input))).toEqual([code]);
  });

  it.each(['', 'k'.repeat(256), 'a\0b'])('needs a sensible key', async (idempotencyKey) => {
    const answer = await me.ask(mutations.setStock, {
      input: { variantId: mine, warehouseId: vienna, quantity: 1, reason: 'x', idempotencyKey },
    });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('can be made by an admin before the catalogue has told of the variant, and is then told with its product', async () => {
    const variantId = newId('variant');
    const heard = shop.hear('inventory.stockChanged');
    await shop.bus.connection.flush();
    await shop.stock(variantId, vienna, 3);
    const told = product(sellerId, [variantId]);
    await shop.say('products.changed', told);
    await eventually(() =>
      expect(heard.filter((each) => each.variantId === variantId)).toMatchObject([
        { productId: null, available: 3, version: 1 },
        { productId: told.productId, available: 3, version: 2 },
      ]),
    );
  });
});
