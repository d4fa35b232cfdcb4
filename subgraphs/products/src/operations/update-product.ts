import { isId } from '@bazaar/service-kit';
import { holdPath } from '../data/categories.ts';
import { claimSlug } from '../data/products.ts';
import { checkNamedValues, limits, type NamedValue, trimmed } from '../domain/options.ts';
import { invalid, notFound, type Problem, problem } from '../domain/problem.ts';
import { checkSlug } from '../domain/slug.ts';
import { checkText, textOrNull, textRules } from '../domain/text.ts';
import { changeProduct } from './change-product.ts';
import type { Deps, ProductResult } from './deps.ts';

/** What to change: an absent field stays, null clears what may be empty. */
export type UpdateProduct = {
  productId: string;
  expectedVersion?: number | null | undefined;
  name?: string | null | undefined;
  slug?: string | null | undefined;
  description?: string | null | undefined;
  brand?: string | null | undefined;
  categoryId?: string | null | undefined;
  attributes?: readonly NamedValue[] | null | undefined;
};

const check = ({ name, slug, description, brand, attributes }: UpdateProduct): Problem | null => {
  if (name === null) return invalid('A product needs a name.', 'name');
  if (slug === null) return invalid('A product needs a slug.', 'slug');
  return (
    (name === undefined ? null : checkText(name, textRules.name, 'name')) ??
    (slug === undefined ? null : checkSlug(slug, 'slug')) ??
    checkText(description ?? '', textRules.description, 'description') ??
    (brand == null ? null : checkText(brand, textRules.brand, 'brand')) ??
    checkNamedValues(attributes ?? [], limits.attributes, 'attributes')
  );
};

/** Changes what is given. Problems: INVALID_INPUT, NOT_FOUND, VERSION_CONFLICT, SLUG_TAKEN. */
export const updateProduct = async (deps: Deps, input: UpdateProduct): Promise<ProductResult> => {
  const malformed = check(input);
  if (malformed) return { product: null, problems: [malformed] };
  const { productId, expectedVersion, name, slug, description, brand, categoryId, attributes } = input;
  return changeProduct(
    deps,
    {
      productId,
      expectedVersion,
      before: async (tx) => {
        if (categoryId == null) return null;
        // The branch before the product, as a move of the branch does: so the two never wait for each other.
        const path = isId('category', categoryId) ? await holdPath(tx, categoryId) : undefined;
        return path ? null : notFound('category', 'categoryId');
      },
    },
    async (tx, product, variants) => {
      if (slug != null && slug !== product.slug && !(await claimSlug(tx, slug, product.id)))
        return { problem: problem('SLUG_TAKEN', 'Another product has this slug.', ['slug']) };
      return {
        variants,
        product: {
          ...product,
          name: name?.trim() ?? product.name,
          slug: slug ?? product.slug,
          description: description === undefined ? product.description : textOrNull(description),
          brand: brand === undefined ? product.brand : textOrNull(brand),
          categoryId: categoryId === undefined ? product.categoryId : categoryId,
          attributes: attributes === undefined ? product.attributes : trimmed(attributes ?? []),
        },
      };
    },
  );
};
