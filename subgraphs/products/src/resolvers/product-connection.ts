import { type Connection, connection, isId } from '@bazaar/service-kit';
import type { Context } from '../context.ts';
import { countProducts, listProducts, type ParentKind } from '../data/listing.ts';
import type { ProductMapper } from '../mappers.ts';
import { type ListingArguments, placeOf, readListing } from './read-listing.ts';

/** A page of products: of the whole shop, or below one parent (batched over all parents of the request). */
export const productConnection = async (
  { db, loaders, identity }: Context,
  args: ListingArguments,
  parent?: { kind: ParentKind; id: string },
): Promise<Connection<ProductMapper>> => {
  const { page, sort, selection } = readListing(args, identity);
  const place = (product: ProductMapper) => placeOf(sort.field, product);
  if (selection === null || (parent && !isId(parent.kind, parent.id)))
    return connection<ProductMapper>([], page, place, () => Promise.resolve(0));
  const listing = { page, sort, selection };
  const rows = parent
    ? await loaders.productsBelow.load({ ...parent, listing })
    : await listProducts(db, listing);
  // A variant in the page finds its product here.
  for (const row of rows) loaders.product.prime(row.id, row);
  return connection(rows, page, place, () =>
    parent ? loaders.countBelow.load({ ...parent, selection }) : countProducts(db, selection),
  );
};
