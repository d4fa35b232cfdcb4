import { describe, expect, it } from 'vitest';
import { aLine, anOffer } from './fixtures.ts';
import { withChanges, withLines } from './lines-after.ts';

const ids = (...all: string[]) => {
  const left = [...all];
  return () => left.shift() ?? 'none left';
};

describe('lines put to a cart', () => {
  it('keep the line of a variant that is there, and get one where it is not, in the order of ids', () => {
    const held = aLine('a', 1);
    const dearer = anOffer({ price: 1100 });
    const after = withLines(
      [held],
      [
        { variantId: 'a', quantity: 3, seenPrice: 1100 },
        { variantId: 'b', quantity: 1, seenPrice: 1000 },
        { variantId: 'c', quantity: 2, seenPrice: 1000 },
      ],
      new Map([
        ['a', dearer],
        ['b', anOffer({})],
      ]),
      ids('z', 'y'),
    );
    expect(after.map(({ id }) => id)).toEqual([held.id, 'y', 'z']);
    expect(after[0]).toEqual({ ...held, quantity: 3, seenPrice: 1100, offer: dearer });
    expect(after[1]).toEqual({ id: 'y', variantId: 'c', quantity: 2, seenPrice: 1000, offer: null });
    expect(after[2]?.offer).toEqual(anOffer({}));
  });
});

describe('lines that are changed', () => {
  it('keep their place, and those taken out are gone', () => {
    const [a, b, c] = [aLine('a', 1), aLine('b', 2), aLine('c', 3)];
    const after = withChanges([a, b, c], [{ id: c.id, quantity: 5, seenPrice: 7 }], [b.id]);
    expect(after).toEqual([a, { ...c, quantity: 5, seenPrice: 7 }]);
  });
});
