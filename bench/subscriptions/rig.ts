import { setTimeout as delay } from 'node:timers/promises';
import type { GatewayMethods, Usage } from './gateway-process.ts';
import type { Crowd, Deliveries, LoadMethods } from './load-process.ts';
import { type StockService, startStockService } from './stock-service.ts';
import { Worker } from './worker.ts';

/** A service, a gateway and its clients, each in a process of its own. */
export type Rig = {
  service: StockService;
  gateway: Worker<GatewayMethods>;
  load: Worker<LoadMethods>;
  port: number;
  stop(): Promise<void>;
};

export const startRig = async (): Promise<Rig> => {
  const service = await startStockService();
  const gateway = new Worker<GatewayMethods>('gateway-process.ts');
  const load = new Worker<LoadMethods>('load-process.ts');
  const stop = async (): Promise<void> => {
    await Promise.all([load.stop(), gateway.stop()]);
    await service.stop();
  };
  try {
    return { service, gateway, load, port: await gateway.ask('start', { inventoryUrl: service.url }), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** What a crowd costs while it only listens. */
export type Joined = {
  clients: number;
  joinedMs: number;
  heapEach: number;
  residentEach: number;
  upstreams: number;
};

export const join = async (rig: Rig, crowd: Omit<Crowd, 'port'>): Promise<Joined> => {
  const before = await rig.gateway.ask('usage', { collect: true });
  const joinedMs = await rig.load.ask('join', { ...crowd, port: rig.port });
  const after = await rig.gateway.ask('usage', { collect: true });
  await rig.load.ask('deliveries', null);
  return {
    clients: crowd.clients,
    joinedMs,
    heapEach: (after.heap - before.heap) / crowd.clients,
    residentEach: (after.resident - before.resident) / crowd.clients,
    upstreams: rig.service.followers,
  };
};

/** What a series of events cost. */
export type Fanned = Deliveries & { events: number; cpuEach: number; loopHeldMs: number; usage: Usage };

/** Something to be done between two looks at what the gateway has used. */
const measured = async (rig: Rig, events: number, work: () => Promise<void>): Promise<Fanned> => {
  const before = await rig.gateway.ask('usage', { collect: false });
  await work();
  const usage = await rig.gateway.ask('usage', { collect: false });
  const deliveries = await rig.load.ask('deliveries', null);
  return {
    ...deliveries,
    events,
    cpuEach: (usage.cpuMs - before.cpuMs) / events,
    loopHeldMs: usage.loopHeldMs,
    usage,
  };
};

/**
 * Emits events one by one, each when the last has reached everybody.
 *
 * @param emit emits the event of this number
 * @param o.clients how many hear each event
 */
export const oneByOne = (
  rig: Rig,
  o: { events: number; clients: number },
  emit: (event: number) => void,
): Promise<Fanned> =>
  measured(rig, o.events, async () => {
    for (let event = 0; event < o.events; event += 1) {
      emit(event);
      await settled(rig, (event + 1) * o.clients);
      await delay(PAUSE_MS);
    }
  });

/**
 * Emits events at a fixed rate, and waits until all deliveries are in, or none has come for a while.
 *
 * @param emit emits the event of this number
 * @param o.expected how many deliveries there should be
 */
export const atRate = (
  rig: Rig,
  o: { events: number; perSecond: number; expected: number },
  emit: (event: number) => void,
): Promise<Fanned> =>
  measured(rig, o.events, async () => {
    const startedAt = performance.now();
    for (let event = 0; event < o.events; ) {
      // As many as are due by now, and then the process gets a chance to send them.
      const due = Math.floor(((performance.now() - startedAt) / 1_000) * o.perSecond) + 1;
      for (; event < Math.min(o.events, due); event += 1) emit(event);
      await delay(TICK_MS);
    }
    await settled(rig, o.expected);
  });

const PAUSE_MS = 100;
const TICK_MS = 10;
const QUIET_MS = 3_000;

const settled = async ({ load }: Rig, expected: number): Promise<void> => {
  let count = -1;
  let since = performance.now();
  while (count < expected && performance.now() - since < QUIET_MS) {
    await delay(50);
    const now = await load.ask('count', null);
    if (now !== count) since = performance.now();
    count = now;
  }
};
