import type { PersonalDataPart } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { paymentTries } from './hold-tables.ts';
import { invoices } from './invoice-tables.ts';
import { returnLines, returns } from './return-tables.ts';
import { orderEvents, orderLines, orders, shipments } from './tables.ts';

/** What orders keeps about a person as a buyer. What a shop has sold is its customers' data. */
export const personalData: readonly PersonalDataPart[] = [
  {
    name: 'orders',
    rows: ({ userId }) => sql`
      select o.id as cursor, jsonb_build_object(
        'id', o.id, 'number', o.number, 'status', o.state, 'placedAt', o.placed_at, 'currency', o.currency,
        'subtotal', o.subtotal, 'discount', o.discount, 'shipping', o.shipping, 'tax', o.tax, 'total', o.total,
        'taxIncluded', o.tax_included, 'shippingAddress', o.shipping_address, 'billingAddress', o.billing_address,
        'shippingMethod', o.shipping_method, 'couponCodes', o.coupon_codes,
        'lines', (
          select jsonb_agg(jsonb_build_object(
            'productName', l.product_name, 'sku', l.sku, 'quantity', l.quantity, 'unitPrice', l.unit_price,
            'discount', l.discount, 'tax', l.tax, 'total', l.total, 'shipped', l.shipped, 'cancelled', l.cancelled,
            'returned', l.returned
          ) order by l.position)
          from ${orderLines} as l where l.order_id = o.id
        ),
        'timeline', (
          select jsonb_agg(jsonb_build_object('status', e.state, 'at', e.at, 'note', e.note) order by e.version)
          from ${orderEvents} as e where e.order_id = o.id
        ),
        'shipments', coalesce((
          select jsonb_agg(jsonb_build_object(
            'carrier', s.carrier, 'trackingNumber', s.tracking_number, 'shippedAt', s.shipped_at,
            'deliveredAt', s.delivered_at
          ) order by s.id)
          from ${shipments} as s where s.order_id = o.id
        ), '[]'::jsonb),
        'returns', coalesce((
          select jsonb_agg(jsonb_build_object(
            'status', r.status, 'reason', r.reason, 'note', r.note, 'refund', r.refund, 'requestedAt', r.requested_at,
            'decidedAt', r.decided_at,
            'units', (select sum(rl.quantity) from ${returnLines} as rl where rl.return_id = r.id)
          ) order by r.id)
          from ${returns} as r where r.order_id = o.id
        ), '[]'::jsonb)
      ) as item
      from ${orders} as o where o.customer_id = ${userId}`,
  },
  {
    name: 'invoices',
    rows: ({ userId }) => sql`
      select i.id as cursor, jsonb_build_object(
        'kind', i.kind, 'number', i.number, 'issuedAt', i.issued_at, 'content', i.content
      ) as item
      from ${invoices} as i join ${orders} as o on o.id = i.order_id where o.customer_id = ${userId}`,
  },
  {
    name: 'paymentTries',
    rows: ({ userId }) => sql`
      select t.id as cursor, jsonb_build_object('orderId', t.order_id, 'at', t.at) as item
      from ${paymentTries} as t where t.customer_id = ${userId}`,
  },
];
