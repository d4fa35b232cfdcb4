import type postgres from 'postgres';

/** Decides which statements to prepare; one for a pool. */
export type Worth = (text: string, parameters: readonly unknown[]) => boolean;

type Scope = postgres.Sql | postgres.TransactionSql;

/** Longer statements are lists of values, of which there is one text for every length. */
const mostParameters = 100;

/**
 * Worth preparing is what comes a second time. Each connection keeps what it prepared until it ends, so there are bounds: `mostPrepared` texts are
 * prepared at most, and `mostSeen` that came once are remembered.
 */
export const createWorth = ({ mostPrepared = 1000, mostSeen = 10_000 } = {}): Worth => {
  const prepared = new Set<string>();
  const seen = new Set<string>();
  return (text, parameters) => {
    if (prepared.has(text)) return true;
    if (parameters.length > mostParameters || prepared.size >= mostPrepared) return false;
    if (seen.delete(text)) {
      prepared.add(text);
      return true;
    }
    if (seen.size >= mostSeen) seen.clear();
    seen.add(text);
    return false;
  };
};

/** Whether a transaction still takes statements. */
type Life = { isOver: boolean };

/**
 * A client that prepares what is worth it, in transactions too. A transaction that is over refuses what is still sent to it: postgres.js would run that on
 * its own, after the rollback, such as the next statement of one of several branches of which another has failed.
 *
 * Drizzle runs all its statements through `unsafe`, which prepares none: each is then parsed and planned anew and takes two round trips, one to learn
 * the types of its parameters and one to run.
 */
export const preparing = <Client extends Scope>(client: Client, worth: Worth, life?: Life): Client =>
  new Proxy(client, {
    get: (target, key) => {
      if (key === 'unsafe')
        return (
          text: string,
          parameters: Parameters<Scope['unsafe']>[1] = [],
          options: Parameters<Scope['unsafe']>[2] = {},
        ) => {
          if (life?.isOver) throw new Error('The transaction is over');
          return target.unsafe(text, parameters, {
            ...options,
            prepare: options.prepare === true || worth(text, parameters),
          });
        };
      if (key === 'begin' && 'begin' in target)
        return (work: (scope: postgres.TransactionSql) => Promise<unknown>) =>
          target.begin((scope) => within(scope, worth, work));
      if (key === 'savepoint' && 'savepoint' in target)
        return (work: (scope: postgres.TransactionSql) => Promise<unknown>) =>
          target.savepoint((scope) => within(scope, worth, work));
      return Reflect.get(target, key);
    },
  });

const within = async (
  scope: postgres.TransactionSql,
  worth: Worth,
  work: (scope: postgres.TransactionSql) => Promise<unknown>,
): Promise<unknown> => {
  const life: Life = { isOver: false };
  try {
    return await work(preparing(scope, worth, life));
  } finally {
    life.isOver = true;
  }
};
