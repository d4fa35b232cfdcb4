import type { Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';

/** A person's cart that has long not changed. */
export type AbandonedCart = {
  cartId: string;
  userId: string;
  version: number;
  changedAt: string;
  lines: { variantId: string; quantity: number }[];
};

/** Marks filled carts of people that did not change after `before`, each once a version, and answers them; `limit` at most and none that somebody is at. */
export const markAbandoned = async (
  tx: Transaction,
  { before, now, limit }: { before: Date; now: Date; limit: number },
): Promise<AbandonedCart[]> =>
  tx.execute<AbandonedCart>(sql`
    with due as (
      select c.id from carts c
      where c.status = 'OPEN' and c.user_id is not null and c.abandoned_version is distinct from c.version
        and c.changed_at <= ${before.toISOString()} and c.expires_at > ${now.toISOString()}
        and exists (select from cart_lines l where l.cart_id = c.id)
      order by c.id
      limit ${limit}
      for update skip locked
    )
    update carts c set abandoned_version = c.version
    from due
    where c.id = due.id
    returning c.id as "cartId", c.user_id as "userId", c.version, c.changed_at as "changedAt", (
      select json_agg(json_build_object('variantId', l.variant_id, 'quantity', l.quantity) order by l.id)
      from cart_lines l where l.cart_id = c.id
    ) as lines`);
