import type { Address } from '@bazaar/addresses';
import type { Coupon } from './coupon.ts';
import type { RateBook } from './rates.ts';

/** What the catalogue says of a variant now. Money is in minor units of `currency`. */
export type Offer = {
  readonly productId: string;
  readonly sellerId: string;
  readonly productName: string;
  readonly sku: string;
  readonly price: number;
  readonly currency: string;
  /** 0 when unknown. */
  readonly weightGrams: number;
  /** Category ids from the top branch down to the product's own. */
  readonly categoryPath: readonly string[];
  /** Is the product published and the variant still one of it? */
  readonly listed: boolean;
  /** Units there are; null when nobody has said so yet. */
  readonly available: number | null;
};

/** One variant in a cart. */
export type Line = {
  readonly id: string;
  readonly variantId: string;
  /** 1 to `maxQuantity`. */
  readonly quantity: number;
  /** What one cost when its holder last put it in or confirmed it, in the cart's currency. */
  readonly seenPrice: number;
  /** Null when the catalogue has never said anything of it. */
  readonly offer: Offer | null;
};

/** What someone means to buy, as pricing sees it. */
export type Cart = {
  readonly currency: string;
  readonly lines: readonly Line[];
  readonly coupons: readonly Coupon[];
  readonly address: Address | null;
  /** The code chosen; it may no longer be available. */
  readonly shippingMethod: string | null;
};

/** How the shop sells. */
export type Shop = {
  /** The currency of carts that ask for none. */
  readonly currency: string;
  /** Do prices contain tax? */
  readonly taxIncluded: boolean;
  /** Tax and carriage. */
  readonly rates: RateBook;
};

/** An offer that can be bought in this currency, or null. */
export const buyable = (offer: Offer | null, currency: string): Offer | null =>
  offer?.listed && offer.currency === currency ? offer : null;
