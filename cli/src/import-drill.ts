import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { sql } from 'drizzle-orm';
import { type Where, withDatabase } from './surroundings.ts';

// Run by hand: makes a large file, kills its import half-way (SIGKILL), starts it again, and counts what is in the shop.
//   npx tsx cli/src/import-drill.ts --products 100000
type Kind = 'shopify' | 'google' | 'jsonl';
type Options = Where & { products: string; kind: Kind; seller?: string; whole?: true };

const words = ['Linen', 'Oak', 'Enamel', 'Wool', 'Brass', 'Cork', 'Zinc', 'Felt', 'Ash', 'Stone'];
const things = ['shirt', 'bench', 'mug', 'throw', 'lamp', 'mat', 'bucket', 'cap', 'bowl', 'vase'];
const about = 'Made slowly, in small runs, by people who use it themselves. Washes well and mends well.';

type Product = {
  key: string;
  name: string;
  brand: string;
  category: string;
  price: string;
  cents: number;
  sizes: string[];
};

const productAt = (run: string, index: number): Product => {
  const at = (list: readonly string[], step: number): string =>
    list[Math.floor(index / step) % list.length] ?? '';
  const cents = 500 + ((index * 37) % 20_000);
  return {
    key: `drill-${run}-${index}`,
    name: `${at(words, 1)} ${at(things, 10)} ${index}`,
    brand: `Maker ${index % 200}`,
    category: `Drill > ${at(things, 10)}`,
    price: (cents / 100).toFixed(2),
    cents,
    sizes: ['S', 'M'],
  };
};

const heading: Record<Kind, string> = {
  shopify:
    'Handle,Title,Body (HTML),Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Price,Image Src,Image Position,Status\n',
  google: '<?xml version="1.0"?>\n<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>\n',
  jsonl: '',
};

const textOf: Record<Kind, (product: Product) => string> = {
  shopify: ({ key, name, brand, category, price, sizes }) =>
    sizes
      .map((size, row) =>
        row === 0
          ? `${key},${name},"<p>${about}</p>\n<p>${name}</p>",${brand},${category},true,Size,${size},${key}-${size},300,${price},https://cdn.example.test/${key}.jpg,1,active\n`
          : `${key},,,,,,,${size},${key}-${size},300,${price},,,\n`,
      )
      .join(''),
  google: ({ key, name, brand, category, price, sizes }) =>
    sizes
      .map(
        (size) =>
          `<item><g:id>${key}-${size}</g:id><g:item_group_id>${key}</g:item_group_id><title>${name}, ${size}</title><description>${about}</description><g:size>${size}</g:size><g:brand>${brand}</g:brand><g:product_type>${category.replace('>', '&gt;')}</g:product_type><g:price>${price} EUR</g:price><g:image_link>https://cdn.example.test/${key}.jpg</g:image_link></item>\n`,
      )
      .join(''),
  jsonl: ({ key, name, brand, category, cents, sizes }) =>
    `${JSON.stringify({
      slug: key,
      name,
      description: about,
      brand,
      category: category.split(' > ').map((each) => ({ name: each })),
      images: [{ url: `https://cdn.example.test/${key}.jpg` }],
      variants: sizes.map((size) => ({
        sku: `${key}-${size}`,
        options: [{ name: 'Size', value: size }],
        price: { amount: cents, currency: 'EUR' },
      })),
    })}\n`,
};

const writeFile = async (file: string, kind: Kind, run: string, count: number): Promise<void> => {
  const stream = createWriteStream(file);
  stream.write(heading[kind]);
  for (let index = 0; index < count; index += 1)
    if (!stream.write(textOf[kind](productAt(run, index)))) await once(stream, 'drain');
  stream.end(kind === 'google' ? '</channel></rss>\n' : '');
  await once(stream, 'finish');
};

const startImport = (file: string, { postgres, seller }: Options): ChildProcess =>
  spawn(
    process.execPath,
    [
      ...['--import', 'tsx', fileURLToPath(new URL('main.ts', import.meta.url)), 'import', file],
      ...(postgres === undefined ? [] : ['--postgres', postgres]),
      ...(seller === undefined ? [] : ['--seller', seller]),
    ],
    { stdio: 'inherit' },
  );

const doneOf = async (file: string): Promise<number> => {
  try {
    return JSON.parse(await readFile(`${file}.progress.json`, 'utf8')).done;
  } catch {
    return 0;
  }
};

// Linux tells how much memory a process had at most.
const peakOf = async (pid: number | undefined): Promise<string> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return /VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? '';
};

const follow = async (
  child: ChildProcess,
  file: string,
  until: number,
): Promise<{ done: number; peaks: string[] }> => {
  const peaks: string[] = [];
  let reported = 0;
  while (child.exitCode === null && child.signalCode === null) {
    const done = await doneOf(file);
    if (done >= reported + until / 5) {
      reported = done;
      peaks.push(`${done}: ${Math.round(Number(await peakOf(child.pid)) / 1024)} MB`);
    }
    if (done >= until) return { done, peaks };
    await sleep(100);
  }
  return { done: await doneOf(file), peaks };
};

const count = async (options: Options, run: string): Promise<Record<string, unknown> | undefined> =>
  withDatabase(options, 'products', async (db) => {
    const [row] = await db.execute(
      sql`select count(*) as products, coalesce(sum(variants), 0) as variants, count(*) filter (where variants <> 2) as halves from (select product_id, count(*) as variants from product_variants where sku like ${`drill-${run}-%`} group by product_id) as each`,
    );
    return row;
  });

const left = (options: Options): Promise<number> =>
  withDatabase(options, 'products', async (db) => {
    const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from outbox`);
    return row?.count ?? 0;
  });

// PostgreSQL's own index: it is fed by the messages that the import leaves in the outbox.
const findable = (options: Options, run: string): Promise<number> =>
  withDatabase(options, 'products', async (db) => {
    const [row] = await db.execute<{ count: number }>(
      sql`select count(distinct product_id)::int as count from product_variants join product_search using (product_id) where sku like ${`drill-${run}-%`}`,
    );
    return row?.count ?? 0;
  });

/** Seconds; an index that has not caught up by then is a failure. */
const patience = 600;

const drill = async (options: Options): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-drill-'));
  const file = join(folder, `drill.${options.kind}`);
  const total = Number(options.products);
  const run = Date.now().toString(36);
  try {
    await writeFile(file, options.kind, run, total);
    if (!options.whole) {
      const first = startImport(file, options);
      const { done } = await follow(first, file, total / 2);
      first.kill('SIGKILL');
      await once(first, 'exit');
      console.log(`Killed after ${done} products. In the shop:`, await count(options, run));
    }
    const done = await doneOf(file);
    const began = performance.now();
    const seconds = (): number => (performance.now() - began) / 1000;
    const second = startImport(file, options);
    const exited = once(second, 'exit');
    const { peaks } = await follow(second, file, total);
    await exited;
    const stored = seconds();
    console.log('Most memory so far, by products done:', peaks.join(', '));
    console.log('In the shop:', await count(options, run));
    while ((await left(options)) > 0 && seconds() < patience) await sleep(250);
    console.log(`The last message had been sent ${(seconds() - stored).toFixed(1)} s later.`);
    // Counting them all costs the database time that the index needs, so it is done seldom.
    while ((await findable(options, run)) < total && seconds() < patience) await sleep(2000);
    const rate = ((total - done) / seconds()).toFixed(0);
    const found = await findable(options, run);
    if (found < total) process.exitCode = 1;
    console.log(
      `${found} could be found ${(seconds() - stored).toFixed(1)} s later: ${rate} products a second, from the start of the command until the index had all.`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
};

const program = new Command('import-drill')
  .addOption(
    new Option('--kind <kind>', 'of file').choices(['shopify', 'google', 'jsonl']).default('shopify'),
  )
  .option('--products <count>', 'how many', '100000')
  .option('--whole', 'without killing it')
  .option('--seller <id or slug>', 'for whom')
  .option('--postgres <url>', 'the cluster; the shop that runs on this machine by default')
  .parse();
await drill(program.opts<Options>());
