import { setTimeout as sleep } from 'node:timers/promises';
import { Command } from 'commander';
import { plentiful } from '../cart/carts.ts';
import { buy, reasonOf } from '../shared/checkout.ts';
import { judge, orderStatuses } from '../shared/judge.ts';
import { openShop } from '../shared/shop.ts';
import { isReady, type Recovery, takeAway } from './outage.ts';

const whole = (text: string): number => Number.parseInt(text, 10);
const goalMs = 5000;

const { people, nats: natsSeconds } = new Command('bench:faults')
  .description(
    'Measures how soon a shop under load is ready again once PostgreSQL and NATS are back, and looks for what got lost. What breaks in all other ways: pnpm faults.',
  )
  .option('--people <count>', 'who buy all the time', whole, 8)
  .option('--nats <seconds>', 'how long NATS is gone', whole, 30)
  .parse()
  .opts<{ people: number; nats: number }>();

const shop = await openShop({ processes: true });
try {
  const { stack } = shop;
  const [clients, variants] = [await shop.people(people), await plentiful(stack, 40)];
  const placed: string[] = [];
  const failures = new Map<string, number>();
  let buying = true;
  // What an impatient but honest client does: the same again, until it is answered.
  const patiently = async <Result>(step: () => Promise<Result>): Promise<Result> => {
    for (;;) {
      try {
        return await step();
      } catch (error) {
        const reason = reasonOf(error);
        failures.set(reason, (failures.get(reason) ?? 0) + 1);
        await sleep(200);
      }
    }
  };
  const load = clients.map(async (client, index) => {
    for (let turn = index; buying; turn += clients.length) {
      const variantId = variants[turn % variants.length] ?? '';
      const outcome = await buy(client, [{ variantId, quantity: 1 }], patiently);
      if (outcome.kind === 'placed') placed.push(outcome.orderId);
    }
  });
  await sleep(5000);
  const recoveries: Recovery[] = [];
  const { url } = stack;
  const outages = [
    { what: 'PostgreSQL', forMs: 1000 },
    { what: 'NATS', forMs: natsSeconds * 1000 },
  ] as const;
  for (const { what, forMs } of outages) {
    recoveries.push(
      await takeAway(
        { what, url, forMs },
        () => stack.stopServer(what),
        () => stack.startServer(what),
      ),
    );
    await sleep(4000);
  }
  buying = false;
  await Promise.all(load);
  await sleep(5000);

  console.log(`${placed.length} orders were acknowledged; what was answered meanwhile instead:`, failures);
  console.table(
    recoveries.map(({ what, goneMs, readyMs }) => ({
      what,
      'gone for s': (goneMs / 1000).toFixed(1),
      'ready again after s': (readyMs / 1000).toFixed(2),
    })),
  );
  const statuses = await orderStatuses(stack, placed);
  console.log('The acknowledged orders are', statuses);
  const lost = placed.length - Object.values(statuses).reduce((sum, count) => sum + count, 0);
  const stuck = statuses['PENDING'] ?? 0;
  const good =
    (await judge(stack)) &&
    lost === 0 &&
    stuck === 0 &&
    (await isReady(url)) &&
    recoveries.every(({ readyMs }) => readyMs <= goalMs);
  console.log(good ? 'Nothing was lost.' : `NOT good: ${lost} orders lost, ${stuck} stuck.`);
  if (!good) process.exitCode = 1;
} finally {
  await shop.stop();
}
