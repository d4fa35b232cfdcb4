import type { Invariant } from '@bazaar/service-kit';

const sent = 'select line_id, sum(quantity) as units from shipment_lines group by 1';
const arrived = `
  select line_id, sum(quantity) as units
  from shipment_lines join shipments on shipments.id = shipment_id where delivered_at is not null group by 1`;
const unitsBack = `
  select line_id,
    coalesce(sum(quantity) filter (where status = 'APPROVED'), 0) as returned,
    coalesce(sum(quantity) filter (where status = 'REQUESTED'), 0) as requested
  from return_lines join returns on returns.id = return_id group by 1`;
// What has become of all units of an order.
const progress = `
  select order_id, sum(quantity - shipped - cancelled) as unsent, sum(shipped) as shipped, sum(returned) as returned,
    coalesce(sum(arrived.units), 0) as delivered
  from order_lines left join (${arrived}) as arrived on arrived.line_id = order_lines.id group by 1`;

/** What always holds for orders, their parcels, returns, timelines and invoices. */
export const invariants: readonly Invariant[] = [
  {
    name: 'total-adds-up',
    promise: 'An order comes to its lines less discounts, with carriage, and with tax unless contained.',
    sql: `
      select id, total, subtotal, discount, shipping, tax, of_lines.goods
      from orders left join (
        select order_id, sum(subtotal) as goods, sum(discount) as off, sum(tax) as taxes from order_lines group by 1
      ) as of_lines on order_id = id
      where total <> subtotal - discount + shipping + case when tax_included then 0 else tax end
        or (subtotal, discount, tax) is distinct from (goods, off, taxes)`,
  },
  {
    name: 'line-is-units-at-price',
    promise: 'A line comes to its units at its price, in the currency of its order.',
    sql: `
      select order_lines.id, quantity, unit_price, order_lines.subtotal
      from order_lines join orders on orders.id = order_id
      where order_lines.subtotal <> quantity * unit_price or order_lines.currency <> orders.currency`,
  },
  {
    name: 'deadlines-hold',
    promise: 'A minute past its deadline every order is paid or over.',
    sql: `
      select id, state, deadline
      from orders where state in ('PENDING', 'AWAITING_PAYMENT') and deadline < now() - interval '1 minute'`,
  },
  {
    name: 'holds-are-explained',
    promise: 'An order is held for review for reasons, which are kept; and what was never held has none.',
    sql: `
      select orders.id, state, reasons
      from orders full join order_holds on order_id = orders.id
      where (exists (select from order_events as e where e.order_id = orders.id and e.state = 'ON_HOLD'))
        is distinct from (coalesce(jsonb_array_length(reasons), 0) > 0)`,
  },
  {
    name: 'holds-end',
    promise: 'A minute past the deadline of its review no order is on hold.',
    sql: `
      select id, since, order_holds.deadline
      from orders join order_holds on order_id = id
      where state = 'ON_HOLD' and order_holds.deadline < now() - interval '1 minute'`,
  },
  {
    name: 'timeline-without-gaps',
    promise:
      'Every version of an order has its step, each begins where the last ended, and the last says where the order stands.',
    sql: `
      select orders.id, orders.version, orders.state, steps, told
      from orders left join (
        select order_id, count(*) as steps, max(version) as newest, (array_agg(state order by version desc))[1] as told,
          bool_or(previous_state is distinct from before) as torn
        from (
          select *, lag(state) over (partition by order_id order by version) as before from order_events
        ) as step group by 1
      ) as timeline on order_id = id
      where (steps, newest, told, torn) is distinct from (version::bigint, version, state, false)`,
  },
  {
    name: 'shipped-within-ordered',
    promise: 'What left is what is in parcels, and with what was called off no more than was ordered.',
    sql: `
      select id, quantity, shipped, cancelled, units as in_parcels
      from order_lines left join (${sent}) as sent on line_id = id
      where shipped + cancelled > quantity or least(shipped, cancelled) < 0 or shipped <> coalesce(units, 0)`,
  },
  {
    name: 'returned-within-delivered',
    promise: 'What came back was granted, and with what is asked back no more than has arrived.',
    sql: `
      select id, order_lines.returned, back.returned as granted, requested, units as delivered
      from order_lines
        left join (${unitsBack}) as back on back.line_id = id left join (${arrived}) as arrived on arrived.line_id = id
      where order_lines.returned <> coalesce(back.returned, 0)
        or coalesce(back.returned + requested, 0) > coalesce(units, 0)`,
  },
  {
    name: 'state-is-progress',
    promise: 'An order stands where its parcels and returns have brought it.',
    sql: `
      select id, state, unsent, shipped, delivered, returned
      from orders join (${progress}) as progress on order_id = id
      where case state
        when 'PROCESSING' then unsent = 0 or shipped = 0
        when 'SHIPPED' then unsent > 0 or delivered >= shipped
        when 'DELIVERED' then unsent > 0 or delivered < shipped or returned >= shipped
        when 'RETURNED' then unsent > 0 or returned <> shipped
        else shipped > 0 end`,
  },
  {
    name: 'sellers-are-of-lines',
    promise: 'The sellers who may see an order are those of its lines.',
    sql: `
      select id, seller_ids, of_lines.sellers as of_lines, listed.sellers as listed
      from orders
        left join (select order_id, array_agg(distinct seller_id order by seller_id) as sellers from order_lines group by 1)
          as of_lines on of_lines.order_id = id
        left join (select order_id, array_agg(seller_id order by seller_id) as sellers from order_sellers group by 1)
          as listed on listed.order_id = id
      where array(select unnest(seller_ids) order by 1) is distinct from of_lines.sellers
        or listed.sellers is distinct from of_lines.sellers`,
  },
  {
    name: 'refunds-within-paid',
    promise: 'What was granted to go back, and what went back, is no more than the order came to.',
    sql: `
      select id, total, granted, refunded
      from orders
        left join (select order_id, sum(refund) as granted from returns group by 1) as granted on granted.order_id = id
        left join (select order_id, sum(amount) as refunded from refunds group by 1) as refunded on refunded.order_id = id
      where granted > total or refunded > total`,
  },
  {
    name: 'invoice-numbers-without-gaps',
    promise: 'The numbers of a series and year begin with 1 and have no gaps.',
    sql: `
      select kind, year, last, given, greatest
      from invoice_counters full join (
        select kind, year, count(*) as given, max(sequence) as greatest from invoices group by 1, 2
      ) as numbers using (kind, year)
      where (given, greatest) is distinct from (last::bigint, last)`,
  },
  {
    name: 'invoice-of-paid',
    promise:
      'An order that was paid has one invoice over its total, any other none. Orders from before there were invoices have none.',
    sql: `
      select id, total, billed, paid_at
      from orders
        left join (select order_id, min(at) as paid_at from order_events where state = 'CONFIRMED' group by 1)
          as paid on paid.order_id = id
        left join (
          select order_id, sum((content ->> 'total')::bigint) as billed from invoices where kind = 'INVOICE' group by 1
        ) as billed on billed.order_id = id
      where (paid_at >= (select min(issued_at) from invoices) and billed is distinct from total)
        or (paid_at is null and billed is not null)`,
  },
  {
    name: 'credit-note-of-refund',
    promise: 'Money of a billed order that went back has a credit note over as much.',
    sql: `
      select refunds.id, refunds.order_id, refunds.amount, note.number
      from refunds
        join invoices as invoice on invoice.order_id = refunds.order_id and invoice.kind = 'INVOICE'
        left join invoices as note on note.id = credit_note_id
      where (note.kind, note.order_id, (note.content ->> 'amount')::bigint)
        is distinct from ('CREDIT_NOTE', refunds.order_id, refunds.amount)`,
  },
];
