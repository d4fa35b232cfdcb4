import { badUserInput } from '@bazaar/service-kit';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { productConnection } from './product-connection.ts';
import { search, searchSuggestions } from './search.ts';
import { visibleProduct, visibleVariant } from './visible.ts';

// Exactly one of two keys, as the schema says and cannot enforce.
const oneOf = <Found>(
  [firstName, first, findFirst]: [string, string | null | undefined, (key: string) => Found],
  [secondName, second, findSecond]: [string, string | null | undefined, (key: string) => Found],
): Found => {
  if (first != null && second == null) return findFirst(first);
  if (second != null && first == null) return findSecond(second);
  throw badUserInput(`Give exactly one of ${firstName} and ${secondName}.`);
};

export const query: QueryResolvers = {
  product: async (_root, { id, slug }, { loaders, identity }) =>
    visibleProduct(
      identity,
      await oneOf(
        ['id', id, (key) => loaders.product.load(key)],
        ['slug', slug, (key) => loaders.productBySlug.load(key)],
      ),
    ),
  productVariant: async (_root, { id, sku }, { loaders, identity }) =>
    visibleVariant(
      { loaders, identity },
      await oneOf(
        ['id', id, (key) => loaders.variant.load(key)],
        ['sku', sku, (key) => loaders.variantBySku.load(key)],
      ),
    ),
  search: (_root, args, context) => search(args, context),
  searchSuggestions: (_root, args, context) => searchSuggestions(args, context),
  products: (_root, args, context) => productConnection(context, args),
  categories: (_root, _args, { loaders }) => loaders.topCategories(),
  category: (_root, { id, slug }, { loaders }) =>
    oneOf(
      ['id', id, (key) => loaders.category.load(key)],
      ['slug', slug, (key) => loaders.categoryBySlug.load(key)],
    ),
};
