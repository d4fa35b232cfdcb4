/** The seven subgraphs, in the order of their local ports (gateway 4000, users 4001, …). */
export const subgraphs = [
  'users',
  'products',
  'inventory',
  'carts',
  'orders',
  'payments',
  'reviews',
] as const;

/** The name of a subgraph. */
export type SubgraphName = (typeof subgraphs)[number];
