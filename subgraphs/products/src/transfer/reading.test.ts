import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkRecord } from './check-record.ts';
import { detectFormat } from './formats/detect.ts';
import type { BadLine, ProductRecord, Read } from './record.ts';
import { readHead, readText } from './text/source.ts';

const sample = (name: string): string => fileURLToPath(new URL(`samples/${name}`, import.meta.url));
const settings = { currency: 'EUR', now: new Date('2026-11-20T12:00:00Z') };

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const readAll = async (text: string, size = text.length): Promise<Read[]> => {
  const format = detectFormat(text);
  const survey = await format.survey(pieces(text, size));
  const reads: Read[] = [];
  for await (const some of format.read(pieces(text, size), survey, settings)) reads.push(...some);
  expect(survey.products).toBe(reads.length);
  return reads;
};

const outcome = async (text: string): Promise<{ products: ProductRecord[]; bad: BadLine[] }> => {
  const products: ProductRecord[] = [];
  const bad: BadLine[] = [];
  for (const read of await readAll(text)) {
    const found = 'bad' in read ? read.bad : checkRecord(read.record, read.line, read.product);
    bad.push(...found);
    if (found.length === 0 && 'record' in read) products.push(read.record);
  }
  return { products, bad };
};
const of = (name: string) => outcome(readFileSync(sample(name), 'utf8'));

describe('a Shopify export', () => {
  it('becomes products with variants, options and pictures', async () => {
    const { products, bad } = await of('shopify.csv');
    expect(bad).toEqual([]);
    const [shirt, mug, throwOver] = products;
    expect(shirt).toMatchObject({
      slug: 'harbour-linen-shirt',
      name: 'Harbour Linen Shirt',
      brand: 'North Quay',
      status: 'PUBLISHED',
      category: [{ name: 'Apparel & Accessories' }, { name: 'Clothing' }, { name: 'Shirts & Tops' }],
      attributes: [
        { name: 'Type', value: 'Shirt' },
        { name: 'Fabric', value: 'Linen' },
      ],
      options: [
        { name: 'Color', values: ['Sand', 'Ink'] },
        { name: 'Size', values: ['S', 'M'] },
      ],
    });
    expect(shirt?.description).toBe(
      'A shirt of washed linen that gets softer with every summer.\n\n• Shell buttons\n\n• Cut wide & long',
    );
    expect(shirt?.images?.map(({ url }) => url.slice(-5))).toEqual(['1.jpg', '2.jpg', '3.jpg']);
    expect(shirt?.variants).toMatchObject([
      {
        line: 2,
        sku: 'HLS-SAND-S',
        price: { amount: 7900, currency: 'EUR' },
        compareAtPrice: { amount: 9500 },
        weightGrams: 210,
      },
      { line: 7, sku: 'HLS-SAND-M' },
      { line: 8, sku: 'HLS-INK-M', price: { amount: 8450 }, compareAtPrice: null },
    ]);
    expect(mug).toMatchObject({
      name: 'Enamel Mug, 8" of "camp" cheer',
      description: 'Holds 350 ml.',
      options: [],
      variants: [{ sku: '004711', options: [], price: { amount: 101_250 } }],
    });
    expect(throwOver?.status).toBe('DRAFT');
  });

  it('is told by its columns, whichever spelling and delimiter', async () => {
    const newer = 'Title;URL handle;SKU;Price;Compare-at price\nMug;mug;M-1;9.00;12.00\n';
    expect((await outcome(newer)).products).toMatchObject([
      { slug: 'mug', variants: [{ sku: 'M-1', price: { amount: 900 }, compareAtPrice: { amount: 1200 } }] },
    ]);
  });
});

describe('a Google Merchant feed', () => {
  it('becomes products from a table: a group is one product though its rows stand apart', async () => {
    const { products, bad } = await of('google.tsv');
    expect(bad).toEqual([]);
    const [pad, lamp] = products;
    expect(pad).toMatchObject({
      name: 'Wool Desk Pad',
      variants: [{ sku: 'PAD-7', price: { amount: 3990 }, compareAtPrice: null, weightGrams: 650 }],
    });
    expect(lamp).toMatchObject({
      name: 'Quiet Desk Lamp',
      category: [{ name: 'Home' }, { name: 'Lighting' }, { name: 'Desk lamps' }],
      options: [{ name: 'Color', values: ['Brass', 'Black'] }],
      attributes: [{ name: 'Condition', value: 'new' }],
      variants: [
        { line: 2, sku: 'LMP-01-BRS', price: { amount: 9900 }, compareAtPrice: { amount: 12_900 } },
        { line: 4, sku: 'LMP-01-BLK', price: { amount: 12_900 }, compareAtPrice: null },
      ],
    });
    expect(lamp?.images?.map(({ url }) => url)).toEqual([
      'https://cdn.example.test/lamp-brass.jpg',
      'https://cdn.example.test/lamp-black.jpg',
      'https://cdn.example.test/lamp-side.jpg',
      'https://cdn.example.test/lamp-back.jpg',
    ]);
  });

  it('becomes products from XML', async () => {
    const { products, bad } = await of('google.xml');
    expect(bad).toEqual([]);
    expect(products).toMatchObject([
      {
        name: 'Ridge Boot',
        description: 'Waterproof boot. The old <item> of the year & still the best.',
        options: [{ name: 'Size', values: ['41', '42'] }],
        attributes: [{ name: 'Gender', value: 'unisex' }],
        variants: [
          { line: 7, sku: 'BOOT-41', price: { amount: 18_900, currency: 'CHF' }, weightGrams: 1134 },
          { line: 28, sku: 'BOOT-42' },
        ],
      },
      { name: 'Boot Wax', variants: [{ line: 41, sku: 'WAX-1', price: { amount: 1250 } }] },
    ]);
  });
});

describe('a broken file', () => {
  it('has each bad line told with its number, and the rest read', async () => {
    const { products, bad } = await of('broken.csv');
    expect(products.map(({ slug }) => slug)).toEqual(['ash-tray', 'birch-hook', 'larch-bench']);
    expect(bad.sort((a, b) => a.line - b.line)).toEqual([
      { line: 3, product: 'oak-stool', reason: 'ninety is not a price.' },
      { line: 4, product: 'pine-shelf', reason: 'It has 8 cells instead of 9.' },
      { line: 6, product: 'elm-box', reason: 'A quotation mark is opened and never closed.' },
      { line: 8, product: null, reason: 'It has no handle.' },
      {
        line: 9,
        product: 'beech-peg',
        reason: 'SKU PEG 1: A SKU has letters, digits and . _ / - between them, 64 characters at most.',
      },
      { line: 10, product: 'maple-bowl', reason: '34.999 has more decimals than EUR.' },
      { line: 11, product: 'cherry-spoon', reason: 'It has no SKU.' },
      {
        line: 12,
        product: 'walnut-tray',
        reason: 'Picture: ftp://cdn.example.test/tray.jpg is no web address.',
      },
    ]);
  });

  it('may be a feed whose items are not well-formed', async () => {
    const { products, bad } = await of('broken.xml');
    expect(products.map(({ name }) => name)).toEqual(['Wool Cap', 'Rain Cap']);
    expect(bad.map(({ line }) => line).sort((a, b) => a - b)).toEqual([4, 5, 7, 8, 9]);
    expect(bad.find(({ line }) => line === 5)?.reason).toBe('It is never closed.');
  });

  it('may be JSON Lines', async () => {
    const { products, bad } = await of('broken.jsonl');
    expect(products.map(({ slug }) => slug)).toEqual(['tin-cup', 'tin-spoon']);
    expect([...new Set(bad.map(({ line }) => line))]).toEqual([2, 3, 4, 5, 6]);
  });

  it('is refused as a whole when it is nothing that can be read', () => {
    expect(() => detectFormat('')).toThrow('empty');
    expect(() => detectFormat('<html><body>')).toThrow('XML');
    expect(() => detectFormat('name;colour\nMug;red')).toThrow('column names');
  });
});

describe('reading', () => {
  it.each(['shopify.csv', 'google.tsv', 'google.xml', 'broken.csv', 'broken.xml', 'broken.jsonl'])(
    'of %s finds the same however the file is cut',
    async (name) => {
      const text = readFileSync(sample(name), 'utf8');
      const whole = await readAll(text);
      for (const size of [1, 7, 64, 1000]) expect(await readAll(text, size)).toEqual(whole);
    },
  );

  it('goes on behind an item that is never closed, whatever is quoted in it', async () => {
    const item = (id: string, end: string) =>
      `<item><g:id>${id}</g:id><title><![CDATA[</item><item>]]></title><g:price>1 EUR</g:price>${end}\n`;
    const { products, bad } = await outcome(`<rss>\n${item('A', '')}${item('B', '</item>')}</rss>`);
    expect(products.map(({ variants }) => variants[0]?.sku)).toEqual(['B']);
    expect(bad).toEqual([{ line: 2, product: null, reason: 'It is never closed.' }]);
  });

  it('understands UTF-16, Latin-1 that says so, and tells bytes that are no text', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bazaar-reading-'));
    const titleIn = async (bytes: Buffer): Promise<string> => {
      const file = join(folder, 'feed');
      await writeFile(file, bytes);
      const { encoding } = await readHead(file);
      let text = '';
      for await (const piece of readText(file, encoding)) text += piece;
      const { products, bad } = await outcome(text);
      return products[0]?.name ?? bad[0]?.reason ?? '';
    };
    const table = 'id\ttitle\tprice\nA-1\tCrème\t1 EUR\n';
    const xml = '<rss><item><g:id>A</g:id><title>Crème</title><g:price>1 EUR</g:price></item></rss>';
    expect(await titleIn(Buffer.from(`\uFEFF${table}`, 'utf16le'))).toBe('Crème');
    expect(await titleIn(Buffer.from(`\uFEFF${table}`))).toBe('Crème');
    expect(await titleIn(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`, 'latin1'))).toBe(
      'Crème',
    );
    expect(await titleIn(Buffer.from(table, 'latin1'))).toContain('UTF-8');
    await rm(folder, { recursive: true });
  });
});
