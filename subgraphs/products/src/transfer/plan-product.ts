import { isDeepStrictEqual as same } from 'node:util';
import { newId } from '@bazaar/service-kit';
import type { ImageRow, ProductRow, VariantRow } from '../data/tables.ts';
import { choose, limits, type ProductOption, trimmed, trimmedOptions } from '../domain/options.ts';
import { pricesOf, readPrice } from '../domain/prices.ts';
import type { ProductStatus } from '../domain/status.ts';
import { textOrNull } from '../domain/text.ts';
import type { ImageRecord, ProductRecord, VariantRecord } from './record.ts';

/** A product as it is in the shop. */
export type Current = { product: ProductRow; variants: readonly VariantRow[]; images: readonly ImageRow[] };

/** What decides besides the file and the shop. */
export type About = {
  sellerId: string;
  /** The branch it is filed in; undefined leaves it where it is. */
  categoryId: string | null | undefined;
  now: Date;
  /** Ids that the file names but others have. */
  taken: ReadonlySet<string>;
};

/** What becomes of a product. */
export type Plan = {
  kind: 'created' | 'updated' | 'unchanged';
  /** As it will be. The slug of a new one is chosen when it is claimed. */
  product: ProductRow;
  /** All of them, in order. */
  variants: VariantRow[];
  added: VariantRow[];
  changed: VariantRow[];
  /** Those whose price begins now. */
  priced: VariantRow[];
  /** Null when they stay. */
  images: ImageRow[] | null;
};

/** Why a product stays out, and on which of its lines; undefined is its first. */
export type Refusal = { reason: string; line?: number };

// A product that was on sale does not become a draft again: it is withdrawn.
const statusOf = (current: ProductStatus | undefined, wanted: ProductStatus | undefined): ProductStatus => {
  if (wanted === undefined) return current ?? 'PUBLISHED';
  return wanted === 'DRAFT' && current !== undefined && current !== 'DRAFT' ? 'ARCHIVED' : wanted;
};

const imageContent = ({ url, altText, width, height }: ImageRecord): ImageRecord => ({
  url,
  altText,
  width,
  height,
});

type Fitted = { variants: VariantRow[]; options: ProductOption[] } | Refusal;

// Fits all variants together again, those that the file does not name too: each stays distinct.
const fitVariants = (
  productId: string,
  current: Current | null,
  { options, variants }: ProductRecord,
  { taken }: About,
): Fitted => {
  const bySku = new Map<string, VariantRecord>(variants.map((variant) => [variant.sku, variant]));
  const known = new Set(current?.variants.map(({ sku }) => sku));
  const rows: { row: VariantRow; record: VariantRecord | undefined }[] = [];
  for (const row of current?.variants ?? []) rows.push({ row, record: bySku.get(row.sku) });
  let position = (current?.variants.at(-1)?.position ?? -1) + 1;
  for (const record of variants) {
    if (known.has(record.sku)) continue;
    const id = record.id !== undefined && !taken.has(record.id) ? record.id : newId('variant');
    const { amount: price, currency } = record.price;
    const { sku, weightGrams = 0 } = record;
    const row = {
      id,
      productId,
      sku,
      options: [],
      currency,
      price,
      compareAtPrice: null,
      weightGrams,
      position,
    };
    rows.push({ record, row });
    position += 1;
  }
  if (rows.length > limits.variants)
    return { reason: `It would have more than ${limits.variants} variants.` };
  let offered = options ? trimmedOptions(options) : (current?.product.options ?? []);
  const fitted: VariantRow[] = [];
  for (const { row, record } of rows) {
    const at = record ? { line: record.line } : {};
    const selections = fitted.map((each) => each.options);
    const fit = choose(offered, selections, record?.options ?? row.options);
    if ('problem' in fit) return { reason: `SKU ${row.sku}: ${fit.problem.message}`, ...at };
    offered = fit.chosen.options;
    const before =
      row.compareAtPrice === null ? null : { amount: row.compareAtPrice, currency: row.currency };
    const price = record?.price ?? { amount: row.price, currency: row.currency };
    // A reduction that the file does not speak of ends when the price is no longer below it.
    const kept = before && before.currency === price.currency && before.amount > price.amount ? before : null;
    const compareAtPrice = record?.compareAtPrice === undefined ? kept : record.compareAtPrice;
    const read = readPrice({ price, compareAtPrice }, fitted);
    if ('problem' in read) return { reason: `SKU ${row.sku}: ${read.problem.message}`, ...at };
    fitted.push({
      ...row,
      options: fit.chosen.selection,
      ...read.price,
      weightGrams: record?.weightGrams ?? row.weightGrams,
    });
  }
  return { variants: fitted, options: offered };
};

const content = ({ version: _, updatedAt: __, ...rest }: ProductRow) => rest;

/** Decides what becomes of a product that was checked: what the file says over what the shop has. */
export const planProduct = (current: Current | null, record: ProductRecord, about: About): Plan | Refusal => {
  const { now, sellerId, categoryId, taken } = about;
  const known = current?.product;
  if (known && known.sellerId !== sellerId) return { reason: 'Another seller has a product with this SKU.' };
  const id = known?.id ?? (record.id !== undefined && !taken.has(record.id) ? record.id : newId('product'));
  const fitted = fitVariants(id, current, record, about);
  if ('reason' in fitted) return fitted;
  const { variants, options } = fitted;
  const status = statusOf(known?.status, record.status ?? (variants.length === 0 ? 'DRAFT' : undefined));
  if (status === 'PUBLISHED' && variants.length === 0)
    return { reason: 'A product needs a variant before it goes on sale.' };
  const wasOnSale = known?.publishedAt ?? record.publishedAt ?? null;
  const product: ProductRow = {
    id,
    slug: record.slug ?? known?.slug ?? '',
    name: record.name.trim(),
    description:
      record.description === undefined ? (known?.description ?? null) : textOrNull(record.description),
    brand: record.brand === undefined ? (known?.brand ?? null) : textOrNull(record.brand),
    categoryId: categoryId === undefined ? (known?.categoryId ?? null) : categoryId,
    sellerId,
    attributes: record.attributes ? trimmed(record.attributes) : (known?.attributes ?? []),
    options,
    status,
    version: (known?.version ?? 0) + 1,
    ...pricesOf(variants),
    createdAt: known?.createdAt ?? record.createdAt ?? now,
    updatedAt: now,
    publishedAt: status === 'PUBLISHED' ? (wasOnSale ?? now) : wasOnSale,
  };
  const before = new Map(current?.variants.map((variant) => [variant.id, variant]));
  const added = variants.filter((variant) => !before.has(variant.id));
  const changed = variants.filter((variant) => {
    const old = before.get(variant.id);
    return old !== undefined && !same(rowContent(old), rowContent(variant));
  });
  const priced = variants.filter((variant) => {
    const old = before.get(variant.id);
    return !old || !same(priceContent(old), priceContent(variant));
  });
  const wanted = record.images?.map((image) =>
    imageContent({ ...image, altText: textOrNull(image.altText) }),
  );
  const images =
    wanted === undefined || same(wanted, current?.images.map(imageContent) ?? [])
      ? null
      : wanted.map((image, position) => ({ id: newId('image'), productId: id, position, ...image }));
  const isNew = !known;
  const differs =
    isNew ||
    added.length > 0 ||
    changed.length > 0 ||
    images !== null ||
    !same(content(known), content(product));
  const kind = isNew ? 'created' : differs ? 'updated' : 'unchanged';
  return { kind, product, variants, added, changed, priced, images };
};

const priceContent = ({ currency, price, compareAtPrice }: VariantRow) => [currency, price, compareAtPrice];
const rowContent = (row: VariantRow) => [row.options, ...priceContent(row), row.weightGrams];
