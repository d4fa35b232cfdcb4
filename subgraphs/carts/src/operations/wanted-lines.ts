import { isId, type Transaction } from '@bazaar/service-kit';
import { findOffers } from '../data/offers.ts';
import type { Line } from '../domain/cart.ts';
import { maxLines } from '../domain/limits.ts';
import { putLines, type Wanted } from '../domain/put-lines.ts';

/** Looks up what is wanted in the catalogue and decides how the lines of a cart shall be. */
export const decideLines = async (
  tx: Transaction,
  lines: readonly Line[],
  wanted: readonly Wanted[],
  currency: string,
): Promise<ReturnType<typeof putLines>> => {
  const ids = new Set(wanted.slice(0, maxLines).map(({ variantId }) => variantId));
  const offers = await findOffers(
    tx,
    [...ids].filter((id) => isId('variant', id)),
  );
  return putLines(lines, wanted, offers, currency);
};
