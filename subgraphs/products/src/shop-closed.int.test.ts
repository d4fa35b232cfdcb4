import { seal, subjectOf } from '@bazaar/events';
import { newId } from '@bazaar/service-kit';
import { eventually, personalDataOf } from '@bazaar/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop, type Shop } from './fixture.ts';
import { selling } from './selling.fixture.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

it('what a shop offers is withdrawn when its person has left', async () => {
  const steps = selling(shop.client);
  const products = [await steps.published(), await steps.published()];
  const userId = newId('user');
  const bus = await shop.environment.bus();
  const kept = await personalDataOf(bus, 'products', { userId, sellerId: shop.sellerId });
  expect(kept['products']?.map(({ id }) => id).sort()).toEqual(products.map(({ id }) => id).sort());
  const message = seal(
    'users.deleted',
    { userId, sellerId: shop.sellerId, at: new Date().toISOString() },
    { id: newId('event'), source: 'bazaar/users', time: new Date() },
  );
  await bus.jetstream.publish(subjectOf('users.deleted', userId), JSON.stringify(message));
  await eventually(async () => {
    for (const { id } of products)
      expect(await steps.find(id, shop.admin)).toMatchObject({ status: 'ARCHIVED' });
  });
});
