import { newId } from '@bazaar/service-kit';
import { eventually } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from './seed.ts';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop?.stop());

const warehouses = ['AT', 'NL', 'FR'].map((country, index) => ({
  id: newId('warehouse'),
  code: `S${index}`,
  name: `Seed ${country}`,
  country,
  latitude: 48 + index,
  longitude: null,
}));
const stock = Array.from({ length: 3000 }, (_, index) => ({
  variantId: newId('variant'),
  onHand: index % 40,
  reorderPoint: index % 7,
})).flatMap((each, index) =>
  warehouses.slice(0, 1 + (index % 3)).map(({ id }) => ({ ...each, warehouseId: id })),
);

it('fills the shelves once, so that the books agree and orders can be served', async () => {
  const options = { databaseUrl: shop.config.DATABASE_URL };
  await seed(options, { warehouses, stock });
  await seed(options, { warehouses, stock });
  const [counted] = await shop.database.sql`select
    (select count(*)::int from stock_levels) as levels, (select count(*)::int from stock_movements) as movements,
    (select sum(available)::int from variant_stock) as available`;
  expect(counted).toEqual({
    levels: stock.length,
    movements: stock.length,
    available: stock.reduce((sum, { onHand }) => sum + onHand, 0),
  });
  expect(await shop.broken()).toEqual([]);
  const line = stock.find(({ onHand }) => onHand > 5);
  const reserved = shop.hear('inventory.reserved');
  await shop.bus.connection.flush();
  const orderId = newId('order');
  await shop.say('inventory.reserve', {
    orderId,
    lines: [{ variantId: line?.variantId ?? '', quantity: 5 }],
    country: 'NL',
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
  });
  await eventually(() => expect(reserved.map((each) => each.orderId)).toEqual([orderId]));
});

it('keeps what is asked often in indexes: no table is read through', async () => {
  await shop.database.db.execute(sql`analyze`);
  const variants = stock.slice(0, 5).map(({ variantId }) => variantId);
  const asked = [
    sql`select * from variant_stock where variant_id = any(${sql.param(variants)}::text[]) order by variant_id for no key update`,
    sql`select sum(available) from variant_stock where product_id = any(${sql.param([newId('product')])}::text[]) group by product_id`,
    sql`select * from stock_levels where variant_id = any(${sql.param(variants)}::text[])`,
    sql`select * from stock_levels where (id) > (${newId('stocklevel')}) order by id limit 21`,
    sql`select * from stock_levels where warehouse_id = ${warehouses[0]?.id} order by id limit 21`,
    sql`select * from stock_movements where variant_id = ${variants[0]} order by sequence desc limit 21`,
    sql`select * from reservations where state = 'HELD' and expires_at <= now() order by expires_at limit 200`,
    sql`select * from reservation_lines where order_id = any(${sql.param([newId('order')])}::text[])`,
  ];
  for (const statement of asked) {
    const rows = await shop.database.db.execute<{ 'QUERY PLAN': string }>(sql`explain ${statement}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    // Tables of a few rows are rightly read through.
    expect(plan).not.toMatch(/Seq Scan on (variant_stock|stock_levels|stock_movements)/);
  }
});
