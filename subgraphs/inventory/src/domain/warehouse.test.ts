import { describe, expect, it } from 'vitest';
import { checkWarehouse } from './warehouse.ts';

const vienna = { code: 'VIE', name: 'Vienna', country: 'AT', latitude: 48.1, longitude: 16.4 };

describe('the details of a warehouse', () => {
  it('may leave out where it stands', () => {
    expect(checkWarehouse(vienna)).toEqual([]);
    expect(checkWarehouse({ ...vienna, latitude: null, longitude: null })).toEqual([]);
  });

  it.each([
    ['code', { code: '' }],
    ['code', { code: 'a'.repeat(21) }],
    ['code', { code: 'two words' }],
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(101) }],
    ['name', { name: 'nul\0' }],
    ['country', { country: 'at' }],
    ['country', { country: 'XQ' }],
    ['latitude', { latitude: 90.1 }],
    ['longitude', { longitude: -181 }],
    ['longitude', { longitude: Number.NaN }],
  ])('are refused by their %s: %o', (field, wrong) => {
    expect(checkWarehouse({ ...vienna, ...wrong }).map((problem) => problem.field)).toEqual([field]);
  });

  it('are all checked at once', () => {
    expect(checkWarehouse({ ...vienna, code: '', name: '', country: '' })).toHaveLength(3);
  });
});
