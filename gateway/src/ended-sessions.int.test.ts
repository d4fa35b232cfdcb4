import { seal, subjectOf } from '@bazaar/events';
import { newId } from '@bazaar/service-kit';
import { eventually, type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { post } from '../test/clients.ts';
import { openShop, type Shop } from '../test/shop.ts';

let environment: TestEnvironment;
const shops: Shop[] = [];
const open = async (): Promise<Shop> => {
  const shop = await openShop({ NATS_URL: environment.natsUrl });
  shops.push(shop);
  return shop;
};
beforeAll(async () => {
  environment = await testEnvironment();
});
afterAll(async () => {
  await Promise.all(shops.map((shop) => shop.stop()));
  await environment.stop();
});

const ask = async ({ gateway }: Shop, token: string): Promise<unknown> => {
  const { status, errors } = await post(gateway.url, '{ products { name } }', {
    headers: { authorization: `Bearer ${token}` },
  });
  return errors?.[0]?.extensions?.['code'] ?? status;
};

test('an access token dies with its session, also for a gateway that started later', async () => {
  const shop = await open();
  const signedOut = await shop.token({ sessionId: newId('session') });
  const sessionId = newId('session');
  const token = await shop.token({ sessionId });
  expect([await ask(shop, token), await ask(shop, signedOut)]).toEqual([200, 200]);

  const bus = await environment.bus();
  const sealed = seal(
    'users.sessionEnded',
    { sessionId, userId: newId('user'), at: new Date().toISOString() },
    { id: newId('event'), source: 'bazaar/users', time: new Date() },
  );
  await bus.jetstream.publish(subjectOf('users.sessionEnded', sessionId), JSON.stringify(sealed));
  await eventually(async () => expect(await ask(shop, token)).toBe('UNAUTHENTICATED'));
  expect(await ask(shop, signedOut)).toBe(200);

  const later = await open();
  const copy = await later.token({ sessionId });
  await eventually(async () => expect(await ask(later, copy)).toBe('UNAUTHENTICATED'));
});
