import { type Column, type SQL, sql } from 'drizzle-orm';

/** `column = any(values)`: one parameter, so that the statement stays the same however many there are. */
export const anyOf = (column: Column, values: readonly string[]): SQL =>
  sql`${column} = any(${sql.param(values)}::text[])`;
