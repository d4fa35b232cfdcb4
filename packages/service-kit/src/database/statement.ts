import { PostgresJsPreparedQuery, PostgresJsSession } from 'drizzle-orm/postgres-js';
import type { Queryable } from './open.ts';

/**
 * A statement that is built once and then run again and again, on whatever database or in whatever transaction it is asked for; `build` ends with
 * `prepare`. Drizzle takes longer to build a statement than to run one that is prepared, so what runs with most requests is worth this.
 */
export const statement = <Built extends object>(
  build: (db: Queryable) => Built,
): ((db: Queryable) => Built) => {
  let built: Built | undefined;
  return (db) => {
    built ??= build(db);
    const { session } = db._;
    if (!(session instanceof PostgresJsSession) || !(built instanceof PostgresJsPreparedQuery))
      throw new TypeError('Not a prepared statement of postgres.js');
    // All that Drizzle knows of a statement is the same wherever it runs, but for who sends it.
    const bound: Built = Object.create(built, { client: { value: session.client } });
    return bound;
  };
};
