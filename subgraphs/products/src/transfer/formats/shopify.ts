import type { NamedValue } from '../../domain/options.ts';
import type { BadLine, ImageRecord, Read, VariantRecord } from '../record.ts';
import { htmlToText } from '../text/html-to-text.ts';
import { type Format, formatOf, type Settings } from './format.ts';
import { readMoney, readWeight } from './measures.ts';
import { optionsOf } from './options-of.ts';
import { type Cells, cellsReader } from './table.ts';

// Shopify's columns in both of its spellings: before 2025 and since.
const columns = {
  handle: ['handle', 'url handle'],
  title: ['title'],
  body: ['body (html)', 'description'],
  vendor: ['vendor'],
  category: ['product category'],
  type: ['type'],
  published: ['published', 'published on online store'],
  status: ['status'],
  sku: ['variant sku', 'sku'],
  price: ['variant price', 'price'],
  compareAtPrice: ['variant compare at price', 'compare-at price'],
  grams: ['variant grams', 'weight value (grams)'],
  image: ['image src', 'product image url'],
  imagePosition: ['image position'],
  imageText: ['image alt text'],
} as const;

const optionNumbers = [1, 2, 3] as const;
const metafield = /^(.+) \(product\.metafields\..+\)$/;

/** Is this the heading of Shopify's product export? */
export const isShopify = (heading: readonly string[]): boolean =>
  heading.some((name) => ['handle', 'url handle'].includes(name)) &&
  heading.includes('title') &&
  heading.some((name) => ['variant price', 'price'].includes(name));

const of = (row: Cells, column: keyof typeof columns): string => row.first(...columns[column]);

const statusOf = (row: Cells): 'DRAFT' | 'PUBLISHED' | 'ARCHIVED' => {
  const status = of(row, 'status').toLowerCase();
  if (status === 'archived') return 'ARCHIVED';
  const hidden = status === 'draft' || of(row, 'published').toLowerCase() === 'false';
  return hidden ? 'DRAFT' : 'PUBLISHED';
};

const isVariant = (row: Cells): boolean =>
  of(row, 'price') !== '' || of(row, 'sku') !== '' || row.first('option1 value') !== '';

// Only the first row of a product names its options.
const selection = (row: Cells, first: Cells): NamedValue[] =>
  optionNumbers.flatMap((number) => {
    const name = first.first(`option${number} name`);
    const value = row.first(`option${number} value`);
    const isDefault = name.toLowerCase() === 'title' && value.toLowerCase() === 'default title';
    return name === '' || value === '' || isDefault ? [] : [{ name, value }];
  });

const readVariant = (row: Cells, first: Cells, { currency }: Settings): VariantRecord | string => {
  // Spreadsheets are kept from reading a number by an apostrophe.
  const sku = of(row, 'sku').replace(/^'/, '');
  if (sku === '') return 'It has no SKU.';
  const price = readMoney(of(row, 'price'), currency);
  if (typeof price === 'string') return of(row, 'price') === '' ? 'It has no price.' : price;
  const compareAt = of(row, 'compareAtPrice');
  const before = compareAt === '' ? null : readMoney(compareAt, currency);
  if (typeof before === 'string') return before;
  const weight = of(row, 'grams');
  const weightGrams = weight === '' ? undefined : readWeight(weight);
  if (weight !== '' && weightGrams === undefined) return `${weight} is not a weight.`;
  // Shopify writes 0 or the price itself when there is no reduction.
  const compareAtPrice = before && before.amount > price.amount ? before : null;
  return { line: row.line, sku, options: selection(row, first), price, compareAtPrice, weightGrams };
};

const readImages = (rows: readonly Cells[]): ImageRecord[] => {
  const images = new Map<string, { image: ImageRecord; position: number }>();
  for (const row of rows) {
    const url = of(row, 'image');
    if (url === '' || images.has(url)) continue;
    const position = Number(of(row, 'imagePosition')) || images.size + 1;
    const image = { url, altText: of(row, 'imageText') || null, width: null, height: null };
    images.set(url, { image, position });
  }
  return [...images.values()].sort((a, b) => a.position - b.position).map(({ image }) => image);
};

const readProduct = (rows: readonly [Cells, ...Cells[]], settings: Settings): Read => {
  const first = rows.find((row) => of(row, 'title') !== '') ?? rows[0];
  const product = of(first, 'handle');
  const bad: BadLine[] = [];
  const variants: VariantRecord[] = [];
  for (const row of rows.filter(isVariant)) {
    const variant = readVariant(row, first, settings);
    if (typeof variant === 'string') bad.push({ line: row.line, product, reason: variant });
    else variants.push(variant);
  }
  if (of(first, 'title') === '') bad.push({ line: first.line, product, reason: 'It has no title.' });
  if (bad.length > 0) return { bad };
  const category = of(first, 'category') || of(first, 'type');
  const type = of(first, 'category') === '' ? '' : of(first, 'type');
  const attributes = [
    ...(type === '' ? [] : [{ name: 'Type', value: type }]),
    ...first.matching(metafield).filter(({ value }) => value !== ''),
  ];
  return {
    line: first.line,
    product,
    record: {
      slug: product.toLowerCase(),
      name: of(first, 'title'),
      description: htmlToText(of(first, 'body')) || null,
      brand: of(first, 'vendor') || null,
      category: category
        .split('>')
        .map((name) => ({ name: name.trim() }))
        .filter(({ name }) => name !== ''),
      status: statusOf(first),
      attributes,
      options: optionsOf(variants.map(({ options }) => options)),
      images: readImages(rows),
      variants,
    },
  };
};

/** Shopify's product export: a row a variant or picture, tied together by the handle. Stock is not read: it belongs to inventory. */
export const shopify = (delimiter: string): Format =>
  formatOf<Cells>({
    label: 'Shopify product CSV',
    rows: cellsReader(delimiter, (row) => (of(row, 'handle') === '' ? 'It has no handle.' : null)),
    keyOf: (row) => of(row, 'handle') || null,
    read: readProduct,
  });
