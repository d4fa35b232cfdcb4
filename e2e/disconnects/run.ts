import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '@bazaar/stack';
import { findVariant } from '../src/journey.ts';
import { type Buyer, patiently, signInToWarehouse, signUpBuyer, type Warehouse } from './people.ts';
import { compare, type Difference, openTruth, type Truth } from './truth.ts';
import { type Heard, Watcher } from './watcher.ts';

/** What is to go wrong, and how much there is to tell meanwhile. */
export type Plan = {
  /** Connections that are destroyed at random moments. */
  cuts: number;
  buyers: number;
  /** Orders of each buyer, one after the other. */
  orders: number;
  /** Browsers of each buyer, which all follow everything of theirs. */
  browsers: number;
  /** How long NATS is away. */
  outageMs: number;
  /** The supergraph that the gateway watches, to be changed. */
  supergraphFile: string;
  onProgress: (line: string) => void;
};

/** What was cut, what was heard in spite of it, and how that differs from what the databases say. */
export type Report = {
  cuts: number;
  /** Connections lost beside those that were cut. */
  lost: number;
  deliveries: number;
  gaps: number;
  duplicates: number;
  disorder: number;
  /** Cursors that were said to be too old. */
  expired: number;
  seconds: number;
};

type Household = { buyer: Buyer; browsers: readonly Watcher[] };

const STEPS_PER_ORDER = 4;
/** How far the cutting may be ahead of what there is to tell. */
const AHEAD = 0.1;
const SETTLE_MS = 60_000;

/** Cuts browsers off while their orders move and services come and go, and counts what they missed or heard twice. */
export const runDisconnects = async (stack: Stack, plan: Plan): Promise<Report> => {
  const startedAt = performance.now();
  const { url } = stack;
  const patienceMs = plan.outageMs + 60_000;
  const { id: variantId } = await findVariant(url, plan.buyers * plan.orders);
  const warehouse = await signInToWarehouse({ url, patienceMs });
  const households: Household[] = [];
  for (let n = 0; n < plan.buyers; n += 1) {
    const buyer = await signUpBuyer({ url, patienceMs });
    const browsers = Array.from(
      { length: plan.browsers },
      () => new Watcher({ url, accessToken: buyer.accessToken }),
    );
    households.push({ buyer, browsers });
  }
  const watchers = households.flatMap(({ browsers }) => browsers);
  const truth = openTruth({ orders: stack.databaseUrl('orders'), users: stack.databaseUrl('users') });
  try {
    const progress = new Progress(plan.cuts, plan.buyers * plan.orders * STEPS_PER_ORDER);
    await Promise.all([
      cutAtRandom(watchers, progress),
      trouble(stack, plan, progress, watchers),
      ...households.map((household) =>
        live(household, warehouse, { variantId, orders: plan.orders, progress }),
      ),
    ]);
    const differences = await settled(households, truth);
    const sum = (count: (difference: Difference) => number): number =>
      differences.reduce((total, each) => total + count(each), 0);
    const heard = watchers.flatMap(({ news, orders }) => [news, ...orders.values()]);
    return {
      cuts: progress.cuts,
      lost: watchers.reduce((total, { lost }) => total + lost, 0),
      deliveries: heard.reduce((total, { cursors }) => total + cursors.length, 0),
      gaps: sum(({ gaps }) => gaps),
      duplicates: sum(({ duplicates }) => duplicates),
      disorder: sum(({ disorder }) => Number(disorder)),
      expired: heard.reduce((total, { expired }) => total + expired, 0),
      seconds: (performance.now() - startedAt) / 1_000,
    };
  } finally {
    for (const watcher of watchers) watcher.stop();
    await truth.close();
  }
};

/** How much has been cut, and how much has happened; neither runs away from the other. */
class Progress {
  readonly #total: { cuts: number; steps: number };
  cuts = 0;
  steps = 0;
  /** While true nobody is cut off, so that all are there for what happens next. */
  isCalm = false;

  constructor(cuts: number, steps: number) {
    this.#total = { cuts, steps };
  }

  get isOver(): boolean {
    return this.cuts >= this.#total.cuts;
  }

  /** Whether another may be cut off. */
  get mayCut(): boolean {
    return !this.isCalm && this.cuts < this.#total.cuts * (this.steps / this.#total.steps + AHEAD);
  }

  /** @param part from 0 to 1 */
  async reaches(part: number): Promise<void> {
    while (this.cuts < this.#total.cuts * part) await sleep(20);
  }
}

const cutAtRandom = async (watchers: readonly Watcher[], progress: Progress): Promise<void> => {
  while (!progress.isOver) {
    await sleep(Math.random() * 10);
    const open = watchers.filter(({ isOpen }) => isOpen);
    const one = open[Math.floor(Math.random() * open.length)];
    if (one === undefined || !progress.mayCut) continue;
    one.cut();
    progress.cuts += 1;
  }
};

/** Buys, and has it sent, one step after the other for as long as others are cut off. */
const live = async (
  { buyer, browsers }: Household,
  warehouse: Warehouse,
  o: { variantId: string; orders: number; progress: Progress },
): Promise<void> => {
  let step = 0;
  const next = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await o.progress.reaches((step + Math.random()) / (o.orders * STEPS_PER_ORDER) - AHEAD);
    const result = await work();
    step += 1;
    o.progress.steps += 1;
    return result;
  };
  for (let n = 0; n < o.orders; n += 1) {
    const orderId = await next(() => buyer.buy(o.variantId));
    for (const browser of browsers) browser.follow(orderId);
    await next(() => buyer.pay(orderId));
    await next(() => warehouse.ship(orderId));
    await next(() => warehouse.deliver(orderId));
  }
};

const trouble = async (
  stack: Stack,
  plan: Plan,
  progress: Progress,
  watchers: readonly Watcher[],
): Promise<void> => {
  const say = (what: string): void => plan.onProgress(`${String(progress.cuts).padStart(6)} cuts: ${what}`);
  const crash = async (name: 'orders' | 'users'): Promise<void> => {
    await stack.kill(name);
    say(`${name} was killed`);
    await stack.restart(name);
    say(`${name} is back`);
  };
  await progress.reaches(0.15);
  progress.isCalm = true;
  while (!watchers.every(({ isOpen }) => isOpen)) await sleep(20);
  await stack.kill('gateway');
  say('gateway was killed, with everybody connected');
  while (watchers.some(({ isOpen }) => isOpen)) await sleep(20);
  progress.isCalm = false;
  await stack.restart('gateway');
  say('gateway is back');
  await progress.reaches(0.35);
  await Promise.all([crash('orders'), crash('users')]);
  await progress.reaches(0.55);
  await changeSupergraph(plan.supergraphFile, stack.log);
  say('the supergraph was loaded anew');
  await progress.reaches(0.7);
  await stack.stopServer('NATS');
  say('NATS was stopped');
  await sleep(plan.outageMs);
  await stack.startServer('NATS');
  say(`NATS is back after ${plan.outageMs / 1_000} s`);
};

const LOADED = 'The supergraph has been loaded anew';

const changeSupergraph = async (file: string, log: string): Promise<void> => {
  const loads = async (): Promise<number> => (await readFile(log, 'utf8')).split(LOADED).length;
  const before = await loads();
  const sdl = await readFile(file, 'utf8');
  await writeFile(file, `${sdl}\n"""Made up at ${new Date().toISOString()}"""\nscalar MadeUp\n`);
  await patiently(30_000, async () => {
    if ((await loads()) === before) throw new Error('The gateway has not loaded the changed supergraph.');
  });
};

/** Waits until all have heard all, or nothing more comes. */
const settled = async (households: readonly Household[], truth: Truth): Promise<Difference[]> => {
  const look = async (): Promise<Difference[]> => {
    const differences: Difference[] = [];
    for (const { buyer, browsers } of households) {
      const news = await truth.newsOf(buyer.userId);
      for (const browser of browsers) differences.push(compare(browser.news, news));
      for (const orderId of browsers[0]?.orders.keys() ?? []) {
        const moves = await truth.ofOrder(orderId);
        const heard = (browser: Watcher): Heard => browser.orders.get(orderId) ?? { cursors: [], expired: 0 };
        for (const browser of browsers) differences.push(compare(heard(browser), moves));
      }
    }
    return differences;
  };
  const deadline = Date.now() + SETTLE_MS;
  for (;;) {
    const differences = await look();
    if (differences.every(({ gaps }) => gaps === 0) || Date.now() > deadline) return differences;
    await sleep(500);
  }
};
