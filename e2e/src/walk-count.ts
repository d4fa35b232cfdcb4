/** How often each statement was run, by the service that ran it and the statement. */
export type Counts = ReadonlyMap<string, number>;

/** Counts the statements of answers. */
export type StatementCounter = {
  /** From now on leaves out what was heard while `work` ran and nobody asked: the shop's own periodic jobs. */
  ignore(work: () => Promise<void>): Promise<void>;
  heard(service: string, statement: string): void;
  /** What was counted while `work` ran. */
  during<Result>(work: () => Promise<Result>): Promise<{ result: Result; counts: Counts }>;
};

// Messages go on by themselves.
const messaging = /\b(outbox|inbox|dead_letters|idempotency_keys)\b/;

// The same statement for another number of values is still the same statement.
const normal = (statement: string): string =>
  statement
    .replace(/\s+/g, ' ')
    .replace(/\$\d+(?:, ?\$\d+)*/g, '$')
    .replace(/\(\$\)(?:, ?\(\$\))*/g, '($)')
    .trim();

/** Opens a counter, which hears every statement of the shop and counts those that read. */
export const openCounter = (): StatementCounter => {
  let counts = new Map<string, number>();
  const jobs = new Set<string>();
  return {
    heard: (service, statement) => {
      if (!/^\s*(select|with)\b/i.test(statement) || messaging.test(statement)) return;
      const key = `${service}: ${normal(statement)}`;
      if (!jobs.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    ignore: async (work) => {
      counts = new Map();
      await work();
      for (const key of counts.keys()) jobs.add(key);
    },
    during: async (work) => {
      counts = new Map();
      const result = await work();
      return { result, counts };
    },
  };
};

/** How many statements there were. */
export const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** A statement that was run more often for the long list. */
export type Growth = { statement: string; from: number; to: number };

/** Statements that were run more often for the long list than for the short one. One that the short list had no use for may be run once. */
export const grown = (short: Counts, long: Counts): Growth[] =>
  [...long].flatMap(([statement, to]) => {
    const from = short.get(statement) ?? 0;
    return to > Math.max(1, from) ? [{ statement, from, to }] : [];
  });
