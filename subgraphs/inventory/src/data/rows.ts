import { type Placeholder, type SQL, sql } from 'drizzle-orm';

const recordset = (rows: string | Placeholder, columns: SQL): SQL =>
  sql`json_to_recordset(${rows}::json) as given(${columns})`;

/** Many rows as one parameter, so that a statement's text, and with it its plan, does not depend on their number. `columns` is a column definition list. */
export const rowsOf = (rows: readonly object[], columns: SQL): SQL =>
  recordset(JSON.stringify(rows), columns);

/** The same for a statement that is built once: it is run with the rows as JSON under this name. */
export const givenRows = (name: string, columns: SQL): SQL => recordset(sql.placeholder(name), columns);
