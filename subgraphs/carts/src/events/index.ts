import type { Message, MessageData, MessageType } from '@bazaar/events';
import { type Consumer, consumer } from '@bazaar/service-kit';
import { keepProducts, keepStock } from '../data/catalogue.ts';
import { forgetPeople } from '../data/departures.ts';
import type { Deps } from '../deps.ts';
import { claimCarts } from '../operations/claim-carts.ts';
import { noteCouponUses } from '../operations/note-coupon-uses.ts';
import { settleConfirmed } from '../operations/settle-orders.ts';
import { tellCheaper, tellReturned } from '../operations/tell-wishers.ts';

/** Of each entity the message with the greatest version. */
const latest = <Type extends MessageType>(
  messages: readonly (Message<Type> & { data: { version: number } })[],
): Message<Type>['data'][] => {
  const byEntity = new Map<string, Message<Type> & { data: { version: number } }>();
  for (const message of messages) {
    const known = byEntity.get(message.subject);
    if (!known || known.data.version < message.data.version) byEntity.set(message.subject, message);
  }
  return [...byEntity.values()].map(({ data }) => data);
};

// One that is held for review is paid too.
const isPaid = ({ status }: MessageData<'orders.statusChanged'>): boolean =>
  status === 'CONFIRMED' || status === 'ON_HOLD';

/** What carts hears, and what it does then. */
export const consumersOf = (deps: Deps): Consumer[] => [
  consumer('products.changed', async ({ messages, tx, send, afterCommit }) => {
    const { changed, cheaper } = await keepProducts(tx, latest<'products.changed'>(messages));
    await tellCheaper({ tx, send }, cheaper);
    afterCommit(() => deps.changed(changed));
  }),
  consumer(
    'inventory.stockChanged',
    async ({ messages, tx, send, afterCommit }) => {
      const { changed, returned } = await keepStock(tx, latest<'inventory.stockChanged'>(messages));
      await tellReturned({ tx, send }, returned);
      afterCommit(() => deps.changed(changed));
    },
    { gatherMs: 100 },
  ),
  consumer('carts.claim', async ({ messages, tx, send, afterCommit }) => {
    const claims = messages.map(({ data }) => data);
    const claimed = await claimCarts(deps, { tx, send, afterCommit }, claims);
    claims.forEach(({ userId }, index) => {
      const { cartId = null, merge } = claimed[index] ?? {};
      send('carts.claimed', {
        userId,
        cartId,
        ...(merge && {
          merge: { ...merge, problems: merge.problems.map(({ code, message }) => ({ code, message })) },
        }),
      });
    });
  }),
  consumer(
    'orders.statusChanged',
    async ({ messages, tx, send, afterCommit }) => {
      const orders = messages.map(({ data }) => data);
      await settleConfirmed(deps, { tx, send, afterCommit }, orders.filter(isPaid));
      await noteCouponUses(deps, { tx, send, afterCommit }, orders);
    },
    { concerns: ({ data }) => isPaid(data) || data.couponCodes.length > 0, gatherMs: 50 },
  ),
  consumer('users.deleted', async ({ messages, tx, afterCommit }) => {
    const gone = await forgetPeople(
      tx,
      messages.map(({ data }) => data.userId),
    );
    afterCommit(() => deps.changed(gone));
  }),
];
