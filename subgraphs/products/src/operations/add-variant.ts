import type { Money } from '@bazaar/money';
import { newId } from '@bazaar/service-kit';
import type { VariantRow } from '../data/tables.ts';
import { claimSku, insertVariant } from '../data/variants.ts';
import { choose, limits, type NamedValue } from '../domain/options.ts';
import { readPrice } from '../domain/prices.ts';
import { problem } from '../domain/problem.ts';
import { checkSku } from '../domain/sku.ts';
import { changeProduct } from './change-product.ts';
import type { Deps, VariantResult } from './deps.ts';

/** A new form of a product. */
export type AddVariant = {
  productId: string;
  expectedVersion?: number | null | undefined;
  sku: string;
  options: readonly NamedValue[];
  price: Money;
  compareAtPrice?: Money | null | undefined;
};

/** Adds a form. Problems: INVALID_INPUT, NOT_FOUND, VERSION_CONFLICT, SKU_TAKEN, OPTIONS_TAKEN, CURRENCY_MISMATCH, TOO_MANY_VARIANTS. */
export const addVariant = async (deps: Deps, input: AddVariant): Promise<VariantResult> => {
  const sku = input.sku.trim();
  const malformed = checkSku(sku, 'sku');
  if (malformed) return { variant: null, product: null, problems: [malformed] };
  const id = newId('variant');
  const changed = await changeProduct(deps, input, async (tx, product, variants, now) => {
    if (variants.length >= limits.variants)
      return {
        problem: problem('TOO_MANY_VARIANTS', `A product has ${limits.variants} variants at most.`, [
          'productId',
        ]),
      };
    if (!(await claimSku(tx, sku, id)))
      return { problem: problem('SKU_TAKEN', 'Another variant has this SKU.', ['sku']) };
    const fit = choose(
      product.options,
      variants.map(({ options }) => options),
      input.options,
      'options',
    );
    if ('problem' in fit) return fit;
    const read = readPrice(input, variants);
    if ('problem' in read) return read;
    const variant: VariantRow = {
      id,
      productId: product.id,
      sku,
      options: fit.chosen.selection,
      ...read.price,
      weightGrams: 0,
      position: (variants.at(-1)?.position ?? -1) + 1,
    };
    await insertVariant(tx, variant, now);
    return { product: { ...product, options: fit.chosen.options }, variants: [...variants, variant] };
  });
  return { ...changed, variant: changed.variants.find((each) => each.id === id) ?? null };
};
