import type { Context } from '../context.ts';
import { maySee, type Viewer } from '../domain/visibility.ts';
import type { ProductMapper, ProductVariantMapper } from '../mappers.ts';

/** The product, or null for whom it is not there. */
export const visibleProduct = (viewer: Viewer, product: ProductMapper | null): ProductMapper | null =>
  product && maySee(viewer, product) ? product : null;

/** The variant, or null for whom its product is not there. */
export const visibleVariant = async (
  { loaders, identity }: Pick<Context, 'loaders' | 'identity'>,
  variant: ProductVariantMapper | null,
): Promise<ProductVariantMapper | null> => {
  if (!variant) return null;
  return visibleProduct(identity, await loaders.product.load(variant.productId)) && variant;
};
