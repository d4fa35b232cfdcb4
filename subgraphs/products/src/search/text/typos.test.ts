import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletionsOf, distanceOf, likeliest } from './typos.ts';

describe('typos', () => {
  it.each([
    ['linen', 'linen', 0],
    ['linnen', 'linen', 1],
    ['lnen', 'linen', 1],
    ['lixen', 'linen', 1],
    ['ilnen', 'linen', 1],
    ['linen', 'woollen', 5],
    ['', 'oak', 3],
  ])('counts the slips between %s and %s', (a, b, slips) => {
    expect(distanceOf(a, b)).toBe(slips);
  });

  it('counts the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(distanceOf(a, b)).toBe(distanceOf(b, a));
      }),
    );
  });

  it('meet in what is left without a letter', () => {
    expect(deletionsOf('oak')).toEqual(['ak', 'ok', 'oa']);
    expect(deletionsOf('boot')).toEqual(['oot', 'bot', 'boo']);
  });

  it('mean the nearest word, then the one that begins alike, then the commonest', () => {
    const candidate = (word: string, products: number) => ({ word, stem: word, products });
    expect(likeliest('lanp', [candidate('lane', 3), candidate('lamp', 9)])?.word).toBe('lamp');
    expect(likeliest('bech', [candidate('tech', 90), candidate('bench', 2)])?.word).toBe('bench');
    expect(likeliest('oak', [candidate('birch', 2)])).toBeNull();
  });
});
