/** Where an order can stand. */
export const orderStatuses = [
  'PENDING',
  'AWAITING_PAYMENT',
  'ON_HOLD',
  'CONFIRMED',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
  'EXPIRED',
  'RETURNED',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** A part of an order's way, in the buyer's words. */
export type StepName = 'placed' | 'payment' | 'packing' | 'shipping' | 'delivered';

export type Step = {
  name: StepName;
  state: 'done' | 'current' | 'to-come';
  /** When it was done, ISO 8601; null while it is not, or when that is not known. */
  at: string | null;
};

/** Which status ends each step. */
const ends: readonly (readonly [StepName, readonly OrderStatus[]])[] = [
  ['placed', ['PENDING']],
  ['payment', ['CONFIRMED', 'ON_HOLD']],
  ['packing', ['SHIPPED', 'DELIVERED']],
  ['shipping', ['DELIVERED']],
  ['delivered', ['DELIVERED']],
];
const stepsDone: Readonly<Record<OrderStatus, number>> = {
  PENDING: 0,
  AWAITING_PAYMENT: 1,
  ON_HOLD: 2,
  CONFIRMED: 2,
  PROCESSING: 2,
  SHIPPED: 3,
  DELIVERED: 5,
  CANCELLED: 0,
  EXPIRED: 0,
  RETURNED: 5,
};

export const isOrderStatus = (value: string): value is OrderStatus =>
  orderStatuses.some((status) => status === value);

/** An order that was called off or never paid goes nowhere further. */
export const isStopped = (status: OrderStatus): boolean => status === 'CANCELLED' || status === 'EXPIRED';

/**
 * An order's way from being placed to being delivered.
 *
 * @param timeline every status it has had and when; of a stopped order, it says how far it came
 */
export const progressOf = (
  status: OrderStatus,
  timeline: readonly { status: string; at: string }[],
): Step[] => {
  const reached = isStopped(status)
    ? Math.max(0, ...timeline.map((entry) => (isOrderStatus(entry.status) ? stepsDone[entry.status] : 0)))
    : stepsDone[status];
  return ends.map(([name, statuses], index) => {
    const done = index < reached;
    const entry = done ? timeline.find((each) => statuses.some((end) => end === each.status)) : undefined;
    const current = index === reached && !isStopped(status);
    return { name, state: done ? 'done' : current ? 'current' : 'to-come', at: entry?.at ?? null };
  });
};
