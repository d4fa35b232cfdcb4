import { newId } from '@bazaar/service-kit';
import {
  customer,
  eventually,
  personalDataOf,
  type SignedClient,
  signedClient,
  tablesWith,
} from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
let sql: postgres.Sql;
beforeAll(async () => {
  shop = await openTestShop({ client: (service) => signedClient(service) });
  sql = postgres(shop.databaseUrl, { max: 1 });
});
afterAll(async () => {
  await sql.end();
  await shop.stop();
});

const cartOf = async (client: SignedClient) =>
  (await client.data<{ cart: { id: string; itemCount: number } | null }>('{ cart { id itemCount } }')).cart;
const fill = async (client: SignedClient, variantId: string): Promise<void> => {
  await client.data(
    `mutation ($variantId: ID!) {
      createCart(input: { lines: [{ variantId: $variantId, quantity: 2 }] }) { userErrors { code } }
      addToWishlist(input: { variantId: $variantId }) { userErrors { code } }
    }`,
    { variantId },
  );
};

it('cart, address and wishes of a person who left are gone, at once and for readers of the cache too', async () => {
  const variantId = await shop.sell({ price: 1000 });
  const [userId, other] = [newId('user'), newId('user')];
  const [client, neighbour] = [userId, other].map((id) => signedClient(shop.service, customer(id)));
  if (!client || !neighbour) throw new Error('Two people are needed');
  await fill(client, variantId);
  await fill(neighbour, variantId);
  const cart = await cartOf(client);
  expect(cart).toMatchObject({ itemCount: 2 });

  const kept = await personalDataOf(shop.bus, 'carts', { userId });
  expect(kept).toMatchObject({
    carts: [{ id: cart?.id, status: 'OPEN', lines: [{ variantId, quantity: 2 }] }],
    wishlist: [{ variantId }],
    couponUses: [],
  });
  expect(JSON.stringify(kept)).not.toContain((await cartOf(neighbour))?.id);

  for (let times = 0; times < 2; times += 1) {
    const eventId = await shop.say('users.deleted', {
      userId,
      sellerId: null,
      at: new Date().toISOString(),
    });
    await eventually(async () =>
      expect(await sql`select 1 from inbox where event_id = ${eventId}`).toHaveLength(1),
    );
  }
  expect(await tablesWith(sql, userId)).toEqual([]);
  expect(await tablesWith(sql, cart?.id ?? '')).toEqual([]);
  await eventually(async () => expect(await cartOf(client)).toBeNull());
  expect(await cartOf(neighbour)).toMatchObject({ itemCount: 2 });
});
