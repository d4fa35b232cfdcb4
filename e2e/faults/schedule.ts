import { type CrashPoint, crashPoints } from '@bazaar/service-kit';
import type { ServiceName } from '@bazaar/stack';
import type { Random } from './random.ts';

/** A server that can be stopped. */
export type ServerName = 'PostgreSQL' | 'NATS' | 'Redis';

/** Something that goes wrong; `ms` is how long it lasts. */
export type Fault =
  | { kind: 'kill'; service: ServiceName; ms: number }
  | { kind: 'server'; server: ServerName; ms: number }
  | { kind: 'holdWebhooks'; ms: number; duplicate: boolean; shuffle: boolean }
  | { kind: 'dropWebhooks'; count: number }
  | { kind: 'stripeRefuses'; status: 429 | 500; count: number }
  | { kind: 'stripeGoesSilent'; how: 'silence' | 'reset'; count: number }
  | { kind: 'forgeWebhook' }
  | { kind: 'repeatMessages'; count: number }
  | { kind: 'clock'; service: ServiceName; offsetMs: number; ms: number };

/** A fault and how long after the one before it comes, in milliseconds. */
export type Planned = { afterMs: number; fault: Fault };

const killed: readonly ServiceName[] = ['orders', 'payments', 'inventory', 'carts', 'gateway'];
const skewed: readonly ServiceName[] = ['orders', 'payments', 'inventory', 'carts'];
const tenMinutes = 10 * 60_000;

/** What happens to the shop's own processes and servers. */
export const inside: readonly Fault['kind'][] = ['kill', 'kill', 'kill', 'server', 'server', 'clock'];

/** What comes from outside: Stripe, its webhooks, and whoever pretends to be it; and the broker's memory. */
export const outside: readonly Fault['kind'][] = [
  'holdWebhooks',
  'holdWebhooks',
  'dropWebhooks',
  'stripeRefuses',
  'stripeGoesSilent',
  'stripeGoesSilent',
  'forgeWebhook',
  'repeatMessages',
];

const draw = (random: Random, kind: Fault['kind']): Fault => {
  switch (kind) {
    case 'kill':
      return { kind, service: random.pick(killed), ms: random.between(0, 1000) };
    case 'server':
      return {
        kind,
        server: random.pick<ServerName>(['PostgreSQL', 'PostgreSQL', 'NATS', 'NATS', 'Redis']),
        ms: random.between(300, 3000),
      };
    case 'holdWebhooks':
      return {
        kind,
        ms: random.between(500, 5000),
        duplicate: random.next() < 0.5,
        shuffle: random.next() < 0.5,
      };
    case 'dropWebhooks':
      return { kind, count: random.between(1, 10) };
    case 'stripeRefuses':
      return { kind, status: random.pick([429, 500]), count: random.between(1, 8) };
    case 'stripeGoesSilent':
      return { kind, how: random.pick(['silence', 'reset']), count: random.between(1, 5) };
    case 'forgeWebhook':
      return { kind };
    case 'repeatMessages':
      return { kind, count: random.between(20, 100) };
    case 'clock':
      return {
        kind,
        service: random.pick(skewed),
        offsetMs: random.pick([-tenMinutes, tenMinutes]),
        ms: random.between(3000, 6000),
      };
  }
};

/** What goes wrong, one after the other, without end: all of `kinds` in each round, in an order that the seed decides. */
export function* planFaults(random: Random, kinds: readonly Fault['kind'][]): Generator<Planned> {
  for (;;) {
    const round = [...kinds];
    while (round.length > 0) {
      const [kind = 'kill'] = round.splice(random.between(0, round.length - 1), 1);
      yield { afterMs: random.between(300, 1500), fault: draw(random, kind) };
    }
  }
}

/** Services that die at crash points. */
export const crashing = [
  'orders',
  'payments',
  'inventory',
  'carts',
] as const satisfies readonly ServiceName[];

/** A place to die, at the n-th time. */
export type Crash = { point: CrashPoint; time: number };

const ofPayments = (point: CrashPoint): boolean =>
  point.startsWith('stripe.') || point.startsWith('webhook.');
// Only what was left behind is swept, which is seldom.
const seldom = (point: CrashPoint): boolean => point === 'sweep.afterPublish';

/** Where a service is to die in each of its lives: every place once in each round of places, in an order that the seed decides. */
export function* planCrashes(random: Random, service: ServiceName): Generator<Crash> {
  const places = crashPoints.filter((point) => service === 'payments' || !ofPayments(point));
  for (;;) {
    const round = [...places];
    while (round.length > 0) {
      const [point = 'consumer.beforeAck'] = round.splice(random.between(0, round.length - 1), 1);
      yield { point, time: seldom(point) ? 1 : random.between(1, 25) };
    }
  }
}
