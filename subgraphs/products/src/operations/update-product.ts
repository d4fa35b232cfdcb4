import { isId, type Transaction } from '@bazaar/service-kit';
import { holdPath } from '../data/categories.ts';
import { replaceImages, uploadsByIds } from '../data/image-uploads.ts';
import { claimSlug, imagesOfProducts } from '../data/products.ts';
import type { ImageRow, ImageUploadRow } from '../data/tables.ts';
import { checkNamedValues, limits, type NamedValue, trimmed } from '../domain/options.ts';
import { invalid, notFound, type Problem, problem } from '../domain/problem.ts';
import { checkSlug } from '../domain/slug.ts';
import { checkText, textOrNull, textRules } from '../domain/text.ts';
import type { ImageStorage } from '../images/image-storage.ts';
import { changeProduct } from './change-product.ts';
import { completeUploads } from './complete-uploads.ts';
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
  /** Pictures in order: those it has, and those that were uploaded for it. */
  imageIds?: readonly string[] | null | undefined;
};

const checkImageIds = (ids: readonly string[]): Problem | null => {
  if (ids.length > limits.images)
    return invalid(`A product has ${limits.images} pictures at most.`, 'imageIds');
  return new Set(ids).size < ids.length ? invalid('A picture is given twice.', 'imageIds') : null;
};

const check = ({ name, slug, description, brand, attributes, imageIds }: UpdateProduct): Problem | null => {
  if (name === null) return invalid('A product needs a name.', 'name');
  if (slug === null) return invalid('A product needs a slug.', 'slug');
  return (
    (name === undefined ? null : checkText(name, textRules.name, 'name')) ??
    (slug === undefined ? null : checkSlug(slug, 'slug')) ??
    checkText(description ?? '', textRules.description, 'description') ??
    (brand == null ? null : checkText(brand, textRules.brand, 'brand')) ??
    checkNamedValues(attributes ?? [], limits.attributes, 'attributes') ??
    checkImageIds(imageIds ?? [])
  );
};

// Nothing of another product, and nothing that has not been looked at.
const giveImages = async (
  tx: Transaction,
  productId: string,
  imageIds: readonly string[],
): Promise<Problem | null> => {
  const known: readonly (ImageRow | ImageUploadRow)[] = [
    ...(await imagesOfProducts(tx, [productId])),
    ...(await uploadsByIds(tx, imageIds)).filter(
      (upload) => upload.productId === productId && upload.width !== null,
    ),
  ];
  const images = imageIds.map((id) => known.find((image) => image.id === id));
  const missing = images.indexOf(undefined);
  if (missing !== -1) return notFound('picture', 'imageIds', String(missing));
  await replaceImages(
    tx,
    productId,
    images
      .filter((image) => image !== undefined)
      .map(({ id, url, altText, width, height }) => ({ id, url, altText, width, height })),
  );
  return null;
};

/** Changes what is given. Problems: INVALID_INPUT, NOT_FOUND, VERSION_CONFLICT, SLUG_TAKEN, NOT_UPLOADED, UNSUPPORTED_TYPE. */
export const updateProduct = async (
  deps: Deps & { images: ImageStorage },
  input: UpdateProduct,
): Promise<ProductResult> => {
  const malformed = check(input);
  if (malformed) return { product: null, problems: [malformed] };
  const { productId, expectedVersion, name, slug, description, brand, categoryId, attributes } = input;
  const imageIds =
    input.imageIds === undefined ? undefined : (input.imageIds ?? []).filter((id) => isId('image', id));
  if (imageIds && imageIds.length < (input.imageIds ?? []).length)
    return { product: null, problems: [notFound('picture', 'imageIds')] };
  // Before the transaction: the storage may take its time.
  const incomplete = imageIds ? await completeUploads(deps, productId, imageIds) : null;
  if (incomplete) return { product: null, problems: [incomplete] };
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
      const lacking = imageIds ? await giveImages(tx, productId, imageIds) : null;
      if (lacking) return { problem: lacking };
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
