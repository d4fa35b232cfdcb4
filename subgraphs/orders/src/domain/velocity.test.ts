import { describe, expect, test } from 'vitest';
import { brokenRules, isCounted, placeOf } from './velocity.ts';

const limits = { PERSON: 10, CARD: 5, ADDRESS: 0 };

describe('tries to pay', () => {
  test('up to the limit are nothing unusual', () => {
    expect(brokenRules({ PERSON: 10, CARD: 5, ADDRESS: 900 }, limits)).toEqual([]);
  });

  test('beyond it break each rule for itself, and say by how much', () => {
    expect(brokenRules({ PERSON: 2, CARD: 6, ADDRESS: 0 }, limits)).toEqual([
      { rule: 'CARD', tries: 6, limit: 5 },
    ]);
    expect(brokenRules({ PERSON: 11, CARD: 6, ADDRESS: 1 }, limits).map(({ rule }) => rule)).toEqual([
      'PERSON',
      'CARD',
    ]);
  });

  test('are counted while there is one limit', () => {
    expect(isCounted(limits)).toBe(true);
    expect(isCounted({ PERSON: 0, CARD: 0, ADDRESS: 0 })).toBe(false);
  });
});

describe('a place', () => {
  const address = {
    fullName: 'Ada Lovelace',
    line1: 'Währinger Straße 12-14',
    line2: null,
    city: 'Wien',
    region: null,
    postalCode: '1090',
    country: 'AT',
    phone: null,
  };

  test('is the same whoever lives there and however it is written', () => {
    const another = { fullName: 'A. L.', line1: ' währinger  straße 12 14', city: 'WIEN.', phone: '+431' };
    expect(placeOf({ ...address, ...another })).toBe(placeOf(address));
  });

  test('is another with another number, flat, town or country', () => {
    for (const change of [
      { line1: 'Währinger Straße 12' },
      { line2: 'Top 3' },
      { city: 'Graz' },
      { country: 'DE' },
    ])
      expect(placeOf({ ...address, ...change })).not.toBe(placeOf(address));
  });
});
