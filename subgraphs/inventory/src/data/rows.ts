import { type SQL, sql } from 'drizzle-orm';

/** Many rows as one parameter, so that a statement's text, and with it its plan, does not depend on their number. `columns` is a column definition list. */
export const rowsOf = (rows: readonly object[], columns: SQL): SQL =>
  sql`json_to_recordset(${JSON.stringify(rows)}::json) as given(${columns})`;

/** Many texts as one parameter, for `= any(…)`. */
export const textArray = (texts: readonly string[]): SQL => sql`${sql.param(texts)}::text[]`;
