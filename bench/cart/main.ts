import { Command } from 'commander';
import { type Measured, measure, median, totalCpu } from '../shared/load.ts';
import { openShop } from '../shared/shop.ts';
import { addOne, guestOf, openCart, plentiful } from './carts.ts';
import { printTrips } from './trips.ts';

const goal = 3;
const rounds = 3;
const whole = (text: string): number => Number.parseInt(text, 10);

const { seconds, concurrency } = new Command('bench:cart')
  .description(
    'Adding to a cart through the gateway: processor time of each process, statements, round trips.',
  )
  .option('--seconds <count>', 'how long each measurement takes', whole, 5)
  .option('--concurrency <count>', 'people at a time', whole, 16)
  .parse()
  .opts<{ seconds: number; concurrency: number }>();

const variantsInACart = 3;
const unitsOfOne = 10;

/** Adds to carts, each worker to its own, opening a new one when it is full. */
const measureAdding = async (): Promise<Measured[]> => {
  const shop = await openShop({ processes: true });
  try {
    const client = guestOf(shop.stack);
    const variants = await plentiful(shop.stack, concurrency * variantsInACart);
    const full = variantsInACart * unitsOfOne;
    const carts = await Promise.all(
      Array.from({ length: concurrency }, async () => ({ cart: await openCart(client), added: 0 })),
    );
    const work = async (worker: number): Promise<void> => {
      const own = carts[worker];
      if (!own) throw new RangeError('There are too many workers');
      const variantId = variants[worker * variantsInACart + (own.added % variantsInACart)] ?? '';
      await addOne(client, own.cart, variantId);
      own.added += 1;
      if (own.added < full) return;
      own.cart = await openCart(client);
      own.added = 0;
    };
    await measure({ concurrency, seconds: 3 }, work);
    const runs: Measured[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await measure({ concurrency, seconds }, work));
    return runs;
  } finally {
    await shop.stop();
  }
};

await printTrips();
const run = median(await measureAdding());
const total = totalCpu(run);
console.log(
  `\nAdding to a cart through the gateway, ${concurrency} people at a time, each process on its own: ${run.rate.toFixed(0)} a second; the median of ${rounds} × ${seconds} s. CPU of each request:`,
);
console.table(
  [...run.cpu]
    .sort(([, a], [, b]) => b - a)
    .map(([process, ms]) => ({ process, 'ms a request': ms.toFixed(2) })),
);
console.log(
  `${total.toFixed(2)} ms in all, but the bench's own (goal ${goal}${total <= goal ? '' : ': MISSED'})`,
);
