import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startNats, startPostgres } from '@bazaar/servers';
import { Command } from 'commander';
import { plentiful } from '../cart/carts.ts';
import { buy, reasonOf } from '../shared/checkout.ts';
import { judge, orderStatuses } from '../shared/judge.ts';
import { openShop } from '../shared/shop.ts';
import { isReady, type Recovery, takeAway } from './outage.ts';

const whole = (text: string): number => Number.parseInt(text, 10);
const goalMs = 5000;

const { people, nats: natsSeconds } = new Command('bench:faults')
  .description('Takes PostgreSQL and NATS away from a shop under load, and looks for what got lost.')
  .option('--people <count>', 'who buy all the time', whole, 8)
  .option('--nats <seconds>', 'how long NATS is gone', whole, 30)
  .parse()
  .opts<{ people: number; nats: number }>();

const folder = await mkdtemp(join(tmpdir(), 'bazaar-bench-faults-'));
// As root, PostgreSQL runs as nobody, who must get to its data.
await chmod(folder, 0o755);
let postgres = await startPostgres({ folder, durable: true });
let nats = await startNats({ folder, durable: true });
const shop = await openShop({ processes: true, given: { postgres: postgres.url, nats: nats.url } });
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
  const restartPostgres = async (): Promise<void> => {
    postgres = await startPostgres({ folder, durable: true });
  };
  const restartNats = async (): Promise<void> => {
    nats = await startNats({ folder, durable: true });
  };
  const { url } = stack;
  recoveries.push(
    await takeAway({ what: 'PostgreSQL', url, forMs: 1000 }, () => postgres.stop(), restartPostgres),
  );
  await sleep(4000);
  recoveries.push(
    await takeAway({ what: 'NATS', url, forMs: natsSeconds * 1000 }, () => nats.stop(), restartNats),
  );
  await sleep(4000);
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
  // A service that ended by itself is a failure, said when the shop stops; the servers are stopped all the same.
  await shop.stop().finally(async () => {
    await nats.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });
}
