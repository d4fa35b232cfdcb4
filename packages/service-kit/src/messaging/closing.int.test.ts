import { type TestEnvironment, testEnvironment, testLogger } from '@bazaar/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Door, openDoor } from '../fixture/door.ts';
import { openBus } from './bus.ts';

let environment: TestEnvironment;
let door: Door;
beforeAll(async () => {
  environment = await testEnvironment();
  door = await openDoor(environment.natsUrl);
});
afterAll(async () => {
  door?.server.close();
  await environment?.stop();
});

it.each([
  ['is gone for a while', 100],
  ['goes at that moment', 0],
])('a bus can be closed though the broker %s, and never tries to come back', async (_, goneForMs) => {
  door.open();
  const bus = await openBus(door.url, { name: 'test', logger: testLogger() });
  bus.listen('orders.statusChanged', '*', () => undefined);
  door.shut();
  await new Promise((resolve) => setTimeout(resolve, goneForMs));
  await bus.close();
  expect(bus.connection.isClosed()).toBe(true);
  await bus.close();
});

it('a bus that is closed has said all that it was to say', async () => {
  door.open();
  const heard: string[] = [];
  const [listener, speaker] = await Promise.all(
    ['listener', 'speaker'].map((name) => openBus(door.url, { name, logger: testLogger() })),
  );
  listener?.connection.subscribe('test.said', {
    callback: (_, message) => void heard.push(message.string()),
  });
  await listener?.connection.flush();
  for (let word = 0; word < 100; word += 1) speaker?.connection.publish('test.said', String(word));
  await speaker?.close();
  await listener?.connection.flush();
  expect(heard).toHaveLength(100);
  await listener?.close();
});
