import type { CategoryResolvers } from '../__generated__/resolvers.ts';
import { productConnection } from './product-connection.ts';

export const category: CategoryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.category.load(id),
  parent: ({ parentId }, _args, { loaders }) => (parentId === null ? null : loaders.category.load(parentId)),
  children: ({ id }, _args, { loaders }) => loaders.childrenOf.load(id),
  ancestors: async ({ path }, _args, { loaders }) => {
    const found = await Promise.all(path.slice(0, -1).map((id) => loaders.category.load(id)));
    return found.filter((ancestor) => ancestor !== null);
  },
  products: ({ id }, args, context) => productConnection(context, args, { kind: 'category', id }),
};
