import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { crashing, type Fault, outside, planCrashes, planFaults, tracks } from './schedule.ts';

const take = <Item>(plan: Generator<Item>, count: number): Item[] =>
  Array.from({ length: count }, () => plan.next().value);

const planned = <Kind extends Fault['kind']>(kinds: readonly Kind[], count: number) =>
  take(planFaults(createRandom(1), { kinds, pauseMs: [0, 1] }), count).map(({ fault }) => fault);

describe('a schedule of faults', () => {
  it('comes again from its seed, and another seed has another', () => {
    const faults = (seed: number) => take(planFaults(createRandom(seed), outside), 60);
    expect(faults(7)).toEqual(faults(7));
    expect(faults(7)).not.toEqual(faults(8));
  });

  it('has every kind of fault in each round', () => {
    for (const { kinds } of tracks) {
      const round = planned(kinds, kinds.length).map(({ kind }) => kind);
      expect(round.sort()).toEqual([...kinds].sort());
    }
  });

  it('leaves nothing out: every server stops, every request of Stripe is hit, every clock goes wrong both ways', () => {
    const servers = planned(['server'], 5).map((fault) => fault.kind === 'server' && fault.server);
    expect(new Set(servers)).toEqual(new Set(['PostgreSQL', 'NATS', 'Redis']));
    for (const kind of ['stripeRefuses', 'stripeGoesSilent'] as const) {
      const aims = planned([kind], 5).map((fault) => 'aim' in fault && fault.aim);
      expect(new Set(aims)).toEqual(new Set(['anything', 'opening', 'paying', 'calling off', 'giving back']));
    }
    const clocks = planned(['clock'], 2 * crashing.length).map(
      (fault) => fault.kind === 'clock' && `${fault.service} ${Math.sign(fault.offsetMs)}`,
    );
    expect(new Set(clocks)).toEqual(new Set(crashing.flatMap((name) => [`${name} -1`, `${name} 1`])));
  });

  it('kills every service, several at once among them', () => {
    const kills = planned(['kill'], 40).map((fault) => (fault.kind === 'kill' ? fault.services : []));
    expect(new Set(kills.flat()).size).toBe(8);
    expect(Math.max(...kills.map((services) => services.length))).toBe(3);
  });

  it('lets payments alone die at what concerns Stripe, and everybody at the rest', () => {
    const places = (service: 'orders' | 'payments') =>
      new Set(take(planCrashes(createRandom(1), service), 60).map(({ point }) => point));
    expect(places('payments').size).toBe(11);
    expect([...places('orders')].filter((point) => /^(stripe|webhook)\./.test(point))).toEqual([]);
    expect(places('orders').size).toBe(8);
  });
});
