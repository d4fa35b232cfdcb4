import { sql } from 'drizzle-orm';
import type { Database, Transaction } from './database/open.ts';

/** What must hold for the rows of a database, at any moment, on a live system too. */
export type Invariant = {
  /** Short and stable, such as `on-hand-is-ledger`. */
  name: string;
  /** One sentence for people: what is promised. */
  promise: string;
  /** A SELECT of the rows that break it; without a semicolon at its end. */
  sql: string;
};

/** What was found about one invariant. */
export type InvariantResult = {
  name: string;
  promise: string;
  /** Rows that break it; null when it could not be checked. */
  broken: number | null;
  /** The first of those rows. */
  examples: readonly Record<string, unknown>[];
  /** Why it could not be checked. */
  error: string | null;
  /** Milliseconds that it took. */
  ms: number;
};

const shown = 5;

const check = async (
  tx: Transaction,
  { name, promise, sql: broken }: Invariant,
): Promise<InvariantResult> => {
  const startedAt = performance.now();
  const result = (found: Pick<InvariantResult, 'broken' | 'examples' | 'error'>): InvariantResult => ({
    name,
    promise,
    ...found,
    ms: performance.now() - startedAt,
  });
  try {
    // In a savepoint, so that one that fails or takes too long leaves the snapshot to the others.
    const rows = await tx.transaction((savepoint) =>
      savepoint.execute<{ count: number; example: Record<string, unknown> }>(
        sql`select (count(*) over ())::int as count, to_jsonb(broken) as example from (${sql.raw(broken)}) as broken limit ${shown}`,
      ),
    );
    const examples = rows.map(({ example }) => example);
    return result({ broken: rows[0]?.count ?? 0, examples, error: null });
  } catch (error) {
    const reason = error instanceof Error ? (error.cause ?? error) : error;
    return result({
      broken: null,
      examples: [],
      error: reason instanceof Error ? reason.message : String(reason),
    });
  }
};

/**
 * Checks invariants in their order, all on one snapshot of the database, which is only read and locks nobody out.
 * One that takes longer than `timeoutMs` (60 s by default) ends with an error of its own. Throws when the database cannot be reached.
 */
export const checkInvariants = (
  db: Database,
  invariants: readonly Invariant[],
  { timeoutMs = 60_000 }: { timeoutMs?: number } = {},
): Promise<InvariantResult[]> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', ${String(timeoutMs)}, true)`);
      const results: InvariantResult[] = [];
      for (const invariant of invariants) results.push(await check(tx, invariant));
      return results;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
