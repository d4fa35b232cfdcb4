import { type OutboxRow, type Queryable, statement } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import type { Line } from '../domain/cart.ts';
import type { StoredCart } from './carts.ts';
import { carts } from './tables.ts';

const given = (name: string) => sql.placeholder(name);

// One round trip, and one commit, for whatever a change is made of. All parts hang on `changed`: when that finds another version, nothing happens at all.
const write = statement((db) => {
  const changed = db.$with('changed', { id: carts.id }).as(sql`
    update carts set
      version = version + 1,
      user_id = ${given('userId')}::text,
      status = ${given('status')}::text,
      currency = ${given('currency')}::text,
      shipping_address = ${given('shippingAddress')}::jsonb,
      shipping_method = ${given('shippingMethod')}::text,
      expires_at = ${given('expiresAt')}::timestamptz,
      changed_at = ${given('changedAt')}::timestamptz
    where id = ${given('id')} and version = ${given('version')}::integer and status = 'OPEN'
    returning id`);
  const put = db.$with('put_lines', {}).as(sql`
    insert into cart_lines (id, cart_id, variant_id, quantity, seen_price)
    select l.id, changed.id, l."variantId", l.quantity, l."seenPrice"
    from changed, json_to_recordset(${given('putLines')}::json)
      as l(id text, "variantId" text, quantity integer, "seenPrice" bigint)
    on conflict (id) do update set quantity = excluded.quantity, seen_price = excluded.seen_price`);
  const taken = db.$with('taken_lines', {}).as(sql`
    delete from cart_lines using changed
    where cart_id = changed.id and cart_lines.id = any(${given('takenLines')}::text[])`);
  const applied = db.$with('put_coupons', {}).as(sql`
    insert into cart_coupons (cart_id, coupon_id, applied_at)
    select changed.id, coupon_id, ${given('changedAt')}::timestamptz
    from changed, unnest(${given('putCoupons')}::text[]) as coupon_id`);
  const withdrawn = db.$with('taken_coupons', {}).as(sql`
    delete from cart_coupons using changed
    where cart_id = changed.id and coupon_id = any(${given('takenCoupons')}::text[])`);
  const said = db.$with('said', {}).as(sql`
    insert into outbox (id, subject, body)
    select ${given('messageId')}::text, ${given('subject')}::text, ${given('body')}::text
    from changed where ${given('messageId')}::text is not null`);
  return db
    .with(changed, put, taken, applied, withdrawn, said)
    .select({ id: changed.id })
    .from(changed)
    .prepare('write_cart');
});

const missing = <Item extends { id: string }>(from: readonly Item[], others: readonly Item[]): string[] => {
  const ids = new Set(others.map(({ id }) => id));
  return from.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
};

const newOrOther = (before: readonly Line[], after: readonly Line[]) => {
  const known = new Map(before.map((line) => [line.id, line]));
  return after
    .filter(({ id, quantity, seenPrice }) => {
      const line = known.get(id);
      return line?.quantity !== quantity || line.seenPrice !== seenPrice;
    })
    .map(({ id, variantId, quantity, seenPrice }) => ({ id, variantId, quantity, seenPrice }));
};

/**
 * Makes an open cart what it shall be: its row, its lines (known by id) and its coupons. Only what differs is written, its version grows by one,
 * and `message` goes into the outbox with it. False, and nothing is written, when it is no longer at the version of `before`.
 */
export const writeCart = async (
  db: Queryable,
  before: StoredCart,
  after: StoredCart,
  message: OutboxRow | null,
): Promise<boolean> => {
  const { row } = after;
  const found = await write(db).execute({
    id: before.row.id,
    version: before.row.version,
    userId: row.userId,
    status: row.status,
    currency: row.currency,
    shippingAddress: row.shippingAddress && JSON.stringify(row.shippingAddress),
    shippingMethod: row.shippingMethod,
    expiresAt: row.expiresAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    putLines: JSON.stringify(newOrOther(before.cart.lines, after.cart.lines)),
    takenLines: missing(before.cart.lines, after.cart.lines),
    putCoupons: missing(after.cart.coupons, before.cart.coupons),
    takenCoupons: missing(before.cart.coupons, after.cart.coupons),
    messageId: message?.id ?? null,
    subject: message?.subject ?? null,
    body: message?.body ?? null,
  });
  return found.length > 0;
};
