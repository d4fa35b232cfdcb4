import type { BazaarClient } from '@bazaar/client';
import type { Random } from './random.ts';

/** Dealt in rounds: what comes twice is commoner. */
export const plans = [
  'pays',
  'pays',
  'paysAtCheckout',
  'isDeclinedFirst',
  'paysInBrowser',
  'paysInBrowser',
  'clicksTwice',
  'neverPays',
  'cancelsUnpaid',
  'cancelsPaid',
  'paysAtTheLastMoment',
  'paysAtTheLastMoment',
  'isReviewed',
  'isDisputed',
  'isDelivered',
  'cancelsTheRest',
  'sendsBack',
  'sendsBackAPart',
] as const;

/** How somebody buys, and what becomes of it. */
export type Plan = (typeof plans)[number];

/** What people were told of a purchase. It must come true. */
export type Purchase = {
  plan: Plan;
  userId: string;
  checkoutKey: string;
  orderId: string | null;
  /** `payOrder` answered that the money is there. */
  toldPaid: boolean;
  /** A card that always pays was said to be declined. */
  wronglyDeclined: boolean;
  /** The order was called off, as its buyer or the shop wished. */
  toldCancelled: boolean;
  /** The shop looked at an order on hold and let it go on. */
  toldReleased: boolean;
  /** A parcel was noted. */
  toldSent: boolean;
  /** What had not left was called off: its money goes back. */
  toldRestCancelled: boolean;
  /** Returns that were granted: their money goes back. */
  toldReturned: number;
};

/** Nobody has been told anything yet. */
export const newPurchase = (begun: Pick<Purchase, 'plan' | 'userId' | 'checkoutKey'>): Purchase => ({
  ...begun,
  orderId: null,
  toldPaid: false,
  wronglyDeclined: false,
  toldCancelled: false,
  toldReleased: false,
  toldSent: false,
  toldRestCancelled: false,
  toldReturned: 0,
});

/** What a purchase works with. */
export type Shop = {
  /** The buyer. */
  client: BazaarClient;
  /** An admin of the shop. */
  staff: BazaarClient;
  random: Random;
  /** Things to buy. */
  variantIds: readonly string[];
  /** Pays as a browser does: Stripe is asked by itself, and the shop hears of it from Stripe alone. */
  payInBrowser(clientSecret: string, method: string): Promise<void>;
  /** The buyer's bank takes the money of an order back, and decides: for the shop, or against it. */
  dispute(orderId: string, wins: boolean): Promise<void>;
  /** Nobody tries anything again after this. */
  patience: AbortSignal;
};
