import { aboutFulfilled, fulfilled } from './fulfilled.ts';
import type { Purchase } from './plans.ts';

/** An order as orders has it; minor units. */
export type OrderBook = {
  id: string;
  state: string;
  customerId: string;
  key: string;
  total: number;
  /** Entries of its timeline that moved it nowhere: cards that were declined, money that went back. */
  noted: number;
  /** Parcels that left and that arrived, returns that were asked for and that were decided, but for those that moved it: such entries too. */
  stayed: number;
  /** Returns that brought money back, and how much. */
  returnsPaid: number;
  returnsWorth: number;
  /** What it was told that went back. */
  toldRefunded: number;
  /** Units that were called off while others had left already. */
  restCancelled: number;
  /** What was paid for them, give or take a cent a line. */
  restWorth: number;
  /** Units that the buyer has or waits for, and those that were written off. */
  unitsOut: number;
};
/** An order's money as payments has it; minor units. */
export type PaymentBook = {
  orderId: string;
  status: string;
  amount: number;
  received: number;
  refunded: number;
  refundsUnderWay: number;
  refundsDone: number;
  /** Cards that were declined, refunds that ended, and disputes that were opened and that were closed. */
  told: number;
};
/** An order's units as inventory has them; `kept` are those that did not come back. */
export type ReservationBook = { orderId: string; state: string; kept: number };
/** What Stripe has: intents, charges that succeeded, and refunds that did not fail. */
export type StripeBook = {
  intents: readonly { id: string; orderId: string; status: string }[];
  charges: readonly { intentId: string; amount: number }[];
  refunds: readonly { intentId: string; amount: number }[];
};

/** Everybody's books at one moment. */
export type Books = {
  orders: readonly OrderBook[];
  payments: readonly PaymentBook[];
  reservations: readonly ReservationBook[];
  stripe: StripeBook;
};

const aboutOrder = (
  order: OrderBook,
  payment: PaymentBook | undefined,
  reservation: ReservationBook | undefined,
): string[] => {
  const held = reservation?.state ?? 'none';
  const paid = payment?.status ?? 'none';
  const kept = payment ? payment.received - payment.refunded : 0;
  const told = (payment?.told ?? 0) + order.stayed;
  if (order.noted > told) return [`has ${order.noted} entries in its timeline for ${told} events`];
  if (fulfilled.has(order.state)) return aboutFulfilled(order, payment, reservation);
  switch (order.state) {
    case 'CANCELLED':
    case 'EXPIRED':
    case 'REFUSED':
      return [
        ...(['none', 'CANCELLED', 'REFUNDED', 'FAILED'].includes(paid)
          ? []
          : [`is ${order.state}, but its payment is ${paid}`]),
        ...(kept === 0 ? [] : [`is ${order.state}, but ${kept} of its money were kept`]),
        ...(held === 'HELD' || (held === 'COMMITTED' && reservation?.kept !== 0)
          ? [`is ${order.state}, but its units are ${held}`]
          : []),
        ...(payment && payment.refundsUnderWay > 0 ? ['has a refund that does not end'] : []),
      ];
    default:
      return [`is still ${order.state}`];
  }
};

/** What Stripe has of one order. */
type AtStripe = { intents: number; charges: number[]; returned: number };

const atStripe = ({ intents, charges, refunds }: StripeBook): Map<string, AtStripe> => {
  const orderOf = new Map(intents.map(({ id, orderId }) => [id, orderId]));
  const all = new Map<string, AtStripe>();
  const of = (orderId: string): AtStripe => {
    const own = all.get(orderId) ?? { intents: 0, charges: [], returned: 0 };
    all.set(orderId, own);
    return own;
  };
  for (const { orderId } of intents) of(orderId).intents += 1;
  for (const { intentId, amount } of charges) of(orderOf.get(intentId) ?? intentId).charges.push(amount);
  for (const { intentId, amount } of refunds) of(orderOf.get(intentId) ?? intentId).returned += amount;
  return all;
};

const doublesAtStripe = ({ intents, charges }: AtStripe): string[] => [
  ...(intents > 1 ? [`has ${intents} payment intents at Stripe`] : []),
  ...(charges.length > 1 ? [`was charged ${charges.length} times at Stripe`] : []),
];

const aboutMoney = (payment: PaymentBook, own: AtStripe | undefined): string[] => {
  const { charges, returned } = own ?? { charges: [], returned: 0 };
  const charge = charges.reduce((total, amount) => total + amount, 0);
  return [
    ...(charge === payment.received ? [] : [`brought ${charge} at Stripe, ${payment.received} in our books`]),
    ...(returned === payment.refunded
      ? []
      : [`gave back ${returned} at Stripe, ${payment.refunded} in our books`]),
  ];
};

const shownOf = ({ plan, orderId }: Purchase): string => `${plan}, order ${orderId ?? 'none'}`;

const wronged = (purchase: Purchase, orders: readonly OrderBook[]): string[] => [
  ...(orders.length > 1 ? [`${shownOf(purchase)}: one checkout made ${orders.length} orders`] : []),
  ...(purchase.orderId !== null && !orders.some(({ id }) => id === purchase.orderId)
    ? [`${shownOf(purchase)}: the order is lost`]
    : []),
  ...(purchase.wronglyDeclined ? [`${shownOf(purchase)}: a good card was said to be declined`] : []),
];

const aboutPerson = (
  purchase: Purchase,
  orders: readonly OrderBook[],
  payment: PaymentBook | undefined,
): string[] => {
  const order = orders.find(({ id }) => id === purchase.orderId);
  const shown = shownOf(purchase);
  const returned = payment !== undefined && payment.received === payment.refunded;
  return [
    ...(purchase.toldCancelled && order && order.state !== 'CANCELLED'
      ? [`${shown}: called off, but ${order.state}`]
      : []),
    ...(purchase.toldPaid && order && !fulfilled.has(order.state) && !returned
      ? [`${shown}: paid, but ${order.state}`]
      : []),
    ...(purchase.toldReleased && order && order.state !== 'CONFIRMED'
      ? [`${shown}: released, but ${order.state}`]
      : []),
    ...(purchase.toldSent && order && !sent.has(order.state) ? [`${shown}: sent, but ${order.state}`] : []),
    ...(purchase.toldRestCancelled && order?.restCancelled === 0
      ? [`${shown}: the rest was called off, and was not`]
      : []),
    ...(purchase.toldReturned > (order?.returnsPaid ?? 0)
      ? [
          `${shown}: ${purchase.toldReturned} returns were granted, ${order?.returnsPaid ?? 0} are in the books`,
        ]
      : []),
    ...(purchase.toldPaid && (payment?.received ?? 0) === 0 ? [`${shown}: paid, but there is no money`] : []),
  ];
};

const ordersOfPeople = (orders: readonly OrderBook[]): Map<string, OrderBook[]> => {
  const people = new Map<string, OrderBook[]>();
  for (const order of orders) people.set(order.customerId, [...(people.get(order.customerId) ?? []), order]);
  return people;
};

const ended = new Set(['CANCELLED', 'EXPIRED', 'REFUSED']);
const sent = new Set(['PROCESSING', 'SHIPPED', 'DELIVERED', 'RETURNED']);

/** Orders that nobody wants paid any more, with an intent that a browser could still pay. */
const stillPayable = ({ orders, stripe }: Books): string[] => {
  const over = new Set(orders.filter(({ state }) => ended.has(state)).map(({ id }) => id));
  return stripe.intents
    .filter(({ orderId, status }) => over.has(orderId) && status !== 'canceled' && status !== 'succeeded')
    .map(({ orderId }) => orderId);
};

/** Says which promises are broken for good by these books, given what people were told: what waiting cannot mend. */
export const findLasting = (books: Books, purchases: readonly Purchase[]): string[] => {
  const people = ordersOfPeople(books.orders);
  return [
    ...[...atStripe(books.stripe)].flatMap(([orderId, own]) =>
      doublesAtStripe(own).map((problem) => `order ${orderId} ${problem}`),
    ),
    ...purchases.flatMap((purchase) => wronged(purchase, people.get(purchase.userId) ?? [])),
  ];
};

/** Says which promises are broken by these books, given what people were told; those that last come first. */
export const findProblems = (books: Books, purchases: readonly Purchase[]): string[] => {
  const payments = new Map(books.payments.map((payment) => [payment.orderId, payment]));
  const reservations = new Map(books.reservations.map((each) => [each.orderId, each]));
  const stripe = atStripe(books.stripe);
  const known = new Set(books.orders.map(({ id }) => id));
  const people = ordersOfPeople(books.orders);
  return [
    ...findLasting(books, purchases),
    ...books.orders.flatMap((order) =>
      aboutOrder(order, payments.get(order.id), reservations.get(order.id)).map(
        (problem) => `order ${order.id} ${problem}`,
      ),
    ),
    ...books.payments.flatMap((payment) =>
      aboutMoney(payment, stripe.get(payment.orderId)).map(
        (problem) => `order ${payment.orderId} ${problem}`,
      ),
    ),
    ...stillPayable(books).map((orderId) => `order ${orderId} has ended, and can still be paid at Stripe`),
    ...books.payments
      .filter(({ orderId }) => !known.has(orderId))
      .map(({ orderId }) => `order ${orderId} has a payment and is no order`),
    ...books.stripe.intents
      .filter(({ orderId }) => !payments.has(orderId))
      .map(({ id }) => `the payment intent ${id} is in no book of ours`),
    ...purchases.flatMap((purchase) =>
      aboutPerson(
        purchase,
        people.get(purchase.userId) ?? [],
        purchase.orderId === null ? undefined : payments.get(purchase.orderId),
      ),
    ),
  ];
};
