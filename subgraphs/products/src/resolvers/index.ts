import type { Resolvers } from '../__generated__/resolvers.ts';
import { category } from './category.ts';
import { imageUpload } from './image-upload.ts';
import { mutation } from './mutation.ts';
import { product } from './product.ts';
import { productImage } from './product-image.ts';
import { productVariant } from './product-variant.ts';
import { query } from './query.ts';
import { searchSuggestion } from './search-suggestion.ts';
import { seller } from './seller.ts';

/** How each type of the schema is answered. */
export const resolvers: Resolvers = {
  Category: category,
  ImageUpload: imageUpload,
  Mutation: mutation,
  Product: product,
  ProductImage: productImage,
  ProductVariant: productVariant,
  Query: query,
  SearchSuggestion: searchSuggestion,
  Seller: seller,
};
