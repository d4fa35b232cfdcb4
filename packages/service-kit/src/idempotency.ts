import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from './database/open.ts';
import { idempotencyKeys } from './messaging/tables.ts';

/** One attempt at a mutation that must happen once. */
export type Attempt = {
  /** Whose key it is. */
  person: string;
  mutation: string;
  /** The client's own key, 1 to 255 characters. */
  key: string;
  /** The whole input; another one under the same key is refused. */
  input: unknown;
};

/** The first attempt did the work, a repeat gets its answer, another input under the key gets none. */
export type AttemptResult<Answer> =
  | { kind: 'first'; answer: Answer }
  | { kind: 'repeat'; answer: Answer }
  | { kind: 'reused' };

// The same input hashes the same whatever the order of its keys.
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, canonical(part)]),
  );
};

/** SHA-256 of an input in hex; the same whatever the order of its keys. */
export const hashInput = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(input)))
    .digest('hex');

/**
 * Does `work` once for a person, mutation and key. Its answer (JSON) commits with its effect; a duplicate under way waits for it.
 * An error in `work` rolls the key back too, so that the attempt can be made again.
 */
export const once = async <Answer>(
  tx: Transaction,
  attempt: Attempt,
  work: () => Promise<Answer>,
): Promise<AttemptResult<Answer>> => {
  const { person, mutation, key } = attempt;
  const inputHash = hashInput(attempt.input);
  // A second transaction with the same key waits here until the first has ended.
  const inserted = await tx
    .insert(idempotencyKeys)
    .values({ person, mutation, key, inputHash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  const where = and(
    eq(idempotencyKeys.person, person),
    eq(idempotencyKeys.mutation, mutation),
    eq(idempotencyKeys.key, key),
  );
  if (inserted.length > 0) {
    const answer = await work();
    await tx.update(idempotencyKeys).set({ answer }).where(where);
    return { kind: 'first', answer };
  }
  const [known] = await tx.select().from(idempotencyKeys).where(where);
  if (known?.inputHash !== inputHash) return { kind: 'reused' };
  return { kind: 'repeat', answer: known.answer as Answer };
};
