import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { createLogger } from './logger.ts';

const logged = (fields: object): string => {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  createLogger({ name: 'test', level: 'info' }, { write }).error(fields, 'It failed.');
  return lines.join('');
};

const failed = new DrizzleQueryError(
  'select $1, $2',
  ['ann@example.test', ['a\nsecret']],
  new Error('connection lost'),
);

it.each([
  ['a statement that failed', failed],
  ['an error that one caused', new Error('Mails cannot be sent', { cause: failed })],
])('a log tells of %s, and not its parameters', (_, err) => {
  const line = logged({ err });
  expect(line).toContain('select $1, $2');
  expect(line).toContain('connection lost');
  expect(line).not.toContain('ann@example.test');
  expect(line).not.toContain('secret');
});

it('a log takes out what is a secret by its name', () => {
  expect(logged({ token: 'abc', user: { email: 'ann@example.test' } })).toMatch(
    /"token":"\[redacted\]","user":\{"email":"\[redacted\]"\}/,
  );
});

it('a log keeps what else errors tell, in whatever circle they cause one another', () => {
  const [one, other] = [new Error('one'), Object.assign(new Error('other'), { code: 'E_OTHER' })];
  one.cause = other;
  other.cause = one;
  expect(logged({ err: other })).toContain('"code":"E_OTHER"');
  expect(logged({ err: 'just words' })).toContain('"err":"just words"');
});
