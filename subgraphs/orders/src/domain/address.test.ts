import { describe, expect, test } from 'vitest';
import { checkAddress } from './address.ts';

const vienna = {
  fullName: ' Ada Lovelace ',
  line1: 'Ring 1',
  line2: '  ',
  city: 'Wien',
  postalCode: '1010',
  country: 'at',
};

test('an address is trimmed, and its empty parts are absent', () => {
  expect(checkAddress(vienna)).toEqual({
    kind: 'address',
    address: {
      fullName: 'Ada Lovelace',
      line1: 'Ring 1',
      line2: null,
      city: 'Wien',
      region: null,
      postalCode: '1010',
      country: 'AT',
      phone: null,
    },
  });
});

test('a country without postal codes needs none', () => {
  expect(checkAddress({ ...vienna, postalCode: null, country: 'HK' }).kind).toBe('address');
});

describe('an address is refused for', () => {
  test.each([
    ['fullName', { fullName: ' ' }],
    ['fullName', { fullName: 'x'.repeat(201) }],
    ['line1', { line1: 'a\u0000b' }],
    ['line2', { line2: 'x'.repeat(201) }],
    ['city', { city: '' }],
    ['country', { country: 'Austria' }],
    ['country', { country: 'EU' }],
    ['country', { country: 'ZZ' }],
    ['country', { country: 'QX' }],
    ['region', { country: 'US' }],
    ['postalCode', { postalCode: null }],
    ['postalCode', { postalCode: '1'.repeat(21) }],
    ['phone', { phone: '0664 123' }],
  ])('its %s: %j', (field, part) => {
    expect(checkAddress({ ...vienna, ...part })).toMatchObject({ kind: 'invalid', field });
  });
});
