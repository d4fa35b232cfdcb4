import {
  type BazaarClient,
  createBazaarClient,
  ListProductsDocument,
  OpenProductDocument,
} from '@bazaar/client';
import type { Stack } from '@bazaar/stack';
import { Command } from 'commander';
import { audit } from '../../e2e/faults/audit.ts';
import { verifyBooks } from '../../e2e/faults/verify.ts';
import type { Wish } from '../shared/checkout.ts';
import type { CpuTimes } from '../shared/cpu.ts';
import { measure, measureIdle, totalCpu } from '../shared/load.ts';
import { openShop } from '../shared/shop.ts';
import { hearConfirmations, orderOnce, type Times } from './orders.ts';
import { readWork, type Work, workEach } from './work.ts';

const whole = (text: string): number => Number.parseInt(text, 10);

const { seconds, warmup, concurrency, counted } = new Command('bench:checkout')
  .description('Signed-in people go from an empty cart to a confirmed order; servers keep data safely.')
  .option('--seconds <count>', 'how long each load lasts', whole, 60)
  .option(
    '--warmup <count>',
    'seconds of load before, so that everything is compiled and prepared',
    whole,
    30,
  )
  .option('--concurrency <counts>', 'people at once, a load each', '8,32')
  .option('--counted <count>', 'orders whose statements, transactions and messages are counted', whole, 40)
  .parse()
  .opts<{ seconds: number; warmup: number; concurrency: string; counted: number }>();

const percentile = (times: readonly number[], part: number): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(0);
};
/** By the name of a process; what runs the load is named as such, and is part of no sum. */
const inTenths = (cpu: CpuTimes): Record<string, string> =>
  Object.fromEntries(
    [...cpu].map(([name, ms]) => [name === 'bench' ? 'buyers and Stripe, in no sum' : name, ms.toFixed(1)]),
  );
const idleSeconds = 5;
const noTimes = (): Times => ({ checkout: [], confirmation: [], whole: [] });

const thingsToBuy = async ({ url }: Stack): Promise<Wish[]> => {
  const guest = createBazaarClient({ url });
  const { products } = await guest.run(ListProductsDocument, { first: 100 });
  const opened = await Promise.all(
    products.nodes.map(({ slug }) => guest.run(OpenProductDocument, { slug })),
  );
  return opened.flatMap(({ product }) =>
    (product?.variants ?? [])
      .filter(({ availability }) => (availability?.available ?? 0) >= 100)
      .map(({ id }) => ({ variantId: id, quantity: 1 })),
  );
};

/** Who buys next, and what: two things each, everybody once in a while. */
const createTurns = (clients: readonly BazaarClient[], wishes: readonly Wish[]) => {
  let turn = 0;
  return (): { client: BazaarClient; lines: Wish[] } => {
    turn += 1;
    const client = clients[turn % clients.length];
    const lines = [wishes[turn % wishes.length], wishes[(turn * 7 + 1) % wishes.length]].filter(
      (wish) => wish !== undefined,
    );
    if (!client) throw new RangeError('Nobody buys');
    return { client, lines: lines[0]?.variantId === lines[1]?.variantId ? lines.slice(0, 1) : lines };
  };
};

const findProblems = async (stack: Stack): Promise<string[]> => [
  ...(await audit(stack, [], [])).problems,
  ...(await verifyBooks(stack)),
];

const inspect = async (stack: Stack): Promise<string[]> => {
  // What follows an order, such as the end of its cart, may still be on its way.
  for (let tries = 0; tries < 30; tries += 1) {
    const problems = await findProblems(stack);
    if (problems.length === 0) return [];
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return findProblems(stack);
};

const tell = (problems: readonly string[]): void => {
  console.log(problems.length === 0 ? 'Every book agrees.' : problems.slice(0, 10).join('\n'));
  if (problems.length > 0) process.exitCode = 1;
};

const benchLoads = async (): Promise<void> => {
  const shop = await openShop({ processes: true });
  try {
    const confirmations = await hearConfirmations(shop.stack);
    const next = createTurns(await shop.people(500), await thingsToBuy(shop.stack));
    const order = (times: Times) => async (): Promise<void> => {
      const { client, lines } = next();
      await orderOnce(client, lines, confirmations, times);
    };
    await measure({ concurrency: 8, seconds: warmup }, order(noTimes()));
    const idle = await measureIdle(idleSeconds);
    for (const people of concurrency.split(',').map(whole)) {
      const times = noTimes();
      const load = await measure({ concurrency: people, seconds }, order(times));
      console.log(`\n${people} people at once, ${load.count} orders`);
      console.table({
        'orders a minute': (load.rate * 60).toFixed(0),
        'CPU an order, ms': totalCpu(load).toFixed(1),
        'checkout answered, p50 ms': percentile(times.checkout, 0.5),
        'checkout answered, p99 ms': percentile(times.checkout, 0.99),
        'payOrder to CONFIRMED, p50 ms': percentile(times.confirmation, 0.5),
        'payOrder to CONFIRMED, p99 ms': percentile(times.confirmation, 0.99),
        'cart to CONFIRMED, p50 ms': percentile(times.whole, 0.5),
        'cart to CONFIRMED, p99 ms': percentile(times.whole, 0.99),
      });
      console.log('CPU an order by process, ms');
      console.table(inTenths(load.cpu));
    }
    console.log('CPU a second while nobody buys, by process, ms (the sums above contain it)');
    console.table(inTenths(idle));
    tell(await inspect(shop.stack));
    await confirmations.stop();
  } finally {
    await shop.stop();
  }
};

const countWork = async (): Promise<void> => {
  let statements = 0;
  const shop = await openShop({
    onStatement: () => {
      statements += 1;
    },
  });
  try {
    const confirmations = await hearConfirmations(shop.stack);
    const next = createTurns(await shop.people(50), await thingsToBuy(shop.stack));
    const read = (): Promise<Work> => readWork(shop.stack, confirmations, () => statements);
    const order = async (): Promise<void> => {
      const { client, lines } = next();
      await orderOnce(client, lines, confirmations, noTimes());
    };
    for (let warm = 0; warm < 5; warm += 1) await order();
    const before = await read();
    const startedAt = performance.now();
    for (let done = 0; done < counted; done += 1) await order();
    // What an order leaves behind is cleared up.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const after = await read();
    const took = performance.now() - startedAt;
    await new Promise((resolve) => setTimeout(resolve, took - 1500));
    const later = await read();
    const idle: Work = {
      statements: later.statements - after.statements,
      transactions: later.transactions - after.transactions,
      messages: later.messages - after.messages,
    };
    console.log('\nWork an order');
    console.table(workEach(before, after, idle, counted));
    await confirmations.stop();
  } finally {
    await shop.stop();
  }
};

await benchLoads();
await countWork();
