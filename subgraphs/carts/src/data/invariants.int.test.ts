import { migrate, type OpenDatabase, openDatabase } from '@bazaar/service-kit';
import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invariants } from './invariants.ts';

let environment: TestEnvironment;
let database: OpenDatabase;

beforeAll(async () => {
  environment = await testEnvironment();
  const url = await environment.createDatabase();
  await migrate(url, new URL('../../migrations/', import.meta.url));
  database = openDatabase(url, { max: 1, name: 'test' });
  await database.sql.unsafe(healthy);
});
afterAll(async () => {
  await database.close();
  await environment.stop();
});

const healthy = `
  insert into coupons (id, code, kind, category_ids, use_limit, use_limit_per_user, used) values
    ('coupon_a', 'A', 'FREE_SHIPPING', '{}', 2, 1, 2), ('coupon_b', 'B', 'FREE_SHIPPING', '{}', null, null, 0);
  insert into coupon_uses (coupon_id, order_id, user_id, state, attempt) values
    ('coupon_a', 'order_1', 'user_1', 'USED', 'attempt_1'), ('coupon_a', 'order_2', 'user_2', 'RESERVED', 'attempt_2'),
    ('coupon_a', 'order_3', 'user_1', 'RELEASED', null);
  insert into carts (id, token, user_id, status, currency, version, expires_at) values
    ('cart_1', null, 'user_1', 'OPEN', 'EUR', 1, now()), ('cart_2', null, 'user_1', 'CLOSED', 'EUR', 1, now()),
    ('cart_3', 'token', null, 'OPEN', 'EUR', 1, now()), ('cart_4', 'other', 'user_1', 'MERGED', 'EUR', 2, now());
  insert into cart_lines values ('cartline_1', 'cart_1', 'variant_1', 1, 100), ('cartline_2', 'cart_3', 'variant_1', 999, 100);`;

const broken = async (db: Pick<OpenDatabase['db'], 'execute'>): Promise<string[]> => {
  const found: string[] = [];
  for (const { name, sql: statement } of invariants)
    if ((await db.execute(sql.raw(statement))).length > 0) found.push(name);
  return found;
};

// What each would be broken by. Where the database itself refuses that, its guard goes first.
const bugs: Record<string, string> = {
  'coupon-uses-are-counted': `update coupons set used = used + 1 where id = 'coupon_b'`,
  'coupon-limits-hold': `insert into coupon_uses (coupon_id, order_id) values ('coupon_a', 'order_9'); update coupons set used = 3 where id = 'coupon_a'`,
  'coupon-limits-per-person-hold': `update coupon_uses set user_id = 'user_1' where order_id = 'order_2'`,
  'attempts-have-one-order': `update coupons set use_limit = 3, used = 3 where id = 'coupon_a';
    insert into coupon_uses (coupon_id, order_id, state, attempt) values ('coupon_a', 'order_9', 'USED', 'attempt_1')`,
  'reservations-end': `update coupon_uses set since = now() - interval '61 minutes' where state = 'RESERVED'`,
  'one-open-cart-a-person': `drop index carts_open_of_user; update carts set status = 'OPEN' where id = 'cart_2'`,
  'carts-have-a-holder': `alter table carts drop constraint carts_holder; update carts set token = null where id = 'cart_3'`,
  'lines-are-whole': `insert into cart_lines select 'cartline_x' || i, 'cart_1', 'variant_x' || i, 1, 1 from generate_series(1, 200) i`,
  'merged-carts-are-empty': `update cart_lines set cart_id = 'cart_4' where id = 'cartline_1'`,
  'settled-orders-close-carts': `update carts set status = 'CLOSED' where id = 'cart_1'`,
  'zones-have-tariffs': `delete from shipping_tariffs where zone = 'eu'`,
};

describe('the invariants of carts', () => {
  it('hold in a healthy database', async () => {
    expect(await broken(database.db)).toEqual([]);
  });

  it('each have a bug that would break them', () => {
    expect(Object.keys(bugs).sort()).toEqual(invariants.map(({ name }) => name).sort());
  });

  it.each(Object.entries(bugs))('%s sees its bug, and no other does', async (name, bug) => {
    const rollback = new Error('Undone');
    await database.db
      .transaction(async (tx) => {
        for (const statement of bug.split(';')) await tx.execute(sql.raw(statement));
        expect(await broken(tx)).toEqual([name]);
        throw rollback;
      })
      .catch((error: unknown) => {
        if (error !== rollback) throw error;
      });
  });
});
