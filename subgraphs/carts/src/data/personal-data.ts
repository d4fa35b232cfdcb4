import type { PersonalDataPart } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { cartCoupons, cartLines, carts, coupons, couponUses, wishlistItems } from './tables.ts';

/** What carts keeps about a person. */
export const personalData: readonly PersonalDataPart[] = [
  {
    name: 'carts',
    rows: ({ userId }) => sql`
      select c.id as cursor, jsonb_build_object(
        'id', c.id, 'status', c.status, 'currency', c.currency, 'shippingAddress', c.shipping_address,
        'shippingMethod', c.shipping_method, 'changedAt', c.changed_at, 'expiresAt', c.expires_at,
        'lines', coalesce((
          select jsonb_agg(jsonb_build_object('variantId', l.variant_id, 'quantity', l.quantity) order by l.id)
          from ${cartLines} as l where l.cart_id = c.id
        ), '[]'::jsonb),
        'coupons', coalesce((
          select jsonb_agg(coupon.code order by a.applied_at)
          from ${cartCoupons} as a join ${coupons} as coupon on coupon.id = a.coupon_id where a.cart_id = c.id
        ), '[]'::jsonb)
      ) as item
      from ${carts} as c where c.user_id = ${userId}`,
  },
  {
    name: 'wishlist',
    rows: ({ userId }) => sql`
      select w.id as cursor, jsonb_build_object('id', w.id, 'variantId', w.variant_id, 'addedAt', w.added_at) as item
      from ${wishlistItems} as w where w.user_id = ${userId}`,
  },
  {
    name: 'couponUses',
    rows: ({ userId }) => sql`
      select u.order_id || ' ' || u.coupon_id as cursor, jsonb_build_object(
        'orderId', u.order_id, 'coupon', c.code, 'state', u.state, 'since', u.since
      ) as item
      from ${couponUses} as u join ${coupons} as c on c.id = u.coupon_id where u.user_id = ${userId}`,
  },
];
