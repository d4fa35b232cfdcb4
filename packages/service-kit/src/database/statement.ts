import type { Queryable } from './open.ts';

/**
 * A statement that is built once for a database and then run again and again; for a transaction, which ends soon, it is built anew.
 * Drizzle takes longer to build a statement than to run one that is prepared, so what runs with most requests is worth this.
 */
export const statement = <Built>(build: (db: Queryable) => Built): ((db: Queryable) => Built) => {
  const known = new WeakMap<Queryable, Built>();
  return (db) => {
    const built = known.get(db) ?? build(db);
    known.set(db, built);
    return built;
  };
};
