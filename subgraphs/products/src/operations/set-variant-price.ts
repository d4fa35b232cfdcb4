import type { Money } from '@bazaar/money';
import { recordPrice } from '../data/variants.ts';
import { readPrice } from '../domain/prices.ts';
import { changeVariant } from './change-variant.ts';
import type { Deps, VariantResult } from './deps.ts';

/** What a variant costs from now; without a former price there is no reduction. */
export type SetVariantPrice = {
  variantId: string;
  expectedVersion?: number | null | undefined;
  price: Money;
  compareAtPrice?: Money | null | undefined;
};

/** Sets what a variant costs and keeps what it cost before. Problems: INVALID_INPUT, NOT_FOUND, VERSION_CONFLICT, CURRENCY_MISMATCH. */
export const setVariantPrice = (deps: Deps, input: SetVariantPrice): Promise<VariantResult> =>
  changeVariant(deps, input, async (tx, { variant, others }, now) => {
    const read = readPrice(input, others);
    if ('problem' in read) return read;
    await recordPrice(tx, variant.id, read.price, now);
    return { variant: { ...variant, ...read.price } };
  });
