import type { Bus } from '@bazaar/service-kit';

// Between instances of carts alone, over core NATS: it says that something changed here, after its copy was stored, and carries nothing.
// Who misses one sees the change with the next.
const subject = (id: string): string => `live.carts.${id}`;

/** Wakes those who follow carts that these variants or coupons are in. */
export const wake = ({ connection }: Bus, ids: readonly string[]): void => {
  if (connection.isClosed() || connection.isDraining()) return;
  for (const id of ids) connection.publish(subject(id));
};

/** Calls `heard` whenever this variant or coupon changed, until `stop`. */
export const listenForWake = ({ connection }: Bus, id: string, heard: () => void): { stop(): void } => {
  const subscription = connection.subscribe(subject(id), { callback: () => heard() });
  return { stop: () => subscription.unsubscribe() };
};
