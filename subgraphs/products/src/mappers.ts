import type { Connection } from '@bazaar/service-kit';
import type { CategoryRow, ImageRow, ProductRow, VariantRow } from './data/tables.ts';

/** What resolvers of each type get as their parent. */
export type ProductMapper = ProductRow;
export type ProductVariantMapper = VariantRow;
export type CategoryMapper = CategoryRow;
export type ProductImageMapper = ImageRow;
export type ProductConnectionMapper = Connection<ProductRow>;
/** Owned by users: only its id is known here. */
export type SellerMapper = { __typename?: 'Seller'; id: string };
