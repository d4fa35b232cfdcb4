import { type Database, fromNow, hashInput, type Transaction } from '@bazaar/service-kit';
import { lt, sql } from 'drizzle-orm';
import { placeOf, type Tries } from '../domain/velocity.ts';
import { paymentTries } from './hold-tables.ts';
import type { OrderRow } from './orders.ts';

/** A try to pay an order that was heard of. */
export type PaymentTry = {
  /** Of the message that told of it. */
  id: string;
  order: Pick<OrderRow, 'id' | 'customerId' | 'shippingAddress'>;
  /** Stripe's fingerprint; null for what is no card. */
  card: string | null;
};

const rowOf = ({ id, order, card }: PaymentTry) => ({
  id,
  orderId: order.id,
  customerId: order.customerId,
  card,
  place: order.shippingAddress && hashInput(placeOf(order.shippingAddress)),
});

/** Writes tries down. */
export const insertTries = async (tx: Transaction, tries: readonly PaymentTry[]): Promise<void> => {
  if (tries.length > 0) await tx.insert(paymentTries).values(tries.map(rowOf));
};

/**
 * How many tries there were of the person, the card and the address of each of these within the last seconds, by order.
 * What other instances are writing at this very moment is not counted: a burst may get one order an instance further than the limit.
 */
export const countTries = async (
  tx: Transaction,
  tries: readonly PaymentTry[],
  windowSeconds: number,
): Promise<Map<string, Tries>> => {
  if (tries.length === 0) return new Map();
  const asked = JSON.stringify(tries.map(rowOf));
  const since = fromNow(-windowSeconds);
  const rows = await tx.execute<{ order_id: string; person: number; card: number; place: number }>(sql`
    select asked."orderId" as order_id,
      (select count(*)::int from payment_tries where customer_id = asked."customerId" and at > ${since}) as person,
      (select count(*)::int from payment_tries as t where t.card = asked.card and at > ${since}) as card,
      (select count(*)::int from payment_tries as t where t.place = asked.place and at > ${since}) as place
    from json_to_recordset(${asked}::json) as asked ("orderId" text, "customerId" text, card text, place text)`);
  return new Map(
    rows.map(({ order_id: orderId, person, card, place }) => [
      orderId,
      { PERSON: person, CARD: card, ADDRESS: place },
    ]),
  );
};

/** Forgets tries that no rule looks at any more. */
export const forgetTries = async (db: Database, windowSeconds: number): Promise<void> => {
  await db.delete(paymentTries).where(lt(paymentTries.at, fromNow(-windowSeconds)));
};
