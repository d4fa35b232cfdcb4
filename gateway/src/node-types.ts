/** A type that can be found by its id alone: its name in the graph, and the subgraph that owns it. */
export type NodeType = { typename: string; service: string };

/** Every type that implements Node, by the prefix of its TypeIDs. */
export const nodeTypes: Readonly<Record<string, NodeType>> = {
  user: { typename: 'User', service: 'users' },
  address: { typename: 'Address', service: 'users' },
  seller: { typename: 'Seller', service: 'users' },
  notification: { typename: 'Notification', service: 'users' },
  product: { typename: 'Product', service: 'products' },
  variant: { typename: 'ProductVariant', service: 'products' },
  category: { typename: 'Category', service: 'products' },
  warehouse: { typename: 'Warehouse', service: 'inventory' },
  stocklevel: { typename: 'StockLevel', service: 'inventory' },
  stockmovement: { typename: 'StockMovement', service: 'inventory' },
  cart: { typename: 'Cart', service: 'carts' },
  coupon: { typename: 'Coupon', service: 'carts' },
  wishlistitem: { typename: 'WishlistItem', service: 'carts' },
  order: { typename: 'Order', service: 'orders' },
  payment: { typename: 'Payment', service: 'payments' },
  paymentmethod: { typename: 'PaymentMethod', service: 'payments' },
  review: { typename: 'Review', service: 'reviews' },
};

/** A prefix of lower-case letters and a UUID in Crockford's base32: 26 characters, the first at most 7. */
const TYPE_ID = /^([a-z]+)_[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** The type that a TypeID names; undefined for a malformed id and an unknown prefix. */
export function nodeTypeOf(id: string): NodeType | undefined {
  const prefix = TYPE_ID.exec(id)?.[1];
  return prefix !== undefined && Object.hasOwn(nodeTypes, prefix) ? nodeTypes[prefix] : undefined;
}
