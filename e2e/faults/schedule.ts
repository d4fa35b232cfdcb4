import { type CrashPoint, crashPoints } from '@bazaar/service-kit';
import type { ServiceName } from '@bazaar/stack';
import { inRounds, type Random } from './random.ts';

/** A server that can be stopped. */
export type ServerName = 'PostgreSQL' | 'NATS' | 'Redis';

/** What a fault of Stripe's hits: whatever is asked next, or the next request of a kind. */
export type Aim = 'anything' | 'opening' | 'paying' | 'calling off' | 'giving back';

/** Something that goes wrong; `ms` is how long it lasts. */
export type Fault =
  | { kind: 'kill'; services: readonly ServiceName[]; ms: number }
  | { kind: 'server'; server: ServerName; ms: number }
  | { kind: 'holdWebhooks'; ms: number; duplicate: boolean; shuffle: boolean }
  | { kind: 'dropWebhooks'; count: number }
  | { kind: 'stripeRefuses'; status: 429 | 500; aim: Aim; count: number }
  | { kind: 'stripeGoesSilent'; how: 'silence' | 'reset'; aim: Aim; count: number }
  | { kind: 'forgeWebhook' }
  | { kind: 'repeatMessages'; count: number }
  | { kind: 'clock'; service: ServiceName; offsetMs: number; ms: number };

/** A fault and how long after the one before it comes, in milliseconds. */
export type Planned = { afterMs: number; fault: Fault };

const tenMinutes = 10 * 60_000;

/** Services that die at crash points. */
export const crashing = [
  'orders',
  'payments',
  'inventory',
  'carts',
  'users',
] as const satisfies readonly ServiceName[];

// Those that take part in every purchase come up twice as often.
const killed: readonly ServiceName[] = [
  ...crashing,
  ...crashing,
  'gateway',
  'gateway',
  'products',
  'reviews',
];
const servers: readonly ServerName[] = ['PostgreSQL', 'PostgreSQL', 'NATS', 'NATS', 'Redis'];
const aims: readonly Aim[] = ['paying', 'opening', 'giving back', 'calling off', 'anything'];
const skews = crashing.flatMap((service) =>
  [-tenMinutes, tenMinutes].map((offsetMs) => ({ service, offsetMs })),
);

/** Faults that come one after the other; several tracks run at a time. */
export type Track = {
  name: string;
  /** What each round has. */
  kinds: readonly Fault['kind'][];
  /** The shortest and the longest pause between two faults, in milliseconds. */
  pauseMs: readonly [number, number];
};

/** What happens to the shop's own processes. */
export const kills: Track = { name: 'kills', kinds: ['kill'], pauseMs: [200, 1200] };

/** What happens to the servers and clocks around them. In between there is time to buy something. */
export const surroundings: Track = {
  name: 'surroundings',
  kinds: ['server', 'server', 'clock'],
  pauseMs: [1000, 4000],
};

/** What becomes of requests to Stripe. Each fault waits for the next request of its kind, so that they may come one close after the other. */
export const requests: Track = {
  name: 'requests',
  kinds: ['stripeRefuses', 'stripeGoesSilent'],
  pauseMs: [800, 2400],
};

/** What comes from outside: Stripe's webhooks, and whoever pretends to be it; and the broker's memory. */
export const outside: Track = {
  name: 'outside',
  kinds: ['holdWebhooks', 'holdWebhooks', 'dropWebhooks', 'forgeWebhook', 'repeatMessages'],
  pauseMs: [200, 1000],
};

/** What goes wrong at a time. */
export const tracks: readonly Track[] = [kills, surroundings, requests, outside];

/** What goes wrong on a track, without end: all of its kinds in each round, each with all that it can hit in rounds of its own, in an order that the seed decides. */
export function* planFaults(
  random: Random,
  { kinds, pauseMs }: Pick<Track, 'kinds' | 'pauseMs'>,
): Generator<Planned> {
  const kindsInRounds = inRounds(random.fork('kinds'), kinds);
  const victims = inRounds(random.fork('victims'), killed);
  const serversInRounds = inRounds(random.fork('servers'), servers);
  const refused = inRounds(random.fork('refused'), aims);
  const unanswered = inRounds(random.fork('unanswered'), aims);
  const clocks = inRounds(random.fork('clocks'), skews);
  const some = (count: number): ServiceName[] => [
    ...new Set(Array.from({ length: count }, () => victims.next().value)),
  ];
  const draw = (kind: Fault['kind']): Fault => {
    switch (kind) {
      case 'kill':
        return { kind, services: some(random.between(1, 3)), ms: random.between(0, 1000) };
      case 'server':
        return { kind, server: serversInRounds.next().value, ms: random.between(300, 3000) };
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
        return {
          kind,
          status: random.pick([429, 500]),
          aim: refused.next().value,
          count: random.between(1, 4),
        };
      case 'stripeGoesSilent':
        return {
          kind,
          how: random.pick(['silence', 'reset']),
          aim: unanswered.next().value,
          count: random.between(1, 3),
        };
      case 'forgeWebhook':
        return { kind };
      case 'repeatMessages':
        return { kind, count: random.between(20, 100) };
      case 'clock':
        return { kind, ...clocks.next().value, ms: random.between(3000, 6000) };
    }
  };
  for (;;) yield { afterMs: random.between(...pauseMs), fault: draw(kindsInRounds.next().value) };
}

/** A place to die, at the n-th time. */
export type Crash = { point: CrashPoint; time: number };

const ofPayments = (point: CrashPoint): boolean =>
  point.startsWith('stripe.') || point.startsWith('webhook.');
// Only what was left behind is swept, which is seldom.
const seldom = (point: CrashPoint): boolean => point === 'sweep.afterPublish';

/** Where a service is to die in each of its lives: every place once in each round of places, in an order that the seed decides. */
export function* planCrashes(random: Random, service: ServiceName): Generator<Crash> {
  const places = crashPoints.filter((point) => service === 'payments' || !ofPayments(point));
  for (const point of inRounds(random.fork('places'), places))
    yield { point, time: seldom(point) ? 1 : random.between(1, 12) };
}
