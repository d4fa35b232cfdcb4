import { guest } from '@bazaar/identity';
import { expect, test } from 'vitest';
import { EndedSessions, refusingEnded } from './ended-sessions.ts';

const minute = 60_000;

test('a session that ended is known until no access token of it can be valid', () => {
  let now = 0;
  const ended = new EndedSessions(() => new Date(now));
  ended.add('session_1');
  now = 15 * minute;
  ended.add('session_2');
  expect([ended.has('session_1'), ended.has('session_2'), ended.has('session_3')]).toEqual([
    true,
    true,
    false,
  ]);
  now = 17 * minute;
  ended.add('session_3');
  expect([ended.has('session_1'), ended.has('session_2'), ended.has('session_3')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('whoever listens hears of each once, until they no longer want to', () => {
  const ended = new EndedSessions(() => new Date(0));
  const heard: string[] = [];
  const forget = ended.onEnded((sessionId) => heard.push(sessionId));
  ended.add('session_1');
  ended.add('session_1');
  forget();
  ended.add('session_2');
  expect(heard).toEqual(['session_1']);
});

test('a token of an ended session is refused, any other as before', async () => {
  const ended = new EndedSessions(() => new Date(0));
  const verify = refusingEnded(async (sessionId) => ({ ...guest, userId: 'user_1', sessionId }), ended);
  ended.add('session_1');
  await expect(verify('session_1')).rejects.toThrow('ended');
  await expect(verify('session_2')).resolves.toMatchObject({ sessionId: 'session_2' });
});
