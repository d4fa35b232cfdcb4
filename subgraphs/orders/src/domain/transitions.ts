import type { State } from './state.ts';

/** What can happen to an order. */
export const orderEvents = [
  /** Every line is held and there is something to pay. */
  'stockReserved',
  /** Every line is held and nothing is to be paid. */
  'stockReservedForFree',
  'stockRejected',
  'paymentOpened',
  'paymentSucceeded',
  'deadlinePassed',
  /** A person calls it off. */
  'cancelled',
  /** A parcel left; more is to come. */
  'partShipped',
  /** A parcel left; it was the last. */
  'allShipped',
  /** A parcel arrived; others have not, or have not left yet. */
  'partDelivered',
  /** The last parcel arrived. */
  'allDelivered',
] as const;

/** What can happen to an order. */
export type OrderEvent = (typeof orderEvents)[number];

/** What other subgraphs are asked to do. */
export type Command =
  | 'openPayment'
  | 'cancelPayment'
  | 'refundPayment'
  | 'refundLatePayment'
  | 'commitStock'
  | 'releaseStock'
  | 'restock';

/**
 * What comes of an event.
 * - `move`: to another state.
 * - `grow`: the order stands where it stood, but is not what it was: its version grows.
 * - `stay`: the order is what it was, but something follows.
 * - `ignore`: it is known already, or means nothing any more.
 * - `refuse`: a person asked for what cannot be.
 */
export type Transition =
  | { kind: 'move'; to: State; commands: readonly Command[] }
  | { kind: 'grow' }
  | { kind: 'stay'; commands: readonly Command[] }
  | { kind: 'ignore' }
  | { kind: 'refuse' };

const to = (state: State, ...commands: Command[]): Transition => ({ kind: 'move', to: state, commands });
const stay = (...commands: Command[]): Transition => ({ kind: 'stay', commands });
const grow: Transition = { kind: 'grow' };
const ignore: Transition = { kind: 'ignore' };
const refuse: Transition = { kind: 'refuse' };

const nothingToDeliver = {
  partShipped: refuse,
  allShipped: refuse,
  partDelivered: refuse,
  allDelivered: refuse,
} as const;

// Paid orders have what these events bring; messages come twice and out of order.
const settled = {
  stockReserved: ignore,
  stockReservedForFree: ignore,
  stockRejected: ignore,
  paymentOpened: ignore,
  paymentSucceeded: ignore,
  deadlinePassed: ignore,
} as const;

// What was under way when the order died is undone as it arrives. Undoing what is undone is success everywhere.
const dead = {
  stockReserved: stay('releaseStock'),
  stockReservedForFree: stay('releaseStock'),
  stockRejected: stay('releaseStock'),
  paymentOpened: stay('cancelPayment'),
  paymentSucceeded: stay('refundLatePayment'),
  deadlinePassed: ignore,
  cancelled: refuse,
  ...nothingToDeliver,
} as const;

/** The life of an order: what comes of each event in each state. */
export const transitions: Readonly<Record<State, Readonly<Record<OrderEvent, Transition>>>> = {
  PENDING: {
    stockReserved: stay('openPayment'),
    stockReservedForFree: to('CONFIRMED', 'commitStock'),
    stockRejected: to('REFUSED'),
    paymentOpened: to('AWAITING_PAYMENT'),
    // Paid at once, and heard before the payment was heard to be open.
    paymentSucceeded: to('CONFIRMED', 'commitStock'),
    deadlinePassed: to('EXPIRED', 'releaseStock', 'cancelPayment'),
    cancelled: to('CANCELLED', 'releaseStock', 'cancelPayment'),
    ...nothingToDeliver,
  },
  AWAITING_PAYMENT: {
    stockReserved: ignore,
    stockReservedForFree: ignore,
    stockRejected: ignore,
    paymentOpened: ignore,
    paymentSucceeded: to('CONFIRMED', 'commitStock'),
    deadlinePassed: to('EXPIRED', 'releaseStock', 'cancelPayment'),
    cancelled: to('CANCELLED', 'releaseStock', 'cancelPayment'),
    ...nothingToDeliver,
  },
  CONFIRMED: {
    ...settled,
    cancelled: to('CANCELLED', 'refundPayment', 'restock'),
    partShipped: to('PROCESSING'),
    allShipped: to('SHIPPED'),
    partDelivered: refuse,
    allDelivered: refuse,
  },
  PROCESSING: {
    ...settled,
    // Something of it is on its way.
    cancelled: refuse,
    partShipped: grow,
    allShipped: to('SHIPPED'),
    partDelivered: grow,
    // Not all of it has left.
    allDelivered: refuse,
  },
  SHIPPED: {
    ...settled,
    cancelled: refuse,
    partShipped: refuse,
    allShipped: refuse,
    partDelivered: grow,
    allDelivered: to('DELIVERED'),
  },
  DELIVERED: { ...settled, cancelled: refuse, ...nothingToDeliver },
  CANCELLED: dead,
  EXPIRED: dead,
  REFUSED: dead,
};
