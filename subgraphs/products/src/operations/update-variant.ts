import { claimSku } from '../data/variants.ts';
import { choose, type NamedValue } from '../domain/options.ts';
import { invalid, problem } from '../domain/problem.ts';
import { checkSku } from '../domain/sku.ts';
import { changeVariant } from './change-variant.ts';
import type { Deps, VariantResult } from './deps.ts';

/** What to change: an absent field stays. */
export type UpdateVariant = {
  variantId: string;
  expectedVersion?: number | null | undefined;
  sku?: string | null | undefined;
  options?: readonly NamedValue[] | null | undefined;
};

/** Changes what is given. Problems: INVALID_INPUT, NOT_FOUND, VERSION_CONFLICT, SKU_TAKEN, OPTIONS_TAKEN. */
export const updateVariant = async (deps: Deps, input: UpdateVariant): Promise<VariantResult> => {
  const sku = input.sku?.trim();
  const malformed =
    input.sku === null
      ? invalid('A variant needs a SKU.', 'sku')
      : sku === undefined
        ? null
        : checkSku(sku, 'sku');
  if (malformed) return { variant: null, product: null, problems: [malformed] };
  return changeVariant(deps, input, async (tx, { variant, product, others }) => {
    if (sku !== undefined && sku !== variant.sku && !(await claimSku(tx, sku, variant.id)))
      return { problem: problem('SKU_TAKEN', 'Another variant has this SKU.', ['sku']) };
    const renamed = { ...variant, sku: sku ?? variant.sku };
    if (input.options === undefined) return { variant: renamed };
    const fit = choose(
      product.options,
      others.map(({ options }) => options),
      input.options ?? [],
      'options',
    );
    if ('problem' in fit) return fit;
    return { variant: { ...renamed, options: fit.chosen.selection }, options: fit.chosen.options };
  });
};
