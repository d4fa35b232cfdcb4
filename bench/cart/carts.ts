import assert from 'node:assert/strict';
import { AddCartLinesDocument, type BazaarClient, CreateCartDocument } from '@bazaar/client';
import type { Stack } from '@bazaar/stack';
import postgres from 'postgres';

/** Variants of which plenty can be bought, as many as asked for. */
export const plentiful = async ({ databaseUrl }: Stack, count: number): Promise<string[]> => {
  const inventory = postgres(databaseUrl('inventory'), { max: 1 });
  const rows = await inventory<{ id: string }[]>`
    select variant_id as id from variant_stock where available >= 50 order by variant_id limit ${count}`;
  await inventory.end();
  assert.equal(rows.length, count, 'too few variants are in stock');
  return rows.map(({ id }) => id);
};

/** Opens an empty cart and answers its id. */
export const openCart = async (client: BazaarClient): Promise<string> => {
  const { createCart } = await client.run(CreateCartDocument, { input: {} });
  assert.ok(createCart.cart, JSON.stringify(createCart.userErrors));
  return createCart.cart.id;
};

/** Puts one unit into a cart. */
export const addOne = async (client: BazaarClient, cartId: string, variantId: string): Promise<void> => {
  const { addCartLines } = await client.run(AddCartLinesDocument, {
    input: { cartId, lines: [{ variantId, quantity: 1 }] },
  });
  assert.deepEqual(addCartLines.userErrors, []);
};
