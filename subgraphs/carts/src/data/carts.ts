import { anyOf, type Database, type Queryable, statement, type Transaction } from '@bazaar/service-kit';
import { and, asc, gt, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Cart, Line, Offer } from '../domain/cart.ts';
import { type CouponRow, toCoupon } from './coupon-rows.ts';
import { offerJson, offersJson } from './offers.ts';
import { cartLines, carts } from './tables.ts';

/** A cart's own row. */
export type CartRow = typeof carts.$inferSelect;
/** A cart with all that pricing needs, read in one statement. */
export type StoredCart = { readonly row: CartRow; readonly cart: Cart };

const linesJson = sql<Line[]>`coalesce((
  select json_agg(json_build_object(
    'id', l.id,
    'variantId', l.variant_id,
    'quantity', l.quantity,
    'seenPrice', l.seen_price,
    'offer', case when p.product_id is not null then ${offerJson} end
  ) order by l.id)
  from cart_lines l
  left join catalogue_variants v on v.variant_id = l.variant_id
  left join catalogue_products p on p.product_id = v.product_id
  left join stock s on s.variant_id = l.variant_id
  where l.cart_id = carts.id
), '[]')`;

// JSON has no dates.
type CouponJson = {
  coupon: Omit<CouponRow, 'startsAt' | 'endsAt'> & { startsAt: string | null; endsAt: string | null };
  usedByPerson: number;
};

const couponsJson = sql<CouponJson[]>`coalesce((
  select json_agg(json_build_object(
    'coupon', json_build_object(
      'id', c.id,
      'code', c.code,
      'kind', c.kind,
      'basisPoints', c.basis_points,
      'amount', c.amount,
      'currency', c.currency,
      'minimum', c.minimum,
      'buyQuantity', c.buy_quantity,
      'getQuantity', c.get_quantity,
      'categoryIds', c.category_ids,
      'limit', c.use_limit,
      'limitPerUser', c.use_limit_per_user,
      'used', c.used,
      'startsAt', c.starts_at,
      'endsAt', c.ends_at,
      'active', c.active
    ),
    'usedByPerson', (select count(*) from coupon_uses u where u.coupon_id = c.id and u.user_id = carts.user_id and u.state <> 'RELEASED')
  ) order by a.applied_at, c.id)
  from cart_coupons a
  join coupons c on c.id = a.coupon_id
  where a.cart_id = carts.id
), '[]')`;

const toDate = (text: string | null): Date | null => (text === null ? null : new Date(text));

// Spelled out, not a parameter: only so can a prepared plan use the index of open carts.
const open = sql`${carts.status} = 'OPEN'`;

const stored = { row: carts, lines: linesJson, coupons: couponsJson };

// Spelled out and prepared, since planning them takes longer than running them. Hence also one array, not a list of parameters: the text stays the same.
const openWhere = (which: SQL): SQL | undefined =>
  and(which, open, gt(carts.expiresAt, sql.param(sql.placeholder('now'), carts.expiresAt)));
const byIds = statement((db) =>
  db
    .select(stored)
    .from(carts)
    .where(openWhere(anyOf(carts.id, sql.placeholder('values'))))
    .prepare('carts_by_id'),
);
const byUserIds = statement((db) =>
  db
    .select(stored)
    .from(carts)
    .where(openWhere(anyOf(carts.userId, sql.placeholder('values'))))
    .prepare('carts_by_user'),
);
const byToken = statement((db) =>
  db
    .select(stored)
    .from(carts)
    .where(openWhere(sql`${carts.token} = ${sql.placeholder('token')}`))
    .prepare('cart_by_token'),
);
const withOffers = statement((db) =>
  db
    .select({ ...stored, offers: offersJson(sql.placeholder('variantIds')) })
    .from(carts)
    .where(openWhere(sql`${carts.id} = ${sql.placeholder('id')}`))
    .prepare('cart_with_offers'),
);

const toStored = (found: { row: CartRow; lines: Line[]; coupons: CouponJson[] }): StoredCart => {
  const { row, lines, coupons } = found;
  return {
    row,
    cart: {
      currency: row.currency,
      lines,
      coupons: coupons.map(({ coupon, usedByPerson }) =>
        toCoupon(
          { ...coupon, startsAt: toDate(coupon.startsAt), endsAt: toDate(coupon.endsAt) },
          usedByPerson,
        ),
      ),
      address: row.shippingAddress,
      shippingMethod: row.shippingMethod,
    },
  };
};

/** Open carts by id, in any order. */
export const findCarts = async (db: Queryable, ids: readonly string[], now: Date): Promise<StoredCart[]> =>
  ids.length === 0 ? [] : (await byIds(db).execute({ values: [...ids], now })).map(toStored);

/** The open carts of these people, in any order; at most one each. */
export const findCartsOf = async (
  db: Queryable,
  userIds: readonly string[],
  now: Date,
): Promise<StoredCart[]> =>
  userIds.length === 0 ? [] : (await byUserIds(db).execute({ values: [...userIds], now })).map(toStored);

/** A guest's open cart. */
export const findCartByToken = async (db: Queryable, token: string, now: Date): Promise<StoredCart | null> =>
  (await byToken(db).execute({ token, now })).map(toStored)[0] ?? null;

/** An open cart, and what the catalogue says of these variants: those it has never spoken of are missing. */
export const findCartWithOffers = async (
  db: Queryable,
  id: string,
  variantIds: readonly string[],
  now: Date,
): Promise<{ stored: StoredCart; offers: ReadonlyMap<string, Offer> } | null> => {
  const [found] = await withOffers(db).execute({ id, variantIds: [...variantIds], now });
  return found ? { stored: toStored(found), offers: new Map(Object.entries(found.offers)) } : null;
};

/** Locks carts against other writers, in one global order. What they hold must be read afterwards, by a statement of its own: it sees what was committed while this one waited. */
export const lockCarts = async (tx: Transaction, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await tx
    .select({ id: carts.id })
    .from(carts)
    .where(inArray(carts.id, [...ids]))
    .orderBy(asc(carts.id))
    .for('update');
};

/** Lets one transaction at a time decide about a person's open cart, which may not exist yet. Several people at once: in one call. */
export const lockPeople = async (tx: Transaction, userIds: readonly string[]): Promise<void> => {
  for (const userId of [...new Set(userIds)].sort())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${userId}, 7004))`);
};

/** Stores a new cart with these lines. */
export const insertCart = async (tx: Transaction, row: CartRow, lines: readonly Line[]): Promise<void> => {
  await tx.insert(carts).values(row);
  if (lines.length === 0) return;
  await tx.insert(cartLines).values(
    lines.map(({ id, variantId, quantity, seenPrice }) => ({
      id,
      cartId: row.id,
      variantId,
      quantity,
      seenPrice,
    })),
  );
};

/** The carts that these tokens once opened, whatever became of them, and the open carts of these people: without a lock. */
export const findClaimed = async (
  tx: Transaction,
  tokens: readonly string[],
  userIds: readonly string[],
): Promise<CartRow[]> =>
  tx
    .select()
    .from(carts)
    .where(or(inArray(carts.token, [...tokens]), and(inArray(carts.userId, [...userIds]), open)));

/** Forgets the carts of these people whose time is up, so that they can open another. */
export const deleteExpiredOf = async (
  tx: Transaction,
  userIds: readonly string[],
  now: Date,
): Promise<void> => {
  await tx.delete(carts).where(and(inArray(carts.userId, [...userIds]), lte(carts.expiresAt, now)));
};

/** Forgets carts whose time is up, `limit` at most and none that somebody is at; answers how many went. */
export const deleteExpired = async (db: Database, now: Date, limit: number): Promise<number> => {
  const expired = db
    .select({ id: carts.id })
    .from(carts)
    .where(lte(carts.expiresAt, now))
    .orderBy(asc(carts.id))
    .limit(limit)
    .for('update', { skipLocked: true });
  const gone = await db.delete(carts).where(inArray(carts.id, expired)).returning({ id: carts.id });
  return gone.length;
};
