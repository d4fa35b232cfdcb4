import { type CpuTimes, cpuEach, cpuTimes } from './cpu.ts';

/** What many runs of one kind took. */
export type Measured = {
  /** Milliseconds, shortest first. */
  times: readonly number[];
  /** From the first to the last, in milliseconds. */
  elapsed: number;
  /** Milliseconds a run, by part. */
  cpu: CpuTimes;
};

/** Does `work` for all items, `concurrency` at a time, and notes how long each took and what processor time it needed. */
export const measure = async <Item>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<unknown>,
): Promise<Measured> => {
  const times: number[] = [];
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      const start = performance.now();
      await work(item);
      times.push(performance.now() - start);
    }
  };
  const before = cpuTimes();
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  const elapsed = performance.now() - start;
  return {
    times: times.sort((a, b) => a - b),
    elapsed,
    cpu: cpuEach(before, cpuTimes(), items.length),
  };
};

/** The value that this share of sorted values does not exceed; 0 of none. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** A line of a table. */
export const rowOf = (what: string, { times, elapsed, cpu }: Measured) => ({
  what,
  'p50 ms': rounded(quantile(times, 0.5), 1),
  'p99 ms': rounded(quantile(times, 0.99), 1),
  'a second': Math.round(times.length / (elapsed / 1000)),
  'CPU ms, Node': rounded(cpu.get('bench') ?? 0, 2),
  'CPU ms, PostgreSQL': rounded(cpu.get('postgres') ?? 0, 2),
  'CPU ms, Redis': rounded(cpu.get('redis') ?? 0, 2),
});
