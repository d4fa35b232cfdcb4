import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open } from '@bazaar/events';
import { migrate, newId, type OpenDatabase, openDatabase } from '@bazaar/service-kit';
import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { outbox, productSlugs, products, productVariants, variantPrices } from '../data/tables.ts';
import { exportProducts, type ImportOptions, importProducts } from './index.ts';

let environment: TestEnvironment;
let shop: OpenDatabase;
let folder: string;
const sellerId = newId('seller');

const openShop = async (): Promise<OpenDatabase> => {
  const url = await environment.createDatabase();
  await migrate(url, new URL('../../migrations/', import.meta.url));
  return openDatabase(url, { max: 2, name: 'test' });
};

beforeAll(async () => {
  environment = await testEnvironment();
  shop = await openShop();
  folder = await mkdtemp(join(tmpdir(), 'bazaar-import-'));
});
afterAll(async () => {
  await shop?.close();
  await environment?.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await shop.db.execute(sql`truncate products, product_slugs, categories, outbox cascade`);
});

const sample = async (name: string): Promise<string> => {
  const file = join(folder, name);
  await copyFile(fileURLToPath(new URL(`samples/${name}`, import.meta.url)), file);
  return file;
};
const written = async (lines: readonly unknown[]): Promise<string> => {
  const file = join(folder, 'own.jsonl');
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
};
const bring = (file: string, more: Partial<ImportOptions> = {}) =>
  importProducts({ db: shop.db, file, sellerId, currency: 'EUR', ...more });
const dump = async (database: OpenDatabase): Promise<string> => {
  let text = '';
  await exportProducts({
    db: database.db,
    write: async (lines) => {
      text += lines;
    },
  });
  return text;
};
const messages = async () =>
  (await shop.db.select().from(outbox).orderBy(asc(outbox.createdAt), asc(outbox.id))).map(
    ({ body }) => open('products.changed', body).data,
  );
const euro = (amount: number) => ({ amount, currency: 'EUR' });
const mug = { slug: 'mug', name: 'Mug', variants: [{ sku: 'MUG', price: euro(900) }] };

describe('an import', () => {
  it('puts a Shopify export on sale and tells the other services', async () => {
    const result = await bring(await sample('shopify.csv'));
    expect(result).toMatchObject({ counts: { created: 3, refused: 0 }, errorFile: null, finished: true });
    const told = await messages();
    expect(told).toHaveLength(3);
    expect(told.find(({ slug }) => slug === 'harbour-linen-shirt')).toMatchObject({
      status: 'PUBLISHED',
      version: 1,
      sellerId,
      variants: [
        { sku: 'HLS-SAND-S', price: euro(7900), compareAtPrice: euro(9500), weightGrams: 210 },
        { sku: 'HLS-SAND-M' },
        { sku: 'HLS-INK-M' },
      ],
    });
    expect(told.find(({ slug }) => slug === 'harbour-linen-shirt')?.categoryPath).toHaveLength(3);
  });

  it.each(['google.tsv', 'google.xml'])('takes a Google feed: %s', async (name) => {
    const result = await bring(await sample(name));
    expect(result.counts).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 0 });
  });

  it('changes nothing the second time, and says nothing', async () => {
    for (const name of ['shopify.csv', 'google.tsv', 'google.xml']) {
      const first = await bring(await sample(name));
      await shop.db.delete(outbox);
      const { counts } = await bring(await sample(name));
      expect(counts).toEqual({ created: 0, updated: 0, unchanged: first.counts.created, refused: 0 });
      expect(await messages()).toEqual([]);
    }
  });

  it('changes by SKU what differs, and keeps what a price was', async () => {
    await bring(await written([mug]));
    const [before] = await messages();
    const cheaper = {
      name: 'Big mug',
      slug: 'big-mug',
      variants: [
        { sku: 'MUG', price: euro(700), compareAtPrice: euro(900), options: [{ name: 'Size', value: 'S' }] },
        { sku: 'MUG-L', price: euro(1100), options: [{ name: 'Size', value: 'L' }] },
      ],
    };
    const { counts } = await bring(await written([cheaper]));
    expect(counts).toMatchObject({ updated: 1 });
    const after = (await messages()).at(-1);
    expect(after).toMatchObject({
      productId: before?.productId,
      version: 2,
      name: 'Big mug',
      slug: 'big-mug',
    });
    const variantId = before?.variants[0]?.variantId ?? '';
    expect(after?.variants[0]).toMatchObject({ variantId, price: euro(700), compareAtPrice: euro(900) });
    const prices = await shop.db
      .select()
      .from(variantPrices)
      .where(eq(variantPrices.variantId, variantId))
      .orderBy(asc(variantPrices.validFrom));
    expect(prices.map(({ price }) => price)).toEqual([900, 700]);
    expect((await shop.db.select().from(productSlugs)).map(({ slug }) => slug).sort()).toEqual([
      'big-mug',
      'mug',
    ]);
    const [row] = await shop.db.select().from(products);
    expect(row).toMatchObject({ minPrice: 700, maxPrice: 1100, version: 2 });
  });

  it('leaves what the file does not name', async () => {
    await bring(
      await written([
        { ...mug, description: 'Blue', brand: 'Kiln', attributes: [{ name: 'A', value: 'b' }] },
      ]),
    );
    await bring(await written([{ name: 'Mug', variants: [{ sku: 'MUG-2', price: euro(1), options: [] }] }]));
    await bring(await written([{ name: 'Cup', brand: null, variants: [{ sku: 'MUG', price: euro(900) }] }]));
    const rows = await shop.db.select().from(products).orderBy(asc(products.id));
    expect(rows).toMatchObject([
      { name: 'Cup', slug: 'mug', description: 'Blue', brand: null, attributes: [{ name: 'A', value: 'b' }] },
      { name: 'Mug' },
    ]);
    expect(rows[1]?.slug).toMatch(/^mug-.{8}$/);
  });

  it('never stores half a product, and notes each bad line with its reason', async () => {
    const { counts, errorFile, badLines } = await bring(await sample('broken.csv'));
    expect(counts).toEqual({ created: 3, updated: 0, unchanged: 0, refused: 8 });
    expect(await shop.db.$count(productVariants)).toBe(3);
    const lines = (await readFile(errorFile ?? '', 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(badLines);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      line: 3,
      product: 'oak-stool',
      reason: 'ninety is not a price.',
    });
    expect((await bring(await sample('broken.xml'))).counts).toMatchObject({ created: 2, refused: 5 });
    expect((await bring(await sample('broken.jsonl'))).counts).toMatchObject({ created: 2, refused: 5 });
  });

  it('refuses what cannot be: others’ SKUs, SKUs of several products, taken slugs, mixed currencies', async () => {
    await bring(await written([mug, { name: 'Jug', variants: [{ sku: 'JUG', price: euro(5) }] }]));
    const others = await bring(await written([mug]), { sellerId: newId('seller') });
    const several = {
      name: 'Set',
      variants: [
        { sku: 'MUG', price: euro(1) },
        { sku: 'JUG', price: euro(1), options: [{ name: 'a', value: 'b' }] },
      ],
    };
    const slug = { slug: 'mug', name: 'Other', variants: [{ sku: 'OTHER', price: euro(1) }] };
    const mixed = {
      name: 'Mixed',
      options: [{ name: 'S', values: ['1', '2'] }],
      variants: [
        { sku: 'M1', price: euro(1), options: [{ name: 'S', value: '1' }] },
        { sku: 'M2', price: { amount: 1, currency: 'USD' }, options: [{ name: 'S', value: '2' }] },
      ],
    };
    const refused = await bring(await written([several, slug, mixed, { ...mug, name: 'Fine' }]));
    expect(others.counts).toMatchObject({ refused: 1, updated: 0 });
    expect(refused.counts).toMatchObject({ refused: 3, updated: 1 });
    const reasons = (await readFile(refused.errorFile ?? '', 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reasons.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('lets products of one file that share a SKU follow each other', async () => {
    const { counts } = await bring(await written([mug, { ...mug, name: 'Last' }]));
    expect(counts).toMatchObject({ created: 1, updated: 1 });
    expect((await messages()).map(({ version }) => version)).toEqual([1, 2]);
    expect((await shop.db.select().from(products))[0]?.name).toBe('Last');
  });

  it('withdraws what the file has as a draft but was on sale', async () => {
    await bring(await written([mug]));
    await bring(await written([{ ...mug, status: 'DRAFT' }]));
    expect((await messages()).at(-1)?.status).toBe('ARCHIVED');
  });

  it('finds out all and stores nothing in a dry run', async () => {
    const { counts } = await bring(await sample('shopify.csv'), { dryRun: true });
    expect(counts).toMatchObject({ created: 3 });
    expect(await shop.db.$count(products)).toBe(0);
    expect(await shop.db.execute(sql`select 1 from categories`)).toHaveLength(0);
  });

  it('goes on where it was stopped, without doing or noting anything twice', async () => {
    const lines = Array.from({ length: 1600 }, (_, index) =>
      index % 400 === 7
        ? { nonsense: index }
        : { name: `Cup ${index}`, variants: [{ sku: `CUP-${index}`, price: euro(index) }] },
    );
    const file = await written(lines);
    const stop = new AbortController();
    const stopped = await bring(file, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(stopped.finished).toBe(false);
    const stored = await shop.db.$count(products);
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(1500);
    // As if it had been killed after it noted bad lines and before it noted its progress.
    await writeFile(stopped.errorFile ?? '', `${await readFile(stopped.errorFile ?? '', 'utf8')}half a li`);
    const done: number[] = [];
    const rest = await bring(file, { onStart: (about) => done.push(about.done) });
    expect(done).toEqual([stored + stopped.counts.refused]);
    expect(rest).toMatchObject({
      finished: true,
      counts: { created: 1596, updated: 0, unchanged: 0, refused: 4 },
    });
    const notes = (await readFile(rest.errorFile ?? '', 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).line);
    expect([...new Set(notes)]).toEqual([8, 408, 808, 1208]);
    expect(await shop.db.$count(products)).toBe(1596);
    const again = await bring(file, { onStart: (about) => done.push(about.done) });
    expect(done.at(-1)).toBe(0);
    expect(again.counts).toMatchObject({ unchanged: 1596 });
  });

  it('may run twice at once', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => ({
      name: 'Twin',
      category: [{ name: 'Twins' }],
      variants: [{ sku: `TWIN-${index}`, price: euro(1) }],
    }));
    const one = await written(lines);
    const two = join(folder, 'two.jsonl');
    await writeFile(
      two,
      lines
        .reverse()
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    );
    const results = await Promise.all([bring(one), bring(two)]);
    expect(results.map(({ counts }) => counts.refused)).toEqual([0, 0]);
    expect(await shop.db.$count(products)).toBe(300);
    expect(await shop.db.execute(sql`select 1 from categories`)).toHaveLength(1);
  });
});

describe('an export', () => {
  it('comes back unchanged, into an empty shop and into its own', async () => {
    for (const name of ['shopify.csv', 'google.tsv', 'google.xml', 'broken.jsonl'])
      await bring(await sample(name));
    const text = await dump(shop);
    expect(text.trim().split('\n')).toHaveLength(9);
    const file = join(folder, 'export.jsonl');
    await writeFile(file, text);
    expect((await bring(file)).counts).toEqual({ created: 0, updated: 0, unchanged: 9, refused: 0 });
    const empty = await openShop();
    try {
      const { counts } = await importProducts({
        db: empty.db,
        file,
        sellerId: newId('seller'),
        currency: 'USD',
      });
      expect(counts).toEqual({ created: 9, updated: 0, unchanged: 0, refused: 0 });
      expect(await dump(empty)).toBe(text);
    } finally {
      await empty.close();
    }
  });
});
