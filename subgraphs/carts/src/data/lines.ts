import { newId, type Transaction } from '@bazaar/service-kit';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { LineChange, LineToBe } from '../domain/put-lines.ts';
import { cartLines } from './tables.ts';

/** Gives a locked cart these lines: new ones are made, the others get the quantity said. */
export const putCartLines = async (
  tx: Transaction,
  cartId: string,
  lines: readonly LineToBe[],
): Promise<void> => {
  if (lines.length === 0) return;
  await tx
    .insert(cartLines)
    .values(lines.map((line) => ({ id: newId('cartline'), cartId, ...line })))
    .onConflictDoUpdate({
      target: [cartLines.cartId, cartLines.variantId],
      set: { quantity: sql`excluded.quantity`, seenPrice: sql`excluded.seen_price` },
    });
};

/** Changes lines of a locked cart. */
export const changeLines = async (tx: Transaction, changes: readonly LineChange[]): Promise<void> => {
  if (changes.length === 0) return;
  await tx.execute(sql`
    update cart_lines l
    set quantity = c.quantity, seen_price = c."seenPrice"
    from json_to_recordset(${JSON.stringify(changes)}::json) as c(id text, quantity int, "seenPrice" bigint)
    where l.id = c.id`);
};

/** Takes lines out of a locked cart. */
export const deleteLines = async (tx: Transaction, cartId: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await tx.delete(cartLines).where(and(eq(cartLines.cartId, cartId), inArray(cartLines.id, [...ids])));
};

/** A price of a line that its holder has been told. */
export type SeenPrice = { readonly id: string; readonly seenPrice: number };

/** Notes which prices the holder of a locked cart has been told; quantities stay as they are. */
export const seePrices = async (tx: Transaction, prices: readonly SeenPrice[]): Promise<void> => {
  await tx.execute(sql`
    update cart_lines l
    set seen_price = c."seenPrice"
    from json_to_recordset(${JSON.stringify(prices)}::json) as c(id text, "seenPrice" bigint)
    where l.id = c.id`);
};
