import type { MessageData } from '@bazaar/events';
import { type Consumer, consumer } from '@bazaar/service-kit';
import { addPurchases, copyAuthors, copyProducts } from '../data/copies.ts';
import { forgetPeople } from '../data/departures.ts';
import { lockPeople } from '../data/writers.ts';

// One statement cannot take in two versions of the same thing: the newest is left.
const newest = <Copy extends { id: string; version: number }>(copies: readonly Copy[]): Copy[] => {
  const found = new Map<string, Copy>();
  for (const copy of copies) {
    const known = found.get(copy.id);
    if (!known || known.version < copy.version) found.set(copy.id, copy);
  }
  return [...found.values()];
};

type Order = MessageData<'orders.statusChanged'>;

/** What an order that stands so was bought for certain. */
const purchasesOf = ({ status, customerId, lines }: Order): { buyerId: string; productId: string }[] =>
  customerId !== null && (status === 'CONFIRMED' || status === 'DELIVERED')
    ? lines.map(({ productId }) => ({ buyerId: customerId, productId }))
    : [];

/** What other subgraphs say that matters to reviews. */
export const consumers: readonly Consumer[] = [
  consumer('products.changed', ({ messages, tx }) =>
    copyProducts(
      tx,
      newest(
        messages.map(({ data: { productId, version, status, sellerId } }) => ({
          id: productId,
          version,
          published: status === 'PUBLISHED',
          sellerId,
        })),
      ),
    ),
  ),
  consumer('users.changed', ({ messages, tx }) =>
    copyAuthors(
      tx,
      newest(
        messages.map(({ data: { userId, version, displayName } }) => ({ id: userId, version, displayName })),
      ),
    ),
  ),
  consumer(
    'orders.statusChanged',
    async ({ messages, tx }) => {
      const purchases = messages.flatMap(({ data }) => purchasesOf(data));
      if (purchases.length === 0) return;
      // A review written at this moment either sees the purchase or is seen here.
      await lockPeople(
        tx,
        purchases.map(({ buyerId }) => buyerId),
      );
      await addPurchases(tx, purchases);
    },
    { concerns: ({ data }) => purchasesOf(data).length > 0, gatherMs: 100 },
  ),
  consumer('users.deleted', async ({ messages, tx }) => {
    const userIds = messages.map(({ data }) => data.userId);
    // A review written at this moment either is there already or waits, and is then by somebody who has no session any more.
    await lockPeople(tx, userIds);
    await forgetPeople(tx, userIds);
  }),
];
