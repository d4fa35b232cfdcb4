import { type UserErrorValue, userError } from '@bazaar/service-kit';
import type { LevelRow } from '../data/levels.ts';

/** A stock would have become negative: the level as it is. */
export type NegativeStockErrorValue = Omit<UserErrorValue, '__typename'> & {
  __typename: 'NegativeStockError';
  stockLevel: LevelRow;
};

/** Why stock was not changed. */
export type StockError = ReturnType<typeof userError> | NegativeStockErrorValue;

/** What a change of stock answers: the levels it was about, in the order they were named, or why there was none. */
export type StockOutcome = { levels: LevelRow[]; userErrors: StockError[] };

/** Nothing was changed. */
export const refused = (error: StockError): StockOutcome => ({ levels: [], userErrors: [error] });

/** Nothing was changed, since this input field is wrong. */
export const invalid = (field: string, message: string): StockOutcome =>
  refused(userError('INVALID_INPUT', message, [field]));

/** Nothing was changed, since there is no such thing, or none that the person may touch. */
export const notFound = (field: string, what: 'variant' | 'warehouse'): StockOutcome =>
  refused(userError('NOT_FOUND', `There is no such ${what}.`, [field]));

const reviveLevel = (level: LevelRow): LevelRow => ({ ...level, updatedAt: new Date(level.updatedAt) });

/** Makes an outcome of one that was kept as JSON: times are times again. */
export const revive = (outcome: StockOutcome): StockOutcome => ({
  levels: outcome.levels.map(reviveLevel),
  userErrors: outcome.userErrors.map((error) =>
    error.__typename === 'NegativeStockError'
      ? { ...error, stockLevel: reviveLevel(error.stockLevel) }
      : error,
  ),
});
