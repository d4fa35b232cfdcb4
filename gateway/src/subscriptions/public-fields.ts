import type { Identity } from '@bazaar/identity';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * How the events of a subscription field reach clients.
 *
 * - `state`: each event is the whole state of one thing, so that only the latest counts. Clients share one upstream,
 *   late ones get the latest at once, and states that wait are replaced by later ones. `key` is the selection that
 *   tells things apart when one subscription is about several; null when it is about one.
 * - `events`: each event counts. Every client begins where it left off, with an upstream of its own until it has caught
 *   up with the others of its session (`Confluence`); each upstream resumes after the last cursor.
 */
export type Delivery = { kind: 'state'; key: string | null; public: boolean } | { kind: 'events' };

const deliveries: Readonly<Record<string, Delivery>> = {
  stockChanged: { kind: 'state', key: 'variant { id }', public: true },
  cartChanged: { kind: 'state', key: null, public: false },
};

/** What everybody sees alike. Anything else in a selection makes even a public subscription personal. */
const PUBLIC_TYPES: ReadonlySet<string> = new Set([
  'Subscription',
  'StockChange',
  'ProductVariant',
  'Product',
  'ProductImage',
  'ProductAttribute',
  'ProductOption',
  'SelectedOption',
  'PriceRange',
  'Category',
  'Availability',
  'Rating',
  'Money',
]);

/** How a root field of the schema's `Subscription` is delivered; `events` unless said. */
export function deliveryOf(field: string): Delivery {
  return (Object.hasOwn(deliveries, field) ? deliveries[field] : undefined) ?? { kind: 'events' };
}

/**
 * Whether an operation on a public field looks the same to this caller as to any other: it selects nothing that
 * depends on who asks, and the caller does not see more of the catalogue (drafts) than the public does.
 */
export function isSharedByAll(document: DocumentNode, schema: GraphQLSchema, identity: Identity): boolean {
  if (identity.roles.some((role) => role !== 'CUSTOMER')) return false;
  const types = new TypeInfo(schema);
  let shared = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        const parent = getNamedType(types.getParentType());
        const composite = isObjectType(parent) || isInterfaceType(parent) || isUnionType(parent);
        if (!composite || !PUBLIC_TYPES.has(parent.name)) shared = false;
      },
    }),
  );
  return shared;
}
