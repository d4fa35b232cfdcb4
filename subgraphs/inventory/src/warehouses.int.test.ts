import { newId } from '@bazaar/service-kit';
import { customer, eventually, type SignedClient, seller, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
let me: SignedClient;
const sellerId = newId('seller');
let vienna: string;
beforeAll(async () => {
  shop = await openShop();
  me = signedClient(shop.service, seller(newId('user'), sellerId));
  vienna = await shop.warehouse('AT');
});
afterAll(() => shop?.stop());

describe('a warehouse', () => {
  const create =
    'mutation ($input: CreateWarehouseInput!) { createWarehouse(input: $input) { warehouse { code active } userErrors { code path } } }';

  it('has a code of its own', async () => {
    const input = { code: 'RTM', name: 'Rotterdam', country: 'NL', latitude: 51.9, longitude: 4.3 };
    expect(await shop.admin.data(create, { input })).toEqual({
      createWarehouse: { warehouse: { code: 'RTM', active: true }, userErrors: [] },
    });
    expect(await shop.admin.data(create, { input: { ...input, code: 'rtm' } })).toEqual({
      createWarehouse: { warehouse: null, userErrors: [{ code: 'CODE_TAKEN', path: ['code'] }] },
    });
    expect(await shop.admin.data(create, { input: { ...input, code: 'X Y', country: 'Holland' } })).toEqual({
      createWarehouse: {
        warehouse: null,
        userErrors: [
          { code: 'INVALID_INPUT', path: ['code'] },
          { code: 'INVALID_INPUT', path: ['country'] },
        ],
      },
    });
  });

  it('is shown to sellers, made by admins, and not there for others', async () => {
    const shopper = signedClient(shop.service, customer(newId('user')));
    const code = async (client: SignedClient, query: string) =>
      (await client.ask(query, { input: { code: 'A', name: 'A', country: 'AT' } })).errors?.[0]?.extensions?.[
        'code'
      ];
    expect(await code(shopper, '{ warehouses { id } }')).toBe('FORBIDDEN');
    expect(await code(me, create)).toBe('FORBIDDEN');
    expect(await code(signedClient(shop.service), '{ warehouses { id } }')).toBe('UNAUTHENTICATED');
    const entity = `{ _entities(representations: [{ __typename: "Warehouse", id: "${vienna}" }]) { __typename } }`;
    expect(await shopper.data(entity)).toEqual({ _entities: [null] });
    expect(await me.data(entity)).toEqual({ _entities: [{ __typename: 'Warehouse' }] });
    expect(await me.data(`{ warehouse(id: "${vienna}") { id } }`)).toEqual({ warehouse: { id: vienna } });
    expect(await me.data('{ warehouse(id: "nowhere") { id } }')).toEqual({ warehouse: null });
  });
});

describe('stock in a warehouse that does not ship', () => {
  it('cannot be bought', async () => {
    const variantId = newId('variant');
    const closed = await shop.warehouse('AT');
    await shop.stock(variantId, closed, 5);
    await shop.database.sql`update warehouses set active = false where id = ${closed}`;
    await shop.stock(variantId, closed, 6);
    const { _entities } = await me.data<{ _entities: [{ availability: { available: number } }] }>(
      `{ _entities(representations: [{ __typename: "ProductVariant", id: "${variantId}" }]) {
        ... on ProductVariant { availability { available } } } }`,
    );
    expect(_entities[0].availability.available).toBe(0);
    const rejected = shop.hear('inventory.rejected');
    await shop.bus.connection.flush();
    await shop.say('inventory.reserve', {
      orderId: newId('order'),
      lines: [{ variantId, quantity: 1 }],
      country: 'AT',
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    });
    await eventually(() =>
      expect(rejected).toMatchObject([{ shortages: [{ variantId, requested: 1, available: 0 }] }]),
    );
    await shop.database.sql`update warehouses set active = true where id = ${closed}`;
    await shop.stock(variantId, closed, 5);
  });
});
