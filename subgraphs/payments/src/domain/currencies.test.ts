import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CURRENCIES, currencyOf } from './currencies.ts';

it('knows the currencies of the schema, and no other', () => {
  const sdl = readFileSync(new URL('../../../../schema/shared.graphql', import.meta.url), 'utf8');
  const values = /enum CurrencyCode \{([^}]*)\}/.exec(sdl)?.[1]?.match(/^ {2}[A-Z]{3}$/gm) ?? [];
  expect(CURRENCIES).toEqual(values.map((value) => value.trim()));
  expect(currencyOf('EUR')).toBe('EUR');
  expect(() => currencyOf('XXX')).toThrow(RangeError);
});
