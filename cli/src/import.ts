import { access } from 'node:fs/promises';
import { type Counts, type ImportResult, importProducts } from '@bazaar/products/transfer';
import { SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { findSeller } from './import-seller.ts';
import { type Where, withDatabase } from './surroundings.ts';

type Options = Where & { seller?: string; currency: string; dryRun?: true };

const currency = (text: string): string => {
  const code = text.toUpperCase();
  if (!Intl.supportedValuesOf('currency').includes(code))
    throw new InvalidArgumentError('Say a currency by its ISO 4217 code, such as EUR.');
  return code;
};

const number = (count: number): string => count.toLocaleString('en');

const timeLeft = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

// The rate of this run, without what an earlier one did.
const openBar = (): {
  start(about: { label: string; products: number; done: number }): void;
  update(done: number, counts: Counts): void;
  stop(): void;
  seconds(): number;
  done(): number;
} => {
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {products} | {rate} a second | {left} left | {refused} refused',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    noTTYOutput: true,
    notTTYSchedule: 5000,
    stream: process.stderr,
  });
  let began = performance.now();
  let [total, before, now] = [0, 0, 0];
  const seconds = (): number => (performance.now() - began) / 1000;
  return {
    start: ({ label, products, done }) => {
      [total, before, now, began] = [products, done, done, performance.now()];
      console.error(`${label}: ${number(products)} products.`);
      if (done > 0) console.error(`${number(done)} of them were done before; this goes on from there.`);
      bar.start(products, done, { products: number(products), rate: '–', left: '–', refused: 0 });
    },
    update: (done, { refused }) => {
      now = done;
      const rate = (done - before) / seconds();
      bar.update(done, {
        products: `${number(done)} of ${number(total)}`,
        rate: number(Math.round(rate)),
        left: timeLeft((total - done) / rate),
        refused: number(refused),
      });
    },
    stop: () => bar.stop(),
    seconds,
    done: () => now - before,
  };
};

const report = (file: string, result: ImportResult, dryRun: boolean): void => {
  const { created, updated, unchanged, refused } = result.counts;
  const verb = dryRun ? 'would be ' : '';
  console.log(
    `${number(created)} ${verb}created, ${number(updated)} ${verb}updated, ${number(unchanged)} unchanged, ${number(refused)} refused.`,
  );
  if (result.errorFile !== null)
    console.log(`${number(result.badLines)} bad lines, each with its number and reason: ${result.errorFile}`);
  if (!result.finished)
    console.log(`Stopped before the end. To go on from there: pnpm bazaar import ${file}`);
};

const run = async (file: string, options: Options): Promise<void> => {
  await access(file).catch(() => {
    throw new Error(`There is no file ${file}.`);
  });
  const sellerId = await findSeller(options, options.seller);
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  const bar = openBar();
  try {
    const dryRun = options.dryRun ?? false;
    const result = await withDatabase(options, 'products', (db) =>
      importProducts({
        db,
        file,
        sellerId,
        currency: options.currency,
        dryRun,
        signal: stop.signal,
        onStart: bar.start,
        onProgress: bar.update,
      }),
    );
    bar.stop();
    report(file, result, dryRun);
    console.log(
      `${bar.seconds().toFixed(1)} s, ${number(Math.round(bar.done() / bar.seconds()))} products a second.`,
    );
    if (!result.finished) process.exitCode = 1;
  } finally {
    bar.stop();
    process.off('SIGINT', onInterrupt);
  }
};

/** `bazaar import`: products from a file of another shop or of ours. */
export const importCommand = (): Command =>
  new Command('import')
    .argument('<file>', 'what to import')
    .description(
      'Adds and changes products by SKU from a Shopify product CSV, a Google Merchant feed (TSV, CSV or XML) or our JSON Lines.',
    )
    .option(
      '--seller <id or slug>',
      'of products that do not name their seller; the demo seller on this machine',
    )
    .option('--currency <code>', 'of prices that do not name theirs', currency, 'EUR')
    .option('--dry-run', 'say what would happen, store nothing')
    .option('--postgres <url>', 'the cluster; the shop that runs on this machine by default')
    .addHelpText(
      'after',
      `
What the file is is told by its content. Products are found again by the SKUs of their variants: what is new is added, what differs
is changed, what the file does not name stays. A product is stored wholly or not at all; what is wrong with the others is written to
FILE.errors.jsonl, a line each, and the rest goes on. An import that was interrupted goes on where it stopped when it is
started again (FILE.progress.json remembers). Stock is not imported: it belongs to the warehouses.

Examples:
  pnpm bazaar import products_export.csv --seller bazaar-house --currency USD
  pnpm bazaar import feed.xml --dry-run
  pnpm bazaar export --output catalogue.jsonl && pnpm bazaar import catalogue.jsonl`,
    )
    .action(run);
