import type { NamedValue } from '../../domain/options.ts';
import type { BadLine, ImageRecord, Read, VariantRecord } from '../record.ts';
import { xmlItems } from '../text/xml-items.ts';
import { type Format, formatOf, type Row, type Settings } from './format.ts';
import { readMoney, readWeight } from './measures.ts';
import { optionsOf } from './options-of.ts';
import { cellsReader, columnName } from './table.ts';

/** An item of the feed: one variant. Attributes have Google's names, such as item_group_id. */
type Item = Row & { all(attribute: string): readonly string[] };

const of = (item: Item, attribute: string): string => item.all(attribute)[0] ?? '';

// By what the variants of a group may differ, and how people call it.
const choices: readonly { attribute: string; name: string }[] = [
  { attribute: 'color', name: 'Color' },
  { attribute: 'size', name: 'Size' },
  { attribute: 'material', name: 'Material' },
  { attribute: 'pattern', name: 'Pattern' },
  { attribute: 'age_group', name: 'Age group' },
  { attribute: 'gender', name: 'Gender' },
];

const facts: readonly { attribute: string; name: string }[] = [
  ...choices,
  { attribute: 'condition', name: 'Condition' },
  { attribute: 'gtin', name: 'GTIN' },
  { attribute: 'mpn', name: 'MPN' },
];

const valuesOf = (items: readonly Item[], attribute: string): Set<string> =>
  new Set(items.map((item) => of(item, attribute)));

// The sale counts within its dates alone.
const isOnSale = (item: Item, now: Date): boolean => {
  const dates = of(item, 'sale_price_effective_date');
  if (dates === '') return true;
  const [from = Number.NaN, until = Number.NaN] = dates.split('/').map((date) => Date.parse(date));
  return from <= now.getTime() && now.getTime() <= until;
};

const readVariant = (
  item: Item,
  options: readonly NamedValue[],
  { currency, now }: Settings,
): VariantRecord | string => {
  const regular = readMoney(of(item, 'price'), currency);
  if (typeof regular === 'string') return of(item, 'price') === '' ? 'It has no price.' : regular;
  const salePrice = of(item, 'sale_price');
  const sale = salePrice !== '' && isOnSale(item, now) ? readMoney(salePrice, currency) : regular;
  if (typeof sale === 'string') return sale;
  const weight = of(item, 'shipping_weight');
  const weightGrams = weight === '' ? undefined : readWeight(weight);
  if (weight !== '' && weightGrams === undefined) return `${weight} is not a weight.`;
  return {
    line: item.line,
    sku: of(item, 'id'),
    options: [...options],
    price: sale,
    compareAtPrice: sale.amount < regular.amount ? regular : null,
    weightGrams,
  };
};

// Google wants the choice in each title: `Linen shirt - Sand - M`. What all titles begin with is the product's.
const nameOf = (items: readonly [Item, ...Item[]]): string => {
  const [first = '', ...others] = items.map((item) => of(item, 'title'));
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  const common = first.slice(0, length);
  // A title that ends within a word has more of it in common by chance.
  const whole = length === first.length ? common : common.replace(/[\p{L}\p{N}]+$/u, '');
  const trimmed = whole.replace(/[\s\-–—,/|:([]+$/u, '');
  return trimmed.length >= 3 ? trimmed : first;
};

const imagesOf = (items: readonly Item[]): ImageRecord[] => {
  const urls = [
    ...items.map((item) => of(item, 'image_link')),
    ...items.flatMap((item) => item.all('additional_image_link')).flatMap((urls) => urls.split(',')),
  ];
  return [...new Set(urls.map((url) => url.trim()))]
    .filter((url) => url !== '')
    .map((url) => ({ url, altText: null, width: null, height: null }));
};

const readProduct = (items: readonly [Item, ...Item[]], settings: Settings): Read => {
  const [first] = items;
  const product = of(first, 'item_group_id') || of(first, 'id') || null;
  const varying = choices.filter(({ attribute }) => valuesOf(items, attribute).size > 1);
  const bad: BadLine[] = [];
  const variants: VariantRecord[] = [];
  for (const item of items) {
    const chosen = varying.map(({ attribute, name }) => ({ name, value: of(item, attribute) || 'None' }));
    const variant = readVariant(item, chosen, settings);
    if (typeof variant === 'string') bad.push({ line: item.line, product, reason: variant });
    else variants.push(variant);
  }
  if (of(first, 'title') === '') bad.push({ line: first.line, product, reason: 'It has no title.' });
  if (bad.length > 0) return { bad };
  const category = of(first, 'product_type') || of(first, 'google_product_category');
  return {
    line: first.line,
    product,
    record: {
      name: nameOf(items),
      description: of(first, 'description') || null,
      brand: of(first, 'brand') || null,
      // A number is a row of Google's own table, which is not ours.
      category: /^\d*$/.test(category)
        ? undefined
        : category.split('>').map((name) => ({ name: name.trim() })),
      status: 'PUBLISHED',
      attributes: facts.flatMap(({ attribute, name }) => {
        const [value = '', ...others] = valuesOf(items, attribute);
        return value === '' || others.length > 0 ? [] : [{ name, value }];
      }),
      options: optionsOf(variants.map(({ options }) => options)),
      images: imagesOf(items),
      variants,
    },
  };
};

const check = (item: Item): string | null => (of(item, 'id') === '' ? 'It has no id.' : null);

const keyOf = (item: Item): string | null => {
  const group = of(item, 'item_group_id');
  if (group !== '') return `group ${group}`;
  const id = of(item, 'id');
  return id === '' ? null : `item ${id}`;
};

/** Is this the heading of a Merchant feed? */
export const isGoogle = (heading: readonly string[]): boolean => {
  const names = heading.map((name) => name.replaceAll(' ', '_'));
  return names.includes('id') && names.includes('title') && names.includes('price');
};

/** A Merchant feed as a table: a row a variant, variants of one item_group_id are one product. */
export const googleTable = (delimiter: string): Format =>
  formatOf<Item>({
    label: `Google Merchant feed (${delimiter === '\t' ? 'TSV' : 'CSV'})`,
    rows: async function* (text) {
      for await (const rows of cellsReader(delimiter, () => null)(text))
        yield rows.map(({ line, fault, first }) => {
          const all = (attribute: string): string[] => {
            const cell = first(attribute, columnName(attribute.replaceAll('_', ' ')));
            return cell === '' ? [] : [cell];
          };
          const item: Item = { line, fault, all };
          return { ...item, fault: fault ?? check(item) };
        });
    },
    keyOf,
    read: readProduct,
  });

/** A Merchant feed as XML, in RSS 2.0 or Atom. */
export const googleXml: Format = formatOf<Item>({
  label: 'Google Merchant feed (XML)',
  rows: async function* (text) {
    for await (const items of xmlItems(text))
      yield items.map(({ line, fault, texts }) => {
        const item: Item = { line, fault, all: (attribute) => texts.get(attribute) ?? [] };
        return { ...item, fault: fault ?? check(item) };
      });
  },
  keyOf,
  read: readProduct,
});
