import { anyOf, type Queryable } from '@bazaar/service-kit';
import { and, eq, getTableColumns, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { type DataExportRow, dataExports } from './data-export-tables.ts';

const { content: _, ...columns } = getTableColumns(dataExports);

/** Asks for a download in the place of one that was ready; answers the one that is being gathered, which may have been asked for before. */
export const requestExport = async (
  db: Queryable,
  wanted: { userId: string; token: string; at: Date },
): Promise<DataExportRow> => {
  const { userId, token, at } = wanted;
  const fresh = { token, requestedAt: at, attempts: 0, dueAt: at, content: null, expiresAt: null };
  const [asked] = await db
    .insert(dataExports)
    .values({ userId, ...fresh })
    .onConflictDoUpdate({
      target: dataExports.userId,
      set: fresh,
      setWhere: isNotNull(dataExports.content),
    })
    .returning(columns);
  if (asked) return asked;
  const [running] = await db.select(columns).from(dataExports).where(eq(dataExports.userId, userId));
  return running ?? { userId, ...fresh };
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

/** Takes downloads that are due to be gathered; until `until` nobody else gets them. */
export const takeDueExports = (
  db: Queryable,
  { now, until, most }: { now: Date; until: Date; most: number },
): Promise<DataExportRow[]> =>
  db
    .update(dataExports)
    .set({ dueAt: until, attempts: sql`${dataExports.attempts} + 1` })
    .where(
      inArray(
        dataExports.userId,
        db
          .select({ userId: dataExports.userId })
          .from(dataExports)
          .where(and(lte(dataExports.dueAt, now), isNull(dataExports.content)))
          .orderBy(dataExports.dueAt)
          .limit(most)
          .for('update', { skipLocked: true }),
      ),
    )
    .returning(columns);

/** Has a download tried again at another time. */
export const postponeExport = async (
  db: Queryable,
  { token, dueAt }: { token: string; dueAt: Date },
): Promise<void> => {
  await db.update(dataExports).set({ dueAt }).where(eq(dataExports.token, token));
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
