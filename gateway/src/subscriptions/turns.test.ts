import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

describe('turns', () => {
  it('let a few begin at once and the rest later, in order and without loss', async () => {
    const turns = new Turns(3);
    const begun: number[] = [];
    const begin = async (n: number) => {
      await turns.begin();
      begun.push(n);
    };
    const all = Array.from({ length: 8 }, (_, n) => begin(n));
    await Promise.resolve();
    expect(begun).toEqual([0, 1, 2]);
    await setImmediate();
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('let others in while the event loop turns', async () => {
    const turns = new Turns(1);
    const order: string[] = [];
    const all = ['a', 'b'].map(async (name) => {
      await turns.begin();
      order.push(name);
    });
    const other = setImmediate().then(() => order.push('other'));
    await Promise.all([...all, other]);
    expect(order[0]).toBe('a');
    expect(order).toContain('other');
    await setImmediate();
    await turns.begin();
  });
});
