import type { PersonalDataPart } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { externalIdentities } from './external-identity-tables.ts';
import { notificationFeeds, notifications } from './notification-tables.ts';
import { addresses, sellers, sessions, users } from './tables.ts';
import { twoFactors } from './two-factor-tables.ts';

/** What users keeps about a person. Passwords, tokens and secrets are none of it. */
export const personalData: readonly PersonalDataPart[] = [
  {
    name: 'account',
    rows: ({ userId }) => sql`
      select u.id as cursor, jsonb_build_object(
        'id', u.id, 'email', u.email, 'emailVerified', u.email_verified, 'fullName', u.full_name,
        'displayName', u.display_name, 'phone', u.phone, 'roles', u.roles, 'createdAt', u.created_at,
        'hasPassword', u.password_hash is not null,
        'twoFactorSince', (select f.confirmed_at from ${twoFactors} as f where f.user_id = u.id)
      ) as item
      from ${users} as u where u.id = ${userId}`,
  },
  {
    name: 'addresses',
    rows: ({ userId }) => sql`
      select a.id as cursor, jsonb_build_object(
        'id', a.id, 'fullName', a.full_name, 'line1', a.line1, 'line2', a.line2, 'city', a.city, 'region', a.region,
        'postalCode', a.postal_code, 'country', a.country, 'phone', a.phone, 'isDefault', a.is_default,
        'createdAt', a.created_at
      ) as item
      from ${addresses} as a where a.user_id = ${userId}`,
  },
  {
    name: 'shop',
    rows: ({ userId }) => sql`
      select s.id as cursor,
        jsonb_build_object('id', s.id, 'name', s.name, 'slug', s.slug, 'createdAt', s.created_at) as item
      from ${sellers} as s where s.user_id = ${userId}`,
  },
  {
    name: 'sessions',
    rows: ({ userId }) => sql`
      select s.id as cursor, jsonb_build_object(
        'id', s.id, 'createdAt', s.created_at, 'expiresAt', s.expires_at, 'endedAt', s.ended_at
      ) as item
      from ${sessions} as s where s.user_id = ${userId}`,
  },
  {
    name: 'signInProviders',
    rows: ({ userId }) => sql`
      select e.issuer || ' ' || e.subject as cursor,
        jsonb_build_object('issuer', e.issuer, 'subject', e.subject, 'createdAt', e.created_at) as item
      from ${externalIdentities} as e where e.user_id = ${userId}`,
  },
  {
    name: 'notifications',
    rows: ({ userId }) => sql`
      select n.id as cursor, jsonb_build_object(
        'id', n.id, 'kind', n.kind, 'title', n.title, 'body', n.body, 'at', n.at, 'read', n.seq <= f.read_up_to,
        'orderId', n.order_id, 'variantId', n.variant_id, 'reviewId', n.review_id
      ) as item
      from ${notifications} as n join ${notificationFeeds} as f on f.user_id = n.user_id where n.user_id = ${userId}`,
  },
];
