import { expect, it } from 'vitest';
import { countTold, findIdle } from './idle.ts';
import { newPurchase, type Plan, type Purchase } from './plans.ts';

const bought = (count: number, plan: Plan, state: string) => {
  const ids = Array.from({ length: count }, (_, index) => `order_${plan}_${index}`);
  const begun = newPurchase({ plan, userId: 'ada', checkoutKey: 'k' });
  return {
    orders: ids.map((id) => ({ id, state })),
    purchases: ids.map((orderId): Purchase => ({ ...begun, orderId })),
  };
};

it.each<[Plan, string, string]>([
  ['isDelivered', 'CONFIRMED', 'send'],
  ['sendsBackAPart', 'DELIVERED', 'take back'],
  ['cancelsTheRest', 'PROCESSING', 'call off half-sent'],
])('a storm in which nobody gets on with %s is none', (plan, state, what) => {
  const { orders, purchases } = bought(3, plan, state);
  expect(findIdle(orders, purchases)).toEqual([`there were 3 orders to ${what}, and nobody managed to`]);
});

it('a few that are left at the end are well, and so are many when it has worked for one', () => {
  const few = bought(2, 'isDelivered', 'CONFIRMED');
  expect(findIdle(few.orders, few.purchases)).toEqual([]);
  const { orders, purchases } = bought(5, 'isDelivered', 'CONFIRMED');
  const [first, ...others] = purchases;
  const sent = first ? [{ ...first, toldSent: true }, ...others] : [];
  expect(findIdle(orders, sent)).toEqual([]);
  expect(countTold(sent).get('sent')).toBe(1);
});
