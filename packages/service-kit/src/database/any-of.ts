import { Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/**
 * `column` is one of these texts, for a statement that is the same however many there are.
 *
 * The array goes through a subquery, whose length PostgreSQL does not know when it plans. Of an array given as it stands, it would know that it holds one text
 * mostly, find that a plan made for one text is cheaper than one for any number, and plan the statement anew each time, which takes longer than to run it.
 */
export const anyOf = (column: SQLWrapper, texts: readonly string[] | Placeholder): SQL => {
  const array = texts instanceof Placeholder ? texts : sql.param([...texts]);
  return sql`${column} = any(array(select unnest(${array}::text[])))`;
};
