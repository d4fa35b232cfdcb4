import { forbidden, isId, newId, type Transaction } from '@bazaar/service-kit';
import { holdPath } from '../data/categories.ts';
import { claimSlug, insertProduct } from '../data/products.ts';
import type { ProductRow } from '../data/tables.ts';
import {
  checkNamedValues,
  checkOptions,
  limits,
  type NamedValue,
  type ProductOption,
  trimmed,
  trimmedOptions,
} from '../domain/options.ts';
import { notFound, type Problem, problem } from '../domain/problem.ts';
import { checkSlug, slugCandidates } from '../domain/slug.ts';
import { checkText, textOrNull, textRules } from '../domain/text.ts';
import { isAdmin, type Viewer } from '../domain/visibility.ts';
import { productChanged } from '../events/product-changed.ts';
import type { Deps, ProductResult } from './deps.ts';

/** The details of a new product. */
export type CreateProduct = {
  name: string;
  /** Made from the name when absent. */
  slug?: string | null | undefined;
  description?: string | null | undefined;
  brand?: string | null | undefined;
  categoryId?: string | null | undefined;
  attributes?: readonly NamedValue[] | null | undefined;
  options?: readonly ProductOption[] | null | undefined;
  /** For whom; a seller's own shop when absent. */
  sellerId?: string | null | undefined;
};

const check = ({ name, slug, description, brand, attributes, options }: CreateProduct): Problem | null =>
  checkText(name, textRules.name, 'name') ??
  (slug == null ? null : checkSlug(slug, 'slug')) ??
  checkText(description ?? '', textRules.description, 'description') ??
  (brand == null ? null : checkText(brand, textRules.brand, 'brand')) ??
  checkNamedValues(attributes ?? [], limits.attributes, 'attributes') ??
  checkOptions(options ?? [], 'options');

const sellerOf = (viewer: Viewer, wanted: string | null): { sellerId: string } | { problem: Problem } => {
  if (wanted !== null && wanted !== viewer.sellerId && !isAdmin(viewer)) throw forbidden();
  const sellerId = wanted ?? viewer.sellerId;
  if (sellerId === null) {
    if (!isAdmin(viewer)) throw forbidden();
    return { problem: problem('INVALID_INPUT', 'Say for which seller.', ['sellerId']) };
  }
  return isId('seller', sellerId) ? { sellerId } : { problem: notFound('seller', 'sellerId') };
};

const claimAny = async (
  tx: Transaction,
  slugs: readonly string[],
  productId: string,
): Promise<string | null> => {
  for (const slug of slugs) if (await claimSlug(tx, slug, productId)) return slug;
  return null;
};

/** Makes a draft. Problems: INVALID_INPUT, SLUG_TAKEN, NOT_FOUND. Throws FORBIDDEN for a seller who names another's shop. */
export const createProduct = async (deps: Deps, input: CreateProduct): Promise<ProductResult> => {
  const refuse = (found: Problem): ProductResult => ({ product: null, problems: [found] });
  const seller = sellerOf(deps.viewer, input.sellerId ?? null);
  if ('problem' in seller) return refuse(seller.problem);
  const malformed = check(input);
  if (malformed) return refuse(malformed);
  const categoryId = input.categoryId ?? null;
  const noCategory = notFound('category', 'categoryId');
  if (categoryId !== null && !isId('category', categoryId)) return refuse(noCategory);

  const id = newId('product');
  const name = input.name.trim();
  return deps.transact(async (tx, send) => {
    const path = categoryId === null ? [] : await holdPath(tx, categoryId);
    if (!path) return refuse(noCategory);
    const slug = await claimAny(tx, input.slug == null ? slugCandidates(name, id) : [input.slug], id);
    if (slug === null) return refuse(problem('SLUG_TAKEN', 'Another product has this slug.', ['slug']));
    const now = deps.clock();
    const product: ProductRow = {
      id,
      slug,
      name,
      description: textOrNull(input.description),
      brand: textOrNull(input.brand),
      categoryId,
      sellerId: seller.sellerId,
      attributes: trimmed(input.attributes ?? []),
      options: trimmedOptions(input.options ?? []),
      status: 'DRAFT',
      version: 1,
      currency: null,
      minPrice: null,
      maxPrice: null,
      createdAt: now,
      updatedAt: now,
      publishedAt: null,
    };
    await insertProduct(tx, product);
    send('products.changed', productChanged(product, path, []));
    return { product, problems: [] };
  });
};
