import { anyOf, fromNow, type Queryable } from '@bazaar/service-kit';
import { and, eq, getTableColumns, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { type DataExportRow, dataExports } from './data-export-tables.ts';

const { content: _, ...columns } = getTableColumns(dataExports);

/** Asks for a download in the place of one that was ready; answers the one that is being gathered, which may have been asked for before. */
export const requestExport = async (
  db: Queryable,
  wanted: { userId: string; token: string; at: Date },
): Promise<DataExportRow> => {
  const { userId, token, at } = wanted;
  const fresh = { token, requestedAt: at, attempts: 0, content: null, expiresAt: null };
  const dueAt = sql`now()`;
  const [asked] = await db
    .insert(dataExports)
    .values({ userId, ...fresh, dueAt })
    .onConflictDoUpdate({
      target: dataExports.userId,
      set: { ...fresh, dueAt },
      setWhere: isNotNull(dataExports.content),
    })
    .returning(columns);
  if (asked) return asked;
  const [running] = await db.select(columns).from(dataExports).where(eq(dataExports.userId, userId));
  return running ?? { userId, ...fresh, dueAt: at };
};

/** The downloads of these people that have not expired, in no order. */
export const exportsOfUsers = (
  db: Queryable,
  userIds: readonly string[],
  now: Date,
): Promise<DataExportRow[]> =>
  db
    .select(columns)
    .from(dataExports)
    .where(
      and(
        anyOf(dataExports.userId, userIds),
        sql`(${isNull(dataExports.expiresAt)} or ${gt(dataExports.expiresAt, now)})`,
      ),
    );

/** Takes downloads that are due to be gathered; while the lease lasts nobody else gets them. */
export const takeDueExports = (
  db: Queryable,
  { leaseSeconds, most }: { leaseSeconds: number; most: number },
): Promise<DataExportRow[]> =>
  db
    .update(dataExports)
    .set({ dueAt: fromNow(leaseSeconds), attempts: sql`${dataExports.attempts} + 1` })
    .where(
      inArray(
        dataExports.userId,
        db
          .select({ userId: dataExports.userId })
          .from(dataExports)
          .where(and(lte(dataExports.dueAt, sql`now()`), isNull(dataExports.content)))
          .orderBy(dataExports.dueAt)
          .limit(most)
          .for('update', { skipLocked: true }),
      ),
    )
    .returning(columns);

/** Has a download tried again later. */
export const postponeExport = async (
  db: Queryable,
  { token, delaySeconds }: { token: string; delaySeconds: number },
): Promise<void> => {
  await db
    .update(dataExports)
    .set({ dueAt: fromNow(delaySeconds) })
    .where(eq(dataExports.token, token));
};

/** Stores what was gathered; false when it is there already, or nobody wants it any more. */
export const finishExport = async (
  db: Queryable,
  { token, content, expiresAt }: { token: string; content: string; expiresAt: Date },
): Promise<boolean> => {
  const stored = await db
    .update(dataExports)
    .set({ content, expiresAt })
    .where(and(eq(dataExports.token, token), isNull(dataExports.content)))
    .returning({ token: dataExports.token });
  return stored.length > 0;
};

/** The file that a token opens; null for one that is not ready, has expired or never was. */
export const exportFile = async (db: Queryable, token: string, now: Date): Promise<string | null> => {
  const [row] = await db
    .select({ content: dataExports.content })
    .from(dataExports)
    .where(and(eq(dataExports.token, token), gt(dataExports.expiresAt, now)));
  return row?.content ?? null;
};

/** Deletes files that have expired. */
export const pruneExports = async (db: Queryable): Promise<void> => {
  await db.delete(dataExports).where(lte(dataExports.expiresAt, sql`now()`));
};
