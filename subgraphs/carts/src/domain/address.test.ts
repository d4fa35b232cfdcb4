import { describe, expect, it } from 'vitest';
import { type AddressText, readAddress } from './address.ts';

const vienna: AddressText = {
  fullName: ' Ada Lovelace ',
  line1: 'Ring 1',
  line2: '  ',
  city: 'Wien',
  postalCode: '1010',
  country: 'AT',
};

const faults = (more: Partial<AddressText>): (readonly string[] | null)[] => {
  const result = readAddress({ ...vienna, ...more }, ['address']);
  return 'refusals' in result ? result.refusals.map(({ path }) => path) : [];
};

describe('an address', () => {
  it('is kept without blanks', () => {
    expect(readAddress(vienna, [])).toEqual({
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

  it.each<[keyof AddressText, string | null]>([
    ['fullName', ' '],
    ['fullName', 'x'.repeat(201)],
    ['line1', 'a\u0000b'],
    ['city', ''],
    ['postalCode', null],
    ['postalCode', '!!'],
    ['country', 'XX'],
    ['country', 'at'],
    ['phone', '0043 1'],
  ])('is refused with %s %j', (field, value) => {
    expect(faults({ [field]: value })).toContainEqual(['address', field]);
  });

  it('needs a region and a postal code only where the post does', () => {
    expect(faults({ country: 'US', postalCode: '10001' })).toEqual([['address', 'region']]);
    expect(faults({ country: 'US', postalCode: '10001', region: 'NY' })).toEqual([]);
    expect(faults({ country: 'AE', postalCode: null })).toEqual([]);
  });
});
