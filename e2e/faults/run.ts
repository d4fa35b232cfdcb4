import { chmod, copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Stack, startStack } from '@bazaar/stack';
import { freeBlock, secretsOf } from '@bazaar/stack/testing';
import { audit, countOrders, isBroken } from './audit.ts';
import { brokerBacklog } from './broker.ts';
import { bundleServices } from './bundles.ts';
import { countTold } from './idle.ts';
import type { Purchase } from './plans.ts';
import { createRandom, type Random } from './random.ts';
import { reconcileBooks } from './reconcile.ts';
import { planFaults, type Track, tracks } from './schedule.ts';
import { shopUntil, thingsToBuy } from './shoppers.ts';
import { verifyBooks } from './verify.ts';
import { createWeather } from './weather.ts';

/** A run of faults. */
export type RunOptions = {
  /** Everything that is planned comes from it. */
  seed: number;
  /** How long things go wrong, in milliseconds. */
  ms: number;
  /** Goes on, for four times as long at most, until so many purchases have been begun: what a slow machine sells in the time may meet no fault. 0 when absent. */
  purchases?: number;
  /** People who buy at a time. */
  shoppers: number;
  /** The longest to wait for everything to end afterwards, in milliseconds; 180,000 when absent: a message may wait a minute for another delivery. */
  settleMs?: number;
  /** Nothing goes wrong at all, to see that the harness itself is right. */
  calm?: boolean;
  onProgress: (line: string) => void;
};

/** What came of it. */
export type RunReport = {
  seed: number;
  /** What went wrong how often. */
  faults: ReadonlyMap<string, number>;
  /** How many orders ended where. */
  orders: ReadonlyMap<string, number>;
  /** Purchases that were begun. */
  purchases: number;
  /** What people were told how often. */
  told: ReadonlyMap<string, number>;
  /** What services wrote that ended by themselves: traces of bugs, which cost nothing but a restart. */
  traces: readonly string[];
  /** Broken promises; none when all is well. */
  problems: readonly string[];
};

const rage = async (
  weather: ReturnType<typeof createWeather>,
  random: Random,
  track: Track,
  isOver: () => boolean,
): Promise<void> => {
  let tookMs = 0;
  for (const { afterMs, fault } of planFaults(random.fork(track.name), track)) {
    // A slow machine is given as much time to recover as it took to break: there is nothing to lose where nobody can buy.
    await sleep(Math.max(afterMs, tookMs));
    if (isOver()) return;
    const begun = performance.now();
    await weather.inflict(fault);
    tookMs = performance.now() - begun - ('ms' in fault ? fault.ms : 0);
  }
};

// What is logged is JSON; what is not was written by a process that broke down.
const tracesIn = async (log: string): Promise<string[]> =>
  (await readFile(log, 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('{'));

const settle = async (
  stack: Stack,
  purchases: readonly Purchase[],
  readers: readonly string[],
  limitMs: number,
): Promise<string[]> => {
  const deadline = Date.now() + limitMs;
  // What it finds it mends, so that it is asked once.
  let atStripe: string[] | undefined;
  for (;;) {
    const { problems, lasting } = await audit(stack, purchases, readers);
    const last = lasting || Date.now() > deadline;
    // Processes of their own, which are worth their price only when all seems well, or nothing will change any more.
    if (problems.length === 0 || last) {
      atStripe ??= await reconcileBooks(stack);
      const found = [...problems, ...atStripe, ...(await verifyBooks(stack))];
      if (last || found.length === 0 || atStripe.length > 0) return found;
    }
    await sleep(1000);
  }
};

// A storm goes on for nothing once something is broken for good.
const watch = async (
  stack: Stack,
  purchases: readonly Purchase[],
  isOver: () => boolean,
): Promise<boolean> => {
  while (!isOver()) {
    // PostgreSQL may be away.
    if (await isBroken(stack, purchases).catch(() => false)) return true;
    await sleep(5000);
  }
  return false;
};

/** Runs the shop in separate processes, lets people buy and things go wrong, mends all, and looks whether every promise was kept. */
export const runFaults = async (options: RunOptions): Promise<RunReport> => {
  const { seed, ms, purchases: least = 0, shoppers, calm = false, onProgress } = options;
  const random = createRandom(seed);
  const weather = createWeather(random.fork('weather'), { crash: !calm });
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-faults-'));
  // As root, PostgreSQL runs as nobody, who must get to its data.
  await chmod(folder, 0o755);
  const bundleOf = await bundleServices(join(folder, 'bundles'));
  const failures: string[] = [];
  const stack = await startStack({
    port: await freeBlock(8),
    folder,
    durable: true,
    fresh: false,
    processes: true,
    seed: true,
    env: weather.env,
    bundleOf,
    restartAfterMs: 200,
    onEnd: weather.ended,
    onProgress: () => undefined,
    onFailure: (line) => failures.push(line),
  });
  try {
    onProgress(`seed ${seed}: the shop runs at ${stack.url}, its log is ${stack.log}`);
    const variantIds = await thingsToBuy(stack.url);
    const readers = [...(await brokerBacklog(stack.natsUrl)).keys()];
    await weather.begin(stack);
    const begun = performance.now();
    const purchases: Purchase[] = [];
    let broken = false;
    const patience = new AbortController();
    const isOver = (): boolean => {
      if (broken || patience.signal.aborted) return true;
      const tookMs = performance.now() - begun;
      return tookMs >= 4 * ms || (tookMs >= ms && purchases.length >= least);
    };
    const watching = watch(stack, purchases, isOver).then((found) => {
      broken = found;
    });
    const shopping = shopUntil(stack, join(folder, 'keys', 'access-tokens.json'), {
      random: random.fork('shoppers'),
      variantIds,
      isOver,
      patience: patience.signal,
      shoppers,
      purchases,
    });
    try {
      await (calm ? sleep(ms) : Promise.all(tracks.map((track) => rage(weather, random, track, isOver))));
    } catch (error) {
      // People would go on asking a shop that is no more.
      patience.abort();
      throw error;
    } finally {
      await weather.clear();
    }
    onProgress('all is mended; waiting for everything to end');
    await watching;
    const giveUp = setTimeout(() => patience.abort(), broken ? 0 : 60_000);
    await shopping;
    clearTimeout(giveUp);
    const problems = await settle(stack, purchases, readers, options.settleMs ?? 180_000);
    if (problems.length > 0) {
      const kept = join(tmpdir(), `bazaar-faults-${seed}.log`);
      await copyFile(stack.log, kept);
      onProgress(`its log is kept as ${kept}`);
    }
    return {
      seed,
      faults: new Map([...weather.counts].sort(([a], [b]) => (a < b ? -1 : 1))),
      orders: await countOrders(stack),
      purchases: purchases.length,
      told: countTold(purchases),
      traces: await tracesIn(stack.log),
      problems: [
        ...problems,
        ...(await secretsOf(stack, folder)).map((secret) => `the log tells a secret: ${secret}`),
      ],
    };
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
