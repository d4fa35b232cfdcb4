import type { Plan, Purchase } from './plans.ts';
import type { OrderBook } from './promises.ts';

/** Something that was to be done with orders of some plans, and where they stand when nobody manages to. */
type Step = { what: string; plans: readonly Plan[]; before: string; done: (purchase: Purchase) => boolean };

const steps: readonly Step[] = [
  {
    what: 'send',
    plans: ['isDelivered', 'sendsBack', 'sendsBackAPart'],
    before: 'CONFIRMED',
    done: ({ toldSent }) => toldSent,
  },
  {
    what: 'take back',
    plans: ['sendsBack', 'sendsBackAPart'],
    before: 'DELIVERED',
    done: ({ toldReturned }) => toldReturned > 0,
  },
  {
    what: 'call off half-sent',
    plans: ['cancelsTheRest'],
    before: 'PROCESSING',
    done: ({ toldRestCancelled }) => toldRestCancelled,
  },
];
// One or two may have been met by the end of the storm.
const most = 2;

/** Says what was tried and never once worked: a storm in which nothing happens breaks no promise. */
export const findIdle = (
  orders: readonly Pick<OrderBook, 'id' | 'state'>[],
  purchases: readonly Purchase[],
): string[] => {
  const states = new Map(orders.map(({ id, state }) => [id, state]));
  return steps.flatMap(({ what, plans, before, done }) => {
    const meant = purchases.filter(({ plan }) => plans.includes(plan));
    const waiting = meant.filter(({ orderId }) => states.get(orderId ?? '') === before).length;
    return waiting > most && !meant.some(done)
      ? [`there were ${waiting} orders to ${what}, and nobody managed to`]
      : [];
  });
};

const told: readonly [string, (purchase: Purchase) => boolean][] = [
  ['paid', ({ toldPaid }) => toldPaid],
  ['called off', ({ toldCancelled }) => toldCancelled],
  ['released', ({ toldReleased }) => toldReleased],
  ['sent', ({ toldSent }) => toldSent],
  ['called off half-sent', ({ toldRestCancelled }) => toldRestCancelled],
  ['taken back', ({ toldReturned }) => toldReturned > 0],
];

/** How many purchases people were told what of. */
export const countTold = (purchases: readonly Purchase[]): Map<string, number> =>
  new Map(told.map(([what, was]) => [what, purchases.filter(was).length]));
