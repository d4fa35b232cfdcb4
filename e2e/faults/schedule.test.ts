import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { planCrashes, planFaults } from './schedule.ts';

const take = <Item>(plan: Generator<Item>, count: number): Item[] =>
  Array.from({ length: count }, () => plan.next().value);

describe('a schedule of faults', () => {
  it('comes again from its seed, and another seed has another', () => {
    const faults = (seed: number) => take(planFaults(createRandom(seed)), 60);
    expect(faults(7)).toEqual(faults(7));
    expect(faults(7)).not.toEqual(faults(8));
  });

  it('has every kind of fault within two rounds', () => {
    const kinds = new Set(take(planFaults(createRandom(1)), 30).map(({ fault }) => fault.kind));
    expect([...kinds].sort()).toEqual([
      'clock',
      'dropWebhooks',
      'forgeWebhook',
      'holdWebhooks',
      'kill',
      'repeatMessages',
      'server',
      'stripeGoesSilent',
      'stripeRefuses',
    ]);
  });

  it('lets payments alone die at what concerns Stripe, and everybody at the rest', () => {
    const places = (service: 'orders' | 'payments') =>
      new Set(take(planCrashes(createRandom(1), service), 60).map(({ point }) => point));
    expect(places('payments').size).toBe(11);
    expect([...places('orders')].filter((point) => /^(stripe|webhook)\./.test(point))).toEqual([]);
    expect(places('orders').size).toBe(8);
  });
});
