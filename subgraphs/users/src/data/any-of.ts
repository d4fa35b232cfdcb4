import { type Column, type SQL, sql } from 'drizzle-orm';

/** `column = any(values)`: the same statement however many values there are. */
export const anyOf = (column: Column, values: readonly string[]): SQL =>
  sql`${column} = any(${sql.param(values)}::text[])`;
