import { describe, expect, test } from 'vitest';
import { localPart, readEmail } from './email.ts';

describe('an e-mail address', () => {
  test.each(['ada@example.com', 'Ada.Lovelace+shop@Mail.Example.co.uk', "o'hara@example.museum", 'a@b.c1'])(
    '%s is kept as typed',
    (email) => {
      expect(readEmail(` ${email} `)).toBe(email);
    },
  );

  test.each([
    '',
    'ada',
    'ada@',
    '@example.com',
    'ada@localhost',
    'ada@@example.com',
    'ada@example..com',
    'ada@-example.com',
    'ada@example-.com',
    '.ada@example.com',
    'ada.@example.com',
    'a..b@example.com',
    'a b@example.com',
    'ada@exam ple.com',
    'ada@example.com\nbcc: x@example.com',
    'ada\u0000@example.com',
    'ada@[127.0.0.1]',
    `${'a'.repeat(65)}@example.com`,
    `ada@${'a'.repeat(64)}.com`,
    `ada@${'a.'.repeat(130)}com`,
  ])('%j is none', (text) => {
    expect(readEmail(text)).toBeNull();
  });

  test('its local part ends at the last @', () => {
    expect(localPart('ada@example.com')).toBe('ada');
  });
});
