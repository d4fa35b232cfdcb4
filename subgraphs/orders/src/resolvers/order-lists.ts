import {
  badUserInput,
  type Connection,
  type ConnectionArguments,
  connection,
  readPage,
} from '@bazaar/service-kit';
import type {
  OrderFilter as FilterInput,
  SellerResolvers,
  UserResolvers,
} from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { allOrders, countOrders, type OrderFilter, type OwnerKind, placeOf } from '../data/order-pages.ts';
import type { OrderRow } from '../data/orders.ts';
import { isOrderNumber } from '../domain/order-number.ts';
import { isState } from '../domain/state.ts';

type Arguments = ConnectionArguments & { filter?: FilterInput | null | undefined };

const cursorLength = 2;

// An empty list of statuses filters nothing, as in a form where nothing is ticked.
const readFilter = (input: FilterInput | null | undefined): OrderFilter => ({
  states: input?.statuses?.length
    ? input.statuses.flatMap((status) => (isState(status) ? [status] : []))
    : null,
  placedFrom: input?.placedAfter ?? null,
  placedBefore: input?.placedBefore ?? null,
  number: input?.number ?? null,
});

const readList = (args: Arguments) => {
  const page = readPage(args, cursorLength);
  for (const place of [page.after, page.before])
    if (place && !(typeof place[0] === 'string' && !Number.isNaN(Date.parse(place[0]))))
      throw badUserInput('The cursor is not one of this list.');
  return { page, filter: readFilter(args.filter) };
};

// What is no number of an order is none of them, and need not be asked for.
const matchesNothing = ({ number }: OrderFilter): boolean => number !== null && !isOrderNumber(number);

/** A page of the whole shop's orders. */
export const everyOrder = async (args: Arguments, { db }: Context): Promise<Connection<OrderRow>> => {
  const { page, filter } = readList(args);
  if (matchesNothing(filter)) return connection<OrderRow>([], page, placeOf, async () => 0);
  return connection(await allOrders(db, page, filter), page, placeOf, () => countOrders(db, filter));
};

const ordersOf = async (
  kind: OwnerKind,
  ownerId: string,
  args: Arguments,
  { loaders }: Context,
): Promise<Connection<OrderRow>> => {
  const { page, filter } = readList(args);
  if (matchesNothing(filter)) return connection<OrderRow>([], page, placeOf, async () => 0);
  const key = { ownerId, page, filter };
  return connection(await loaders.pages[kind].load(key), page, placeOf, () => loaders.counts[kind].load(key));
};

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  orders: ({ id }, args, context) =>
    context.identity.userId === id || context.identity.roles.includes('ADMIN')
      ? ordersOf('customer', id, args, context)
      : null,
};

export const Seller: SellerResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  orders: ({ id }, args, context) => {
    const { roles, sellerId } = context.identity;
    return roles.includes('ADMIN') || (roles.includes('SELLER') && sellerId === id)
      ? ordersOf('seller', id, args, context)
      : null;
  },
};
