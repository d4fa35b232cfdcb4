import type { AfterCommit, ReadCache, Send, Toolbox, Transaction } from '@bazaar/service-kit';
import type { Shop } from './domain/cart.ts';
import type { Lifetimes } from './domain/expiry.ts';

/** What operations work with. */
export type Deps = Toolbox & {
  shop: Shop;
  lifetimes: Lifetimes;
  cache: ReadCache;
  /** Says to all instances that carts, variants or coupons (by id) changed. Call it after the commit. */
  changed: (ids: readonly string[]) => void;
};

/** One transaction: what it changes, says, and does once it has committed. */
export type Work = { tx: Transaction; send: Send; afterCommit: AfterCommit };
