import { Command } from 'commander';
import postgres from 'postgres';
import { buy, type Outcome, reasonOf, type Wish } from '../shared/checkout.ts';
import { judge, orderStatuses } from '../shared/judge.ts';
import { openShop } from '../shared/shop.ts';

const whole = (text: string): number => Number.parseInt(text, 10);

const { people, concurrency } = new Command('bench:race')
  .description(
    'People with overlapping baskets race through the gateway for the last units of a few variants.',
  )
  .option('--people <count>', 'how many', whole, 1000)
  .option('--concurrency <count>', 'how many at once', whole, 200)
  .parse()
  .opts<{ people: number; concurrency: number }>();

const variantsInTheRace = 6;
const shop = await openShop({ processes: true });
try {
  const inventory = postgres(shop.stack.databaseUrl('inventory'), { max: 1 });
  const before = await inventory<{ id: string; available: number }[]>`
    select variant_id as id, available from variant_stock where available >= 60
    order by available, variant_id limit ${variantsInTheRace}`;
  const raced = before.map(({ id }) => id);

  /** Three of the variants, of every order that there is: forwards, backwards, turned. */
  const basket = (index: number): Wish[] => {
    const turned = [0, 1, 2].map((step) => raced[(index + step * (1 + (index % 2))) % raced.length] ?? '');
    return (index % 4 < 2 ? turned : turned.reverse()).map((variantId) => ({
      variantId,
      quantity: 1 + (index % 3),
    }));
  };
  const clients = await shop.people(people);
  const outcomes: { outcome: Outcome; basket: Wish[] }[] = [];
  const faults: string[] = [];
  let next = 0;
  const run = async (): Promise<void> => {
    for (let index = next++; index < clients.length; index = next++) {
      const client = clients[index];
      if (!client) return;
      await buy(client, basket(index)).then(
        (outcome) => outcomes.push({ outcome, basket: basket(index) }),
        (error: unknown) => faults.push(reasonOf(error)),
      );
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: concurrency }, run));
  const seconds = (performance.now() - startedAt) / 1000;

  // Whatever still is on its way arrives.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const placed = outcomes.flatMap(({ outcome }) => (outcome.kind === 'placed' ? [outcome.orderId] : []));
  const held = await inventory<{ id: string; held: number }[]>`
    select order_id as id, sum(quantity)::int as held from reservations join reservation_lines using (order_id)
    where state = 'HELD' group by order_id`;
  const after = new Map(
    (
      await inventory<{ id: string; available: number }[]>`
        select variant_id as id, available from variant_stock where variant_id = any(${raced})`
    ).map(({ id, available }) => [id, available]),
  );
  await inventory.end();

  // An order that was answered while it still waited for stock may have been refused since.
  const statuses = await orderStatuses(shop.stack, placed);
  // Stock only fell: whoever was refused must still be short of something.
  const wronged = outcomes.filter(
    ({ outcome, basket: wanted }) =>
      outcome.kind === 'refused' &&
      wanted.every(({ variantId, quantity }) => (after.get(variantId) ?? 0) >= quantity),
  );
  const refusals = outcomes.flatMap(({ outcome }) => (outcome.kind === 'refused' ? outcome.codes : []));
  console.log(
    `${people} people, ${concurrency} at once, raced in ${seconds.toFixed(1)} s: ${placed.length} orders, ${outcomes.length - placed.length} refused (${[...new Set(refusals)].join(', ')}), ${faults.length} faults`,
    faults.slice(0, 5),
  );
  console.table(
    before.map(({ id, available }) => ({ variant: id, before: available, after: after.get(id) })),
  );
  console.log(
    'orders',
    statuses,
    'hold units:',
    held.length,
    'refused though there was enough:',
    wronged.length,
  );
  const good =
    (await judge(shop.stack)) &&
    faults.length === 0 &&
    wronged.length === 0 &&
    held.length > 0 &&
    held.length === statuses['AWAITING_PAYMENT'] &&
    statuses['PENDING'] === undefined;
  console.log(good ? 'The race was fair.' : 'The race was NOT fair.');
  if (!good) process.exitCode = 1;
} finally {
  await shop.stop();
}
