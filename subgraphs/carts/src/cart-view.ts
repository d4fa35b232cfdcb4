import type { CartRow, StoredCart } from './data/carts.ts';
import type { Deps } from './deps.ts';
import { type PricedCart, priceCart } from './domain/price-cart.ts';

/** A cart as its holder sees it, priced at this moment. */
export type CartView = { readonly row: CartRow; readonly priced: PricedCart };

/** Prices a stored cart. */
export const viewOf = ({ shop, clock }: Deps, { row, cart }: StoredCart): CartView => ({
  row,
  priced: priceCart(cart, shop, clock()),
});
