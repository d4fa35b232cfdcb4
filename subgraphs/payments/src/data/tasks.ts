import { fromNow, type Queryable, statement, type Transaction } from '@bazaar/service-kit';
import { and, asc, eq, inArray, isNull, lte, ne, notExists, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type TaskRow, stripeTasks as tasks } from './tables.ts';

/** What is asked of Stripe. */
export type TaskKind = TaskRow['kind'];

/** A task before it is queued. */
export type NewTask = Pick<TaskRow, 'kind' | 'paymentId' | 'subjectId'>;

/** How long a task belongs to whoever took it, in seconds: longer than all its requests to Stripe together may take. */
export const leaseSeconds = 45;

/** Queues tasks; one that was queued before is left as it is. */
export const queueTasks = async (tx: Transaction, rows: readonly NewTask[]): Promise<void> => {
  if (rows.length > 0)
    await tx
      .insert(tasks)
      .values([...rows])
      .onConflictDoNothing();
};

const earlier = alias(tasks, 'earlier');

const given = (name: string) => sql.placeholder(name);

const take = (db: Queryable, which?: SQL) => {
  const earlierOfPayment = db
    .select({ one: sql`1` })
    .from(earlier)
    .where(
      and(
        eq(earlier.paymentId, tasks.paymentId),
        isNull(earlier.doneAt),
        // What only looks holds nobody up.
        ne(earlier.kind, 'FEE'),
        sql`${earlier.seq} < ${tasks.seq}`,
      ),
    );
  const due = db
    .select({ seq: tasks.seq })
    .from(tasks)
    .where(
      and(isNull(tasks.doneAt), lte(tasks.nextAttemptAt, sql`now()`), notExists(earlierOfPayment), which),
    )
    .orderBy(asc(tasks.nextAttemptAt), asc(tasks.seq))
    .limit(given('limit'))
    .for('update', { skipLocked: true });
  return db
    .update(tasks)
    .set({
      attempts: sql`${tasks.attempts} + 1`,
      nextAttemptAt: fromNow(leaseSeconds),
    })
    .where(inArray(tasks.seq, due))
    .returning();
};

const takeDue = statement((db) => take(db).prepare('take_due_tasks'));
const takeOne = statement((db) =>
  take(db, and(eq(tasks.kind, given('kind')), eq(tasks.subjectId, given('subjectId')))).prepare('take_task'),
);
const finish = statement((db) =>
  db
    .update(tasks)
    .set({ doneAt: sql`now()`, lastError: null })
    .where(eq(tasks.seq, given('seq')))
    .returning({
      // Names in full: Drizzle would leave the table out.
      hasNext: sql<boolean>`exists (
        select from stripe_tasks as next
        where next.payment_id = stripe_tasks.payment_id and next.done_at is null and next.seq <> stripe_tasks.seq
      )`,
    })
    .prepare('finish_task'),
);

/** Takes tasks that are due: nobody else gets them until the lease is over. */
export const takeDueTasks = (db: Queryable, limit: number): Promise<TaskRow[]> =>
  takeDue(db).execute({ limit });

/** Takes one task if it is due and nobody is at it. */
export const takeTask = async (db: Queryable, kind: TaskKind, subjectId: string): Promise<TaskRow | null> =>
  (await takeOne(db).execute({ kind, subjectId, limit: 1 }))[0] ?? null;

/** Marks a task as done; commits with its effect. Answers whether another of its payment is queued, which it may have held up. */
export const finishTask = async (tx: Transaction, seq: number): Promise<boolean> => {
  const [done] = await finish(tx).execute({ seq });
  return done?.hasNext ?? false;
};

/** Puts a task back for some milliseconds, with what went wrong. */
export const postponeTask = async (
  db: Queryable,
  seq: number,
  because: { delayMs: number; error: string },
): Promise<void> => {
  await db
    .update(tasks)
    .set({
      nextAttemptAt: fromNow(because.delayMs / 1000),
      lastError: because.error.slice(0, 500),
    })
    .where(eq(tasks.seq, seq));
};
