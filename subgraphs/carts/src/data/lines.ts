import type { Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';

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
