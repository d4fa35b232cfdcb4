import type { OrderStatus, StepName } from './order-progress.ts';

/** Every word a widget shows or says; `{n}`, `{at}` and `{status}` stand for what is filled in. */
export const englishLabels = {
  loading: 'Checking…',
  unknown: 'Not known at the moment',
  available: '{n} in stock',
  low: 'Only {n} left',
  soldOut: 'Sold out',
  offline: 'Offline – as of {at}',
  connecting: 'Connecting…',
  refused: 'Please sign in again',
  done: 'done',
  current: 'under way',
  toCome: 'to come',
  order: 'Order',
  placed: 'Placed',
  payment: 'Payment',
  packing: 'Packing',
  shipping: 'Shipping',
  delivered: 'Delivered',
  PENDING: 'Being checked',
  AWAITING_PAYMENT: 'Waiting for payment',
  ON_HOLD: 'Paid, being checked',
  CONFIRMED: 'Paid and confirmed',
  PROCESSING: 'Being packed',
  SHIPPED: 'On its way',
  DELIVERED: 'Delivered',
  CANCELLED: 'Cancelled',
  EXPIRED: 'Not paid in time',
  RETURNED: 'Returned',
} satisfies Record<StepName | OrderStatus | string, string>;
export type Labels = typeof englishLabels;

/** Puts values where their names stand in braces. */
export const fill = (label: string, values: Readonly<Record<string, string>>): string =>
  label.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
