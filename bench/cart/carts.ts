import assert from 'node:assert/strict';
import {
  AddCartLinesDocument,
  type BazaarClient,
  CreateCartDocument,
  createBazaarClient,
} from '@bazaar/client';
import type { Stack } from '@bazaar/stack';
import postgres from 'postgres';
import { WebSocket } from 'ws';

/** Variants of which plenty can be bought, as many as asked for. */
export const plentiful = async ({ databaseUrl }: Stack, count: number): Promise<string[]> => {
  const inventory = postgres(databaseUrl('inventory'), { max: 1 });
  const rows = await inventory<{ id: string }[]>`
    select variant_id as id from variant_stock where available >= 50 order by variant_id limit ${count}`;
  await inventory.end();
  assert.equal(rows.length, count, 'too few variants are in stock');
  return rows.map(({ id }) => id);
};

/** A client for somebody who is not signed in. */
export const guestOf = ({ url }: Stack): BazaarClient =>
  createBazaarClient({ url, webSocketImpl: WebSocket });

/** A guest's cart: a new one each time, where a person would get the one they have. */
export type GuestCart = { id: string; token: string };

/** Opens an empty cart. */
export const openCart = async (client: BazaarClient): Promise<GuestCart> => {
  const { createCart } = await client.run(CreateCartDocument, { input: {} });
  assert.ok(createCart.cart?.token, JSON.stringify(createCart.userErrors));
  return { id: createCart.cart.id, token: createCart.cart.token };
};

/** Puts one unit into a cart. */
export const addOne = async (client: BazaarClient, cart: GuestCart, variantId: string): Promise<void> => {
  const { addCartLines } = await client.run(AddCartLinesDocument, {
    input: { cartId: cart.id, cartToken: cart.token, lines: [{ variantId, quantity: 1 }] },
  });
  assert.deepEqual(addCartLines.userErrors, []);
};
