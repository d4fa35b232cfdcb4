import { describe, expect, test } from 'vitest';
import { type AddressText, readAddress } from './address.ts';

const vienna: AddressText = {
  fullName: ' Ada Lovelace ',
  line1: 'Ringstraße 1/2',
  line2: '  ',
  city: 'Wien',
  postalCode: '1010',
  country: 'at',
  phone: '+43123456',
};

test('an address is trimmed, and blank parts are absent', () => {
  expect(readAddress(vienna).address).toEqual({
    fullName: 'Ada Lovelace',
    line1: 'Ringstraße 1/2',
    line2: null,
    city: 'Wien',
    region: null,
    postalCode: '1010',
    country: 'AT',
    phone: '+43123456',
  });
});

test.each([
  ['the United States, with a state', { country: 'US', region: 'NY', postalCode: '10001' }],
  ['Great Britain', { country: 'GB', postalCode: 'SW1A 1AA' }],
  ['the Netherlands', { country: 'NL', postalCode: '1012 AB' }],
  ['Ireland', { country: 'IE', postalCode: 'D02 AF30' }],
  ['Iceland', { country: 'IS', postalCode: '101' }],
  ['the Vatican, whose codes are not known here', { country: 'VA', postalCode: '00120' }],
  ['Hong Kong, without a postal code', { country: 'HK', postalCode: null }],
])('an address may be in %s', (_where, part) => {
  expect(readAddress({ ...vienna, ...part }).faults).toEqual([]);
});

describe('an address is refused for', () => {
  test.each<[string, Partial<AddressText>]>([
    ['fullName', { fullName: '' }],
    ['fullName', { fullName: 'x'.repeat(201) }],
    ['line1', { line1: 'a\u0000b' }],
    ['line2', { line2: 'x'.repeat(201) }],
    ['city', { city: 'x'.repeat(101) }],
    ['country', { country: 'Austria' }],
    ['country', { country: 'EU' }],
    ['country', { country: '' }],
    ['region', { country: 'US', postalCode: '10001' }],
    ['region', { region: 'a\nb' }],
    ['postalCode', { postalCode: ' ' }],
    ['postalCode', { postalCode: '10 10 #' }],
    ['postalCode', { postalCode: '1'.repeat(13) }],
    ['postalCode', { postalCode: '10117' }],
    ['postalCode', { country: 'GB' }],
    ['postalCode', { country: 'VA', postalCode: '00120!' }],
    ['phone', { phone: '0664 123' }],
  ])('its %s: %j', (part, wrong) => {
    expect(readAddress({ ...vienna, ...wrong }).faults).toEqual([{ part, message: expect.any(String) }]);
  });
});

test('every fault is told at once', () => {
  const { faults } = readAddress({ fullName: '', line1: '', city: '', country: 'XX', phone: '1' });
  expect(faults.map(({ part }) => part)).toEqual(['fullName', 'line1', 'city', 'country', 'phone']);
});
