import type { Cheaper, Returned } from '../data/catalogue.ts';
import { findWishers } from '../data/wishlist.ts';
import type { Work } from '../deps.ts';

const byVariant = <Item extends { variantId: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.variantId, item]));

/** Says to each who wishes for it that something can be bought again. */
export const tellReturned = async (
  { tx, send }: Pick<Work, 'tx' | 'send'>,
  returned: readonly Returned[],
): Promise<void> => {
  const known = byVariant(returned);
  for (const wish of await findWishers(tx, [...known.keys()])) {
    const found = known.get(wish.variantId);
    if (found) send('carts.wishReturned', { ...wish, available: found.available });
  }
};

/** Says to each who wishes for it that something costs less. */
export const tellCheaper = async (
  { tx, send }: Pick<Work, 'tx' | 'send'>,
  cheaper: readonly Cheaper[],
): Promise<void> => {
  const known = byVariant(cheaper);
  for (const wish of await findWishers(tx, [...known.keys()])) {
    const found = known.get(wish.variantId);
    if (!found) continue;
    const { currency, previousPrice, price } = found;
    send('carts.wishCheaper', {
      ...wish,
      previousPrice: { amount: previousPrice, currency },
      price: { amount: price, currency },
    });
  }
};
