import type { Identity } from '@bazaar/identity';
import { type Database, isId } from '@bazaar/service-kit';
import DataLoader from 'dataloader';
import { attemptsOf } from './data/attempts.ts';
import { disputesOf } from './data/disputes.ts';
import { methodsById, methodsOf } from './data/methods.ts';
import { paymentsById, paymentsByOrder } from './data/payments.ts';
import { refundsOf } from './data/refunds.ts';
import type { PaymentRow } from './data/tables.ts';
import { viewerOf } from './domain/viewer.ts';
import { openedPayment, type PaymentMapper } from './mappers.ts';

const groupBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};

const one = <Row>(
  prefix: string,
  load: (ids: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> =>
  new DataLoader(async (ids) => {
    const wanted = ids.filter((id) => isId(prefix, id));
    const rows = new Map((wanted.length > 0 ? await load(wanted) : []).map((row) => [keyOf(row), row]));
    return ids.map((id) => rows.get(id) ?? null);
  });

const many = <Row>(
  load: (ids: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row[]> =>
  new DataLoader(async (ids) => {
    const groups = groupBy(await load(ids), keyOf);
    return ids.map((id) => groups.get(id) ?? []);
  });

/** One statement a type and request, however long the list. What this person may not see is not there. */
export const createLoaders = (db: Database, identity: Identity) => {
  const visible = (payments: readonly PaymentRow[]): PaymentMapper[] =>
    payments
      .filter((payment) => viewerOf(payment, identity) !== null)
      .map(openedPayment)
      .filter((payment) => payment !== null);
  return {
    payment: one(
      'payment',
      async (ids) => visible(await paymentsById(db, ids)),
      ({ id }) => id,
    ),
    paymentOfOrder: one(
      'order',
      async (ids) => visible(await paymentsByOrder(db, ids)),
      ({ orderId }) => orderId,
    ),
    attemptsOfPayment: many(
      (ids) => attemptsOf(db, ids),
      ({ paymentId }) => paymentId,
    ),
    refundsOfPayment: many(
      (ids) => refundsOf(db, ids),
      ({ paymentId }) => paymentId,
    ),
    disputesOfPayment: many(
      (ids) => disputesOf(db, ids),
      ({ paymentId }) => paymentId,
    ),
    method: one(
      'paymentmethod',
      async (ids) => (await methodsById(db, ids)).filter(({ userId }) => userId === identity.userId),
      ({ id }) => id,
    ),
    methodsOfUser: many(
      (ids) => methodsOf(db, ids),
      ({ userId }) => userId,
    ),
  };
};

/** The loaders of one request. */
export type Loaders = ReturnType<typeof createLoaders>;
