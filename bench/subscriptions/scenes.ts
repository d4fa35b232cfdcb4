import type { Deliveries } from './load-process.ts';
import { atRate, type Fanned, type Joined, join, oneByOne, type Rig, startRig } from './rig.ts';

/** How much of everything. */
export type Scale = {
  clients: number;
  topics: number;
  /** Events to everybody on the one topic. */
  events: number;
  /** Events a second over many topics, and for how many seconds. */
  rate: number;
  seconds: number;
  /** Clients that come back at once, and that stop reading. */
  reconnects: number;
  stalled: number;
};

/** Variant ids as the shop makes them. */
const variant = (n: number): string => `variant_${String(n).padStart(26, '0')}`;
const HOT = variant(0);
/** The first events find code that has not been compiled yet. */
const WARM_UP_EVENTS = 3;

const inRig = async <Result>(work: (rig: Rig) => Promise<Result>): Promise<Result> => {
  const rig = await startRig();
  try {
    return await work(rig);
  } finally {
    await rig.stop();
  }
};

export type OneTopic = { joined: Joined; fanned: Fanned; reconnectMs: number };

/** Everybody watches the same variant; then some lose their connection all at once. */
export const oneTopic = ({ clients, events, reconnects }: Scale): Promise<OneTopic> =>
  inRig(async (rig) => {
    const joined = await join(rig, { clients, variantIds: [[HOT]] });
    const emit = (event: number): void => rig.service.change(HOT, event + 1);
    await oneByOne(rig, { events: WARM_UP_EVENTS, clients }, emit);
    const fanned = await oneByOne(rig, { events, clients }, emit);
    const reconnectMs = await rig.load.ask('reconnect', { count: reconnects });
    return { joined, fanned, reconnectMs };
  });

/** The same work by the naive way: a second variant of its own gives every client its own upstream. */
export const naive = ({ clients }: Scale, events: number): Promise<Omit<OneTopic, 'reconnectMs'>> =>
  inRig(async (rig) => {
    const own = Array.from({ length: clients }, (_, client) => [HOT, variant(client + 1)]);
    const joined = await join(rig, { clients, variantIds: own });
    const fanned = await oneByOne(rig, { events, clients }, (event) => rig.service.change(HOT, event + 1));
    return { joined, fanned };
  });

export type ManyTopics = {
  joined: Joined;
  first: Deliveries;
  last: Deliveries;
  cpuShare: number;
  loopHeldMs: number;
};

/** Everybody is spread over many variants that change all the time. */
export const manyTopics = ({ clients, topics, rate, seconds }: Scale): Promise<ManyTopics> =>
  inRig(async (rig) => {
    const variantIds = Array.from({ length: topics }, (_, topic) => [variant(topic)]);
    const joined = await join(rig, { clients, variantIds });
    const part = async (): Promise<Fanned> => {
      const events = Math.ceil((rate * seconds) / 2);
      return atRate(rig, { events, perSecond: rate, expected: (events * clients) / topics }, (event) =>
        rig.service.change(variant(event % topics), event + 1),
      );
    };
    await part();
    const startedAt = performance.now();
    const first = await part();
    const last = await part();
    const elapsed = performance.now() - startedAt;
    return {
      joined,
      first,
      last,
      cpuShare: ((first.cpuEach + last.cpuEach) * first.events) / elapsed,
      loopHeldMs: Math.max(first.loopHeldMs, last.loopHeldMs),
    };
  });

export type Stalled = { closed: number; heapGrowth: number; residentGrowth: number; others: Fanned };

/** Longer than the gateway waits for two answers to its pings. */
const STALLED_SECONDS = 30;
const STALLED_RATE = 10;

/** Some stop reading while everybody is told things; as many others should notice nothing. */
export const stalled = ({ stalled: count }: Scale): Promise<Stalled> =>
  inRig(async (rig) => {
    await join(rig, { clients: 2 * count, variantIds: [[HOT]] });
    const before = await rig.gateway.ask('usage', { collect: true });
    await rig.load.ask('stall', { count });
    const events = STALLED_RATE * STALLED_SECONDS;
    const others = await atRate(rig, { events, perSecond: STALLED_RATE, expected: events * count }, (event) =>
      rig.service.change(HOT, event + 1),
    );
    const after = await rig.gateway.ask('usage', { collect: true });
    return {
      closed: before.connections - after.connections,
      heapGrowth: after.heap - before.heap,
      residentGrowth: after.resident - before.resident,
      others,
    };
  });
