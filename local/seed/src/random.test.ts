import { describe, expect, it } from 'vitest';
import { randomStream } from './random.ts';

const draw = (name: string) => {
  const random = randomStream(name);
  return Array.from({ length: 20 }, () => random.fraction());
};

describe('a stream of chance', () => {
  it('repeats itself under the same name, and only under it', () => {
    expect(draw('one')).toEqual(draw('one'));
    expect(draw('one')).not.toEqual(draw('two'));
  });

  it('reaches both bounds of a whole number and nothing beyond', () => {
    const random = randomStream('dice');
    const seen = new Set(Array.from({ length: 500 }, () => random.integer(1, 6)));
    expect([...seen].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('shuffles without losing, adding or touching anything', () => {
    const items = Object.freeze([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const shuffled = randomStream('cards').shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted()).toEqual(items);
  });

  it('refuses to pick from nothing', () => {
    expect(() => randomStream('empty').pick([])).toThrow(RangeError);
  });
});
