import type { PersonalDataPart } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { customers, paymentAttempts, paymentMethods, payments, refunds } from './tables.ts';

/** What payments keeps about a person as a buyer. Card numbers never are here. */
export const personalData: readonly PersonalDataPart[] = [
  {
    name: 'stripeCustomer',
    rows: ({ userId }) => sql`
      select c.user_id as cursor,
        jsonb_build_object('stripeCustomerId', c.stripe_customer_id, 'createdAt', c.created_at) as item
      from ${customers} as c where c.user_id = ${userId}`,
  },
  {
    name: 'paymentMethods',
    rows: ({ userId }) => sql`
      select m.id as cursor, jsonb_build_object(
        'id', m.id, 'type', m.type, 'brand', m.brand, 'last4', m.last4, 'expMonth', m.exp_month, 'expYear', m.exp_year,
        'createdAt', m.created_at
      ) as item
      from ${paymentMethods} as m where m.user_id = ${userId}`,
  },
  {
    name: 'payments',
    rows: ({ userId }) => sql`
      select p.id as cursor, jsonb_build_object(
        'id', p.id, 'orderId', p.order_id, 'orderNumber', p.order_number, 'amount', p.amount, 'currency', p.currency,
        'status', p.status, 'received', p.received, 'refunded', p.refunded, 'createdAt', p.created_at,
        'attempts', coalesce((
          select jsonb_agg(jsonb_build_object(
            'status', a.status, 'failure', a.failure_message, 'createdAt', a.created_at
          ) order by a.created_at)
          from ${paymentAttempts} as a where a.payment_id = p.id
        ), '[]'::jsonb),
        'refunds', coalesce((
          select jsonb_agg(jsonb_build_object(
            'amount', r.amount, 'reason', r.reason, 'status', r.status, 'createdAt', r.created_at
          ) order by r.created_at)
          from ${refunds} as r where r.payment_id = p.id
        ), '[]'::jsonb)
      ) as item
      from ${payments} as p where p.customer_id = ${userId}`,
  },
];
