import type { State } from './state.ts';

/** What can happen to an order. */
export const orderEvents = [
  /** Every line is held and there is something to pay. */
  'stockReserved',
  /** Every line is held and nothing is to be paid. */
  'stockReservedForFree',
  'stockRejected',
  'paymentOpened',
  /** A try to pay was declined; the buyer may try again. */
  'paymentDeclined',
  'paymentSucceeded',
  /** The same, but the velocity rules want a person to look at it first. */
  'paymentSucceededForReview',
  /** An admin looked at an order on hold and found nothing wrong. */
  'released',
  /** Nobody looked at an order on hold in time. */
  'reviewDeadlinePassed',
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
  /** A person calls off what has not left yet, while parcels are under way. */
  'restCancelledInTransit',
  /** The same, when every parcel has arrived. */
  'restCancelledDelivered',
  /** The same, when everything that had left came back. */
  'restCancelledReturned',
  /** The buyer asks to send something back. */
  'returnRequested',
  'returnRejected',
  /** Goods came back; the buyer keeps others, or waits for them. */
  'partReturned',
  /** The last of the goods came back. */
  'allReturned',
  /** Payments has given money back. */
  'moneyReturned',
  /** The buyer's bank disputes the payment, or has decided. */
  'paymentDisputed',
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
  | 'restock'
  /** Give back what was paid for some units. */
  | 'refundPart'
  /** Put some units on sale again. */
  | 'restockPart';

/**
 * What comes of an event.
 * - `move`: to another state.
 * - `grow`: the order stands where it stood, but is not what it was: its version grows, and its timeline tells why.
 * - `stay`: the order is what it was, but something follows.
 * - `ignore`: it is known already, or means nothing any more.
 * - `refuse`: a person asked for what cannot be.
 */
export type Transition =
  | { kind: 'move'; to: State; commands: readonly Command[] }
  | { kind: 'grow'; commands: readonly Command[] }
  | { kind: 'stay'; commands: readonly Command[] }
  | { kind: 'ignore' }
  | { kind: 'refuse' };

const to = (state: State, ...commands: Command[]): Transition => ({ kind: 'move', to: state, commands });
const stay = (...commands: Command[]): Transition => ({ kind: 'stay', commands });
const grow = (...commands: Command[]): Transition => ({ kind: 'grow', commands });
const ignore: Transition = { kind: 'ignore' };
const refuse: Transition = { kind: 'refuse' };

const nothingToReturn = {
  returnRequested: refuse,
  returnRejected: refuse,
  partReturned: refuse,
  allReturned: refuse,
} as const;

const notOnHold = { released: refuse, reviewDeadlinePassed: ignore } as const;

const nothingLeftToCancel = {
  cancelled: refuse,
  restCancelledInTransit: refuse,
  restCancelledDelivered: refuse,
  restCancelledReturned: refuse,
} as const;

// Nothing of it has left, so that all of it can be called off, and nothing come back.
const unsent = {
  partDelivered: refuse,
  allDelivered: refuse,
  restCancelledInTransit: refuse,
  restCancelledDelivered: refuse,
  restCancelledReturned: refuse,
  ...nothingToReturn,
} as const;

const nothingToDeliver = {
  partShipped: refuse,
  allShipped: refuse,
  partDelivered: refuse,
  allDelivered: refuse,
} as const;

const returning = {
  returnRequested: grow(),
  returnRejected: grow(),
  partReturned: grow('refundPart', 'restockPart'),
} as const;

// Paid orders have what these events bring; messages come twice and out of order.
const settled = {
  stockReserved: ignore,
  stockReservedForFree: ignore,
  stockRejected: ignore,
  paymentOpened: ignore,
  paymentDeclined: ignore,
  paymentSucceeded: ignore,
  paymentSucceededForReview: ignore,
  deadlinePassed: ignore,
  moneyReturned: grow(),
  paymentDisputed: grow(),
} as const;

// What was under way when the order died is undone as it arrives. Undoing what is undone is success everywhere.
const dead = {
  stockReserved: stay('releaseStock'),
  stockReservedForFree: stay('releaseStock'),
  stockRejected: stay('releaseStock'),
  paymentOpened: stay('cancelPayment'),
  paymentDeclined: ignore,
  paymentSucceeded: stay('refundLatePayment'),
  paymentSucceededForReview: stay('refundLatePayment'),
  deadlinePassed: ignore,
  moneyReturned: grow(),
  paymentDisputed: grow(),
  ...notOnHold,
  ...nothingLeftToCancel,
  ...nothingToDeliver,
  ...nothingToReturn,
} as const;

/** The life of an order: what comes of each event in each state. */
export const transitions: Readonly<Record<State, Readonly<Record<OrderEvent, Transition>>>> = {
  PENDING: {
    stockReserved: stay('openPayment'),
    stockReservedForFree: to('CONFIRMED', 'commitStock'),
    stockRejected: to('REFUSED'),
    paymentOpened: to('AWAITING_PAYMENT'),
    // Heard before the payment was heard to be open.
    paymentDeclined: grow(),
    // Paid at once, and heard before the payment was heard to be open.
    paymentSucceeded: to('CONFIRMED', 'commitStock'),
    paymentSucceededForReview: to('ON_HOLD', 'commitStock'),
    deadlinePassed: to('EXPIRED', 'releaseStock', 'cancelPayment'),
    cancelled: to('CANCELLED', 'releaseStock', 'cancelPayment'),
    // Heard before the payment itself was.
    moneyReturned: grow(),
    paymentDisputed: grow(),
    partShipped: refuse,
    allShipped: refuse,
    ...notOnHold,
    ...unsent,
  },
  AWAITING_PAYMENT: {
    stockReserved: ignore,
    stockReservedForFree: ignore,
    stockRejected: ignore,
    paymentOpened: ignore,
    paymentDeclined: grow(),
    paymentSucceeded: to('CONFIRMED', 'commitStock'),
    paymentSucceededForReview: to('ON_HOLD', 'commitStock'),
    deadlinePassed: to('EXPIRED', 'releaseStock', 'cancelPayment'),
    cancelled: to('CANCELLED', 'releaseStock', 'cancelPayment'),
    // Heard before the payment itself was.
    moneyReturned: grow(),
    paymentDisputed: grow(),
    partShipped: refuse,
    allShipped: refuse,
    ...notOnHold,
    ...unsent,
  },
  // Paid, and its units are its own; only nothing leaves until a person has looked at it.
  ON_HOLD: {
    ...settled,
    released: to('CONFIRMED'),
    reviewDeadlinePassed: to('CANCELLED', 'refundPayment', 'restock'),
    cancelled: to('CANCELLED', 'refundPayment', 'restock'),
    partShipped: refuse,
    allShipped: refuse,
    ...unsent,
  },
  CONFIRMED: {
    ...settled,
    ...notOnHold,
    cancelled: to('CANCELLED', 'refundPayment', 'restock'),
    partShipped: to('PROCESSING'),
    allShipped: to('SHIPPED'),
    ...unsent,
  },
  PROCESSING: {
    ...settled,
    ...notOnHold,
    // Something of it is on its way: only the rest can be called off.
    cancelled: refuse,
    restCancelledInTransit: to('SHIPPED', 'refundPart', 'restockPart'),
    restCancelledDelivered: to('DELIVERED', 'refundPart', 'restockPart'),
    restCancelledReturned: to('RETURNED', 'refundPart', 'restockPart'),
    partShipped: grow(),
    allShipped: to('SHIPPED'),
    partDelivered: grow(),
    // Not all of it has left.
    allDelivered: refuse,
    ...returning,
    allReturned: refuse,
  },
  SHIPPED: {
    ...settled,
    ...notOnHold,
    ...nothingLeftToCancel,
    partShipped: refuse,
    allShipped: refuse,
    partDelivered: grow(),
    allDelivered: to('DELIVERED'),
    ...returning,
    // Not all of it has arrived.
    allReturned: refuse,
  },
  DELIVERED: {
    ...settled,
    ...notOnHold,
    ...nothingLeftToCancel,
    ...nothingToDeliver,
    ...returning,
    allReturned: to('RETURNED', 'refundPart', 'restockPart'),
  },
  RETURNED: { ...settled, ...notOnHold, ...nothingLeftToCancel, ...nothingToDeliver, ...nothingToReturn },
  CANCELLED: dead,
  EXPIRED: dead,
  REFUSED: dead,
};
