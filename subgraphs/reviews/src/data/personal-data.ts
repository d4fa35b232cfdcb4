import type { PersonalDataPart } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import {
  authors,
  moderations,
  purchases,
  reviewAnswers,
  reviewReports,
  reviews,
  reviewVotes,
} from './tables.ts';

/** What reviews keeps about a person. */
export const personalData: readonly PersonalDataPart[] = [
  {
    name: 'publicName',
    rows: ({ userId }) => sql`
      select a.id as cursor, jsonb_build_object('displayName', a.display_name) as item
      from ${authors} as a where a.id = ${userId}`,
  },
  {
    name: 'reviews',
    rows: ({ userId }) => sql`
      select r.id as cursor, jsonb_build_object(
        'id', r.id, 'productId', r.product_id, 'rating', r.rating, 'title', r.title, 'body', r.body,
        'verifiedPurchase', r.verified_purchase, 'status', r.status, 'createdAt', r.created_at, 'updatedAt', r.updated_at
      ) as item
      from ${reviews} as r where r.author_id = ${userId}`,
  },
  {
    name: 'answers',
    rows: ({ userId }) => sql`
      select a.review_id as cursor, jsonb_build_object(
        'reviewId', a.review_id, 'text', a.text, 'answeredAt', a.answered_at, 'updatedAt', a.updated_at
      ) as item
      from ${reviewAnswers} as a where a.author_id = ${userId}`,
  },
  {
    name: 'votes',
    rows: ({ userId }) => sql`
      select v.review_id as cursor, jsonb_build_object('reviewId', v.review_id, 'vote', v.vote) as item
      from ${reviewVotes} as v where v.voter_id = ${userId}`,
  },
  {
    name: 'reports',
    rows: ({ userId }) => sql`
      select r.review_id as cursor, jsonb_build_object(
        'reviewId', r.review_id, 'reason', r.reason, 'note', r.note, 'reportedAt', r.reported_at
      ) as item
      from ${reviewReports} as r where r.reporter_id = ${userId}`,
  },
  {
    name: 'moderations',
    rows: ({ userId }) => sql`
      select m.id as cursor, jsonb_build_object(
        'id', m.id, 'reviewId', m.review_id, 'status', m.status, 'note', m.note, 'decidedAt', m.decided_at
      ) as item
      from ${moderations} as m where m.moderator_id = ${userId}`,
  },
  {
    name: 'purchasedProducts',
    rows: ({ userId }) => sql`
      select p.product_id as cursor, jsonb_build_object('productId', p.product_id) as item
      from ${purchases} as p where p.buyer_id = ${userId}`,
  },
];
