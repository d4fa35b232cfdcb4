import type { Identity } from '@bazaar/identity';
import { type Connection, type ConnectionArguments, isId, readPage } from '@bazaar/service-kit';
import DataLoader from 'dataloader';
import { mayUse } from './access.ts';
import { cachedCarts } from './cache/cached-carts.ts';
import { type CartView, viewOf } from './cart-view.ts';
import { findCarts, findCartsOf, type StoredCart } from './data/carts.ts';
import { findProductIds } from './data/catalogue.ts';
import { type CouponRow, findCoupons } from './data/coupons.ts';
import { findWishes, pageOfWishes, type WishlistRow } from './data/wishlist.ts';
import type { Deps } from './deps.ts';

/** What one request reads in batches: one statement a type, however many are asked for. What is not the caller's is null. */
export type Loaders = {
  cart: DataLoader<string, CartView | null>;
  /** The open cart of a person, by user id. */
  cartOf: DataLoader<string, CartView | null>;
  coupon: DataLoader<string, CouponRow | null>;
  wish: DataLoader<string, WishlistRow | null>;
  wishesOf: DataLoader<{ userId: string; args: ConnectionArguments }, Connection<WishlistRow>, string>;
  /** By variant id. */
  productId: DataLoader<string, string | null>;
};

const byKey = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item> =>
  new Map(items.map((item) => [keyOf(item), item]));

const settled = <Value>(promise: Promise<Value>): Promise<Value | Error> =>
  promise.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));

/** Makes the loaders of one request. */
export const createLoaders = (deps: Deps, identity: Identity): Loaders => {
  const { db, clock } = deps;
  const seen = (stored: StoredCart | undefined): CartView | null =>
    stored && stored.row.expiresAt > clock() && mayUse(stored.row, identity, null)
      ? viewOf(deps, stored)
      : null;
  const wellFormed = (prefix: string, ids: readonly string[]): string[] =>
    ids.filter((id) => isId(prefix, id));
  const isAdmin = identity.roles.includes('ADMIN');
  return {
    cart: new DataLoader(async (ids) => {
      const found = await deps.cache.through(cachedCarts, wellFormed('cart', ids), async (missing) =>
        byKey(await findCarts(db, missing, clock()), ({ row }) => row.id),
      );
      return ids.map((id) => seen(found.get(id)));
    }),
    cartOf: new DataLoader(async (userIds) => {
      const own = userIds.filter((id) => id === identity.userId);
      const found = await deps.cache.through(cachedCarts, own, async (missing) =>
        byKey(await findCartsOf(db, missing, clock()), ({ row }) => row.userId ?? ''),
      );
      return userIds.map((id) => seen(found.get(id)));
    }),
    coupon: new DataLoader(async (ids) => {
      const found = byKey(isAdmin ? await findCoupons(db, wellFormed('coupon', ids)) : [], ({ id }) => id);
      return ids.map((id) => found.get(id) ?? null);
    }),
    wish: new DataLoader(async (ids) => {
      const found = byKey(await findWishes(db, wellFormed('wishlistitem', ids)), ({ id }) => id);
      return ids.map((id) => {
        const wish = found.get(id);
        return wish && wish.userId === identity.userId ? wish : null;
      });
    }),
    // Only one's own can be asked for, so a request has one key however often the person appears in it.
    wishesOf: new DataLoader(
      (keys) =>
        Promise.all(
          // A bad page is the fault of its own field alone.
          keys.map(async ({ userId, args }) => pageOfWishes(db, userId, readPage(args, 1))).map(settled),
        ),
      {
        cacheKeyFn: ({ userId, args: { first, after, last, before } }) =>
          JSON.stringify([userId, first, after, last, before]),
      },
    ),
    productId: new DataLoader(async (variantIds) => {
      const found = await findProductIds(db, wellFormed('variant', variantIds));
      return variantIds.map((id) => found.get(id) ?? null);
    }),
  };
};
