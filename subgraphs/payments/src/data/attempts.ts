import { fromNow, type Queryable, statement, type Transaction } from '@bazaar/service-kit';
import { and, asc, desc, eq, getTableColumns, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { AttemptAnswer } from '../domain/attempt.ts';
import { type AttemptRow, paymentAttempts as attempts } from './tables.ts';

/** Every try of these payments, oldest first. */
export const attemptsOf = (db: Queryable, paymentIds: readonly string[]): Promise<AttemptRow[]> =>
  db
    .select()
    .from(attempts)
    .where(inArray(attempts.paymentId, [...paymentIds]))
    .orderBy(asc(attempts.createdAt), asc(attempts.id));

const given = (name: string) => sql.placeholder(name);

const byId = statement((db) =>
  db
    .select()
    .from(attempts)
    .where(eq(attempts.id, given('id')))
    .prepare('attempt_by_id'),
);
const byKey = statement((db) =>
  db
    .select()
    .from(attempts)
    .where(and(eq(attempts.person, given('person')), eq(attempts.idempotencyKey, given('key'))))
    .prepare('attempt_by_key'),
);
const undecided = statement((db) =>
  db
    .select({
      ...getTableColumns(attempts),
      leased: sql<boolean>`coalesce(${attempts.leasedUntil} > now(), false)`,
    })
    .from(attempts)
    .where(
      and(
        eq(attempts.paymentId, given('paymentId')),
        inArray(attempts.status, ['PROCESSING', 'REQUIRES_ACTION']),
      ),
    )
    .orderBy(sql`${attempts.leasedUntil} desc nulls last`, desc(attempts.createdAt), desc(attempts.id))
    .prepare('undecided_attempts'),
);
const answered = statement((db) =>
  db
    .update(attempts)
    .set({ answer: sql`${given('answer')}::jsonb`, leasedUntil: null })
    .where(and(eq(attempts.id, given('id')), isNull(attempts.answer)))
    .returning({ answer: attempts.answer })
    .prepare('answer_attempt'),
);

/** The try with this id; null when there is none. */
export const findAttempt = async (db: Queryable, id: string): Promise<AttemptRow | null> =>
  (await byId(db).execute({ id }))[0] ?? null;

/** The try that a person made with this key; null when there is none. */
export const findAttemptByKey = async (
  db: Queryable,
  person: string,
  idempotencyKey: string,
): Promise<AttemptRow | null> => (await byKey(db).execute({ person, key: idempotencyKey }))[0] ?? null;

/** A try that is not decided; `leased` says that somebody is asking Stripe for it. */
export type UndecidedAttempt = AttemptRow & { leased: boolean };

/** Tries of a payment that are not decided: the one being asked of Stripe first, then the newest. */
export const undecidedAttempts = (db: Queryable, paymentId: string): Promise<UndecidedAttempt[]> =>
  undecided(db).execute({ paymentId });

/** A new try; with a lease it is taken up by whoever inserts it. */
export type NewAttempt = Omit<typeof attempts.$inferInsert, 'leasedUntil'> & { leaseSeconds?: number };

/** Inserts tries; leaves out one whose person has used its key before. */
export const insertAttempts = (tx: Transaction, rows: readonly NewAttempt[]): Promise<AttemptRow[]> =>
  rows.length === 0
    ? Promise.resolve([])
    : tx
        .insert(attempts)
        .values(
          rows.map(({ leaseSeconds, ...row }) => ({
            ...row,
            leasedUntil: leaseSeconds === undefined ? null : fromNow(leaseSeconds),
          })),
        )
        .onConflictDoNothing()
        .returning();

/** Changes tries. */
export const updateAttempts = async (
  tx: Transaction,
  ids: readonly string[],
  change: Partial<Omit<AttemptRow, 'id' | 'answer'>>,
): Promise<void> => {
  if (ids.length > 0)
    await tx
      .update(attempts)
      .set(change)
      .where(inArray(attempts.id, [...ids]));
};

/** Takes a try without an answer up for some seconds, unless somebody else is at it; null then. */
export const leaseAttempt = async (
  db: Queryable,
  id: string,
  seconds: number,
): Promise<AttemptRow | null> => {
  const free = or(isNull(attempts.leasedUntil), lt(attempts.leasedUntil, sql`now()`));
  const [leased] = await db
    .update(attempts)
    .set({ leasedUntil: fromNow(seconds) })
    .where(and(eq(attempts.id, id), isNull(attempts.answer), free))
    .returning();
  return leased ?? null;
};

/** Gives a try up for now: whoever comes next takes it up. */
export const releaseAttempt = async (db: Queryable, id: string): Promise<void> => {
  await db.update(attempts).set({ leasedUntil: null }).where(eq(attempts.id, id));
};

/** Writes down what the person is told, once; answers what was told first. */
export const answerAttempt = async (
  tx: Transaction,
  id: string,
  answer: AttemptAnswer,
): Promise<AttemptAnswer> => {
  const [told] = await answered(tx).execute({ id, answer: JSON.stringify(answer) });
  return told?.answer ?? (await findAttempt(tx, id))?.answer ?? answer;
};
