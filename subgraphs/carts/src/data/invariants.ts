import type { Invariant } from '@bazaar/service-kit';

/** What always holds of carts, coupons and rates. Each is one statement and so sees one moment; an operator can run them on a live system. */
export const invariants: readonly Invariant[] = [
  {
    name: 'coupon-uses-are-counted',
    promise: 'A coupon has been used as often as there are orders that hold or have used it.',
    sql: `
      select c.id, c.code, c.used, count(u.order_id) as uses
      from coupons c
      left join coupon_uses u on u.coupon_id = c.id and u.state <> 'RELEASED'
      group by c.id
      having c.used <> count(u.order_id)`,
  },
  {
    name: 'coupon-limits-hold',
    promise: 'A coupon is not used more often in all than its limit.',
    sql: `
      select c.id, c.code, c.use_limit, count(*) as uses
      from coupons c
      join coupon_uses u on u.coupon_id = c.id and u.state <> 'RELEASED'
      where c.use_limit is not null
      group by c.id
      having count(*) > c.use_limit`,
  },
  {
    name: 'coupon-limits-per-person-hold',
    promise: 'Nobody uses a coupon more often than its limit for one person.',
    sql: `
      select c.id, c.code, u.user_id, c.use_limit_per_user, count(*) as uses
      from coupons c
      join coupon_uses u on u.coupon_id = c.id and u.state <> 'RELEASED'
      where c.use_limit_per_user is not null and u.user_id is not null
      group by c.id, u.user_id
      having count(*) > c.use_limit_per_user`,
  },
  {
    name: 'attempts-have-one-order',
    promise: 'All coupon uses of one attempt at an order are of one order.',
    sql: `
      select attempt, count(distinct order_id) as orders
      from coupon_uses
      where attempt is not null and state = 'USED'
      group by attempt
      having count(distinct order_id) > 1`,
  },
  {
    name: 'reservations-end',
    promise: 'A coupon use that was reserved an hour ago has long been used or given back.',
    sql: `
      select coupon_id, order_id, since
      from coupon_uses
      where state = 'RESERVED' and since < now() - interval '1 hour'`,
  },
  {
    name: 'one-open-cart-a-person',
    promise: 'A person has one open cart at most.',
    sql: `
      select user_id, count(*) as open_carts
      from carts
      where status = 'OPEN' and user_id is not null
      group by user_id
      having count(*) > 1`,
  },
  {
    name: 'carts-have-a-holder',
    promise: "A cart is a person's or opens with a token.",
    sql: 'select id from carts where user_id is null and token is null',
  },
  {
    name: 'lines-are-whole',
    promise: 'A cart holds each variant on one line, 1 to 999 of it, 200 lines and 5 coupons at most.',
    sql: `
      select cart_id, 'a variant on two lines' as what from cart_lines group by cart_id, variant_id having count(*) > 1
      union all
      select cart_id, 'a quantity' from cart_lines where quantity not between 1 and 999
      union all
      select cart_id, 'too many lines' from cart_lines group by cart_id having count(*) > 200
      union all
      select cart_id, 'too many coupons' from cart_coupons group by cart_id having count(*) > 5`,
  },
  {
    name: 'merged-carts-are-empty',
    promise: "Nothing is left behind in a guest's cart that was merged.",
    sql: `select c.id, count(*) as lines from carts c join cart_lines l on l.cart_id = c.id where c.status = 'MERGED' group by c.id`,
  },
  {
    name: 'settled-orders-close-carts',
    promise: 'A cart that was bought holds nothing.',
    sql: `select c.id, count(*) as lines from carts c join cart_lines l on l.cart_id = c.id where c.status = 'CLOSED' group by c.id`,
  },
  {
    name: 'zones-have-tariffs',
    promise: 'Every country in a zone can be sent to in some currency.',
    sql: `
      select c.country, c.zone
      from shipping_countries c
      where c.zone is not null and not exists (select from shipping_tariffs t where t.zone = c.zone)`,
  },
];
