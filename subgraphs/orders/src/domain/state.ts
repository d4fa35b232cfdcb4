/** Where an order can stand. REFUSED is an order that never came about for want of stock: nobody sees it. */
export const states = [
  'PENDING',
  'AWAITING_PAYMENT',
  'ON_HOLD',
  'CONFIRMED',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'RETURNED',
  'CANCELLED',
  'EXPIRED',
  'REFUSED',
] as const;

/** Where an order can stand. */
export type State = (typeof states)[number];

/** Where an order stands, as others may know it. */
export type PublicStatus = Exclude<State, 'REFUSED'>;

/** What others are told: a refused order is one that was cancelled. */
export const publicStatus = (state: State): PublicStatus => (state === 'REFUSED' ? 'CANCELLED' : state);

/** Is the order still waiting to be paid? */
export const isUnpaidState = (state: State): boolean => state === 'PENDING' || state === 'AWAITING_PAYMENT';

/** Is this a state that an order can have? */
export const isState = (value: string): value is State => states.some((state) => state === value);
