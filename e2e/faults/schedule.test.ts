import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { inside, outside, planCrashes, planFaults } from './schedule.ts';

const take = <Item>(plan: Generator<Item>, count: number): Item[] =>
  Array.from({ length: count }, () => plan.next().value);

describe('a schedule of faults', () => {
  it('comes again from its seed, and another seed has another', () => {
    const faults = (seed: number) => take(planFaults(createRandom(seed), outside), 60);
    expect(faults(7)).toEqual(faults(7));
    expect(faults(7)).not.toEqual(faults(8));
  });

  it('has every kind of fault in each round', () => {
    for (const kinds of [inside, outside]) {
      const round = take(planFaults(createRandom(1), kinds), kinds.length).map(({ fault }) => fault.kind);
      expect(round.sort()).toEqual([...kinds].sort());
    }
  });

  it('lets payments alone die at what concerns Stripe, and everybody at the rest', () => {
    const places = (service: 'orders' | 'payments') =>
      new Set(take(planCrashes(createRandom(1), service), 60).map(({ point }) => point));
    expect(places('payments').size).toBe(11);
    expect([...places('orders')].filter((point) => /^(stripe|webhook)\./.test(point))).toEqual([]);
    expect(places('orders').size).toBe(8);
  });
});
