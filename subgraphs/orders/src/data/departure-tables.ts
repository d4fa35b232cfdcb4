import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** People who have left: their orders are anonymised once they are over. Kept for as long as an order could still come or be undecided. */
export const departedCustomers = pgTable(
  'departed_customers',
  { userId: text('user_id').primaryKey(), at: instant('at').notNull() },
  (table) => [index('departed_customers_age').on(table.at)],
);
