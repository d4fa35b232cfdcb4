import { isId } from '@bazaar/service-kit';
import { checkNamedValues, checkOptions, limits } from '../domain/options.ts';
import { readPrice } from '../domain/prices.ts';
import type { Problem } from '../domain/problem.ts';
import { checkSku } from '../domain/sku.ts';
import { checkSlug } from '../domain/slug.ts';
import { checkText, textRules } from '../domain/text.ts';
import type { BadLine, ImageRecord, ProductRecord, VariantRecord } from './record.ts';

const maxAmount = 2_147_483_647;
const maxImages = 100;
const maxUrl = 2000;

const say = (what: string, problem: Problem | null): string[] =>
  problem ? [`${what}: ${problem.message}`] : [];

const imageProblems = ({ url, altText }: ImageRecord): string[] => {
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return [
    ...(url.length <= maxUrl && (isWeb || url.startsWith('/images/'))
      ? []
      : [`Picture: ${url.slice(0, 100)} is no web address.`]),
    ...say('Picture text', checkText(altText ?? '', { min: 0, max: textRules.value.max })),
  ];
};

const variantProblems = (variant: VariantRecord): string[] => {
  const { sku, price, compareAtPrice, weightGrams = 0, options } = variant;
  const read = readPrice({ price, compareAtPrice }, []);
  return [
    ...say(`SKU ${sku.slice(0, 100)}`, checkSku(sku)),
    ...say('Options', checkNamedValues(options, limits.options)),
    ...('problem' in read ? say('Price', read.problem) : []),
    ...(Math.max(price.amount, compareAtPrice?.amount ?? 0) > maxAmount ? ['Price: This is too much.'] : []),
    ...(weightGrams > maxAmount ? ['Weight: This is too much.'] : []),
    ...(variant.id !== undefined && !isId('variant', variant.id)
      ? ['Variant id: This is no id of a variant.']
      : []),
  ];
};

const productProblems = (record: ProductRecord): string[] => {
  const { slug, brand, category = [], sellerId, status, images = [], variants } = record;
  return [
    ...(record.id !== undefined && !isId('product', record.id) ? ['Id: This is no id of a product.'] : []),
    ...(sellerId !== undefined && !isId('seller', sellerId) ? ['Seller: This is no id of a seller.'] : []),
    ...(slug === undefined ? [] : say('Slug', checkSlug(slug))),
    ...say('Name', checkText(record.name, textRules.name)),
    ...say('Description', checkText(record.description ?? '', textRules.description)),
    ...(brand == null ? [] : say('Brand', checkText(brand, textRules.brand))),
    ...category.flatMap((step) => [
      ...say('Category', checkText(step.name, textRules.name)),
      ...(step.slug === undefined ? [] : say('Category', checkSlug(step.slug))),
    ]),
    ...say('Attributes', checkNamedValues(record.attributes ?? [], limits.attributes)),
    ...say('Options', checkOptions(record.options ?? [])),
    ...(images.length > maxImages ? [`It has more than ${maxImages} pictures.`] : []),
    ...images.flatMap(imageProblems),
    ...(variants.length > limits.variants ? [`It has more than ${limits.variants} variants.`] : []),
    ...(status === 'PUBLISHED' && variants.length === 0
      ? ['A product needs a variant before it goes on sale.']
      : []),
  ];
};

const twice = (variants: readonly VariantRecord[]): VariantRecord[] => {
  const seen = new Set<string>();
  return variants.filter(({ sku }) => seen.has(sku) || !seen.add(sku));
};

/** All that keeps a product out before anything is looked up, each with its line; empty when it may be stored. */
export const checkRecord = (record: ProductRecord, line: number, product: string | null): BadLine[] => {
  const at = (where: number, reasons: readonly string[]): BadLine[] =>
    reasons.map((reason) => ({ line: where, product, reason }));
  const problems = [
    ...at(line, productProblems(record)),
    ...record.variants.flatMap((variant) => at(variant.line, variantProblems(variant))),
    ...twice(record.variants).flatMap(({ line: where, sku }) => at(where, [`SKU ${sku} is given twice.`])),
  ];
  // What was no text in the file's encoding became this character.
  if (problems.length === 0 && JSON.stringify(record).includes('\uFFFD'))
    return at(line, ['It holds bytes that are no text; save the file as UTF-8.']);
  return problems;
};
