import type { PersonalDataPart } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { products } from './tables.ts';

/** What products keeps about a person: what their shop offers. */
export const personalData: readonly PersonalDataPart[] = [
  {
    name: 'products',
    rows: ({ sellerId }) => sql`
      select p.id as cursor, jsonb_build_object(
        'id', p.id, 'name', p.name, 'slug', p.slug, 'status', p.status, 'createdAt', p.created_at
      ) as item
      from ${products} as p where p.seller_id = ${sellerId}`,
  },
];
