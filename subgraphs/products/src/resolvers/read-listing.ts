import type { Identity } from '@bazaar/identity';
import {
  authorize,
  badUserInput,
  type ConnectionArguments,
  type CursorValue,
  forbidden,
  isId,
  type Page,
  readPage,
} from '@bazaar/service-kit';
import type { Listing, Selection, SortField } from '../data/listing.ts';
import type { ProductStatus } from '../domain/status.ts';
import { isStorable } from '../domain/text.ts';
import { isAdmin } from '../domain/visibility.ts';

/** The arguments of every list of products. */
export type ListingArguments = ConnectionArguments & {
  filter?:
    | {
        categoryId?: string | null | undefined;
        brands?: readonly string[] | null | undefined;
        sellerId?: string | null | undefined;
        minPrice?: number | null | undefined;
        maxPrice?: number | null | undefined;
        status?: ProductStatus | null | undefined;
      }
    | null
    | undefined;
  sort?: { field?: SortField; direction?: 'ASC' | 'DESC' } | null | undefined;
};

const maxBrands = 100;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const isInstant = (value: string): boolean => instant.test(value) && !Number.isNaN(Date.parse(value));
const isInt = (value: CursorValue): boolean =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;

const fits: Record<SortField, (value: CursorValue) => boolean> = {
  CREATED_AT: (value) => typeof value === 'string' && isInstant(value),
  NAME: (value) => typeof value === 'string' && isStorable(value),
  PRICE: isInt,
};

/** A cursor of a list of products: by what it is sorted, the value of that, and the id. */
export const placeOf = (
  field: SortField,
  product: { id: string; name: string; minPrice: number | null; createdAt: Date },
): CursorValue[] => {
  const value = {
    CREATED_AT: product.createdAt.toISOString(),
    NAME: product.name,
    PRICE: product.minPrice ?? -1,
  }[field];
  return [field, value, product.id];
};

const place = (cursor: CursorValue[] | null, sortedBy: SortField): CursorValue[] | null => {
  if (cursor === null) return null;
  const [field, value = null, id = null] = cursor;
  if (field !== sortedBy || !fits[sortedBy](value) || typeof id !== 'string' || !isStorable(id))
    throw badUserInput('The cursor is not one of this list.');
  return [value, id];
};

const readSelection = (
  filter: NonNullable<ListingArguments['filter']>,
  identity: Identity,
): Selection | null => {
  const { categoryId = null, brands = null, sellerId = null, minPrice = null, maxPrice = null } = filter;
  if (filter.status != null) authorize(identity, ['SELLER', 'ADMIN']);
  if (brands !== null && (brands.length > maxBrands || !brands.every(isStorable)))
    throw badUserInput(`Give up to ${maxBrands} brands.`);
  const status = filter.status ?? 'PUBLISHED';
  const sellerIds = sellerId === null ? [] : [sellerId];
  if (status !== 'PUBLISHED' && !isAdmin(identity)) {
    // What is not on sale shows only to its own seller.
    if (identity.sellerId === null) throw forbidden();
    sellerIds.push(identity.sellerId);
  }
  if (categoryId !== null && !isId('category', categoryId)) return null;
  if (!sellerIds.every((id) => isId('seller', id))) return null;
  return { status, sellerIds, categoryId, brands, minPrice, maxPrice };
};

/**
 * Checks what a list of products is asked for. `selection` null selects nothing (an id that can be nobody's).
 * Throws BAD_USER_INPUT, and UNAUTHENTICATED or FORBIDDEN for a `status` that is not the caller's to ask for.
 */
export const readListing = (
  args: ListingArguments,
  identity: Identity,
): { page: Page; sort: Listing['sort']; selection: Selection | null } => {
  const sort = {
    field: args.sort?.field ?? 'CREATED_AT',
    descending: (args.sort?.direction ?? 'DESC') === 'DESC',
  };
  const page = readPage(args, 3);
  return {
    sort,
    page: { ...page, after: place(page.after, sort.field), before: place(page.before, sort.field) },
    selection: readSelection(args.filter ?? {}, identity),
  };
};
