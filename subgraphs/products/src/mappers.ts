import type { Connection } from '@bazaar/service-kit';
import type { CategoryRow, ImageRow, ProductRow, VariantRow } from './data/tables.ts';
import type { ImageUploadResult } from './operations/create-image-upload.ts';
import type { FoundPage } from './resolvers/search.ts';
import type { Suggestion } from './search/search-engine.ts';

/** What resolvers of each type get as their parent. */
export type ProductMapper = ProductRow;
export type ProductVariantMapper = VariantRow;
export type CategoryMapper = CategoryRow;
export type ProductImageMapper = Pick<ImageRow, 'id' | 'url' | 'altText' | 'width' | 'height'>;
export type ImageUploadMapper = NonNullable<ImageUploadResult['upload']>;
export type ProductConnectionMapper = Connection<ProductRow>;
export type ProductSearchConnectionMapper = FoundPage;
export type ProductSearchEdgeMapper = FoundPage['edges'][number];
export type SearchSuggestionMapper = Suggestion;
/** Owned by users: only its id is known here. */
export type SellerMapper = { __typename?: 'Seller'; id: string };
