import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { idsUnderWay } from './broker.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await testEnvironment();
});
afterAll(() => environment?.stop());

it('what a reader was given and has not acknowledged is under way, unless a newer state has replaced it', async () => {
  const { manager, jetstream } = await environment.bus();
  const reader = 'test-users-changed';
  await manager.consumers.add('USERS', {
    durable_name: reader,
    filter_subject: 'users.changed.*',
    ack_policy: 'explicit',
  });
  const say = (id: string, person: number) =>
    jetstream.publish(`users.changed.user_${person}`, JSON.stringify({ id }));
  for (const person of [1, 2, 3]) await say(`first_${person}`, person);
  const consumer = await jetstream.consumers.get('USERS', reader);
  for await (const _ of await consumer.fetch({ max_messages: 3 }));
  expect(await idsUnderWay(environment.natsUrl, reader)).toEqual(['first_1', 'first_2', 'first_3']);
  await say('second_2', 2);
  expect(await idsUnderWay(environment.natsUrl, reader)).toEqual(['first_1', 'first_3']);
});

it('a reader that is not there is no reader that has nothing', async () => {
  await expect(idsUnderWay(environment.natsUrl, 'nobody')).rejects.toThrow('no reader');
});
