import { type CpuTimes, cpuEach, cpuTimes } from './cpu.ts';

/** What a stretch of load came to. */
export type Measured = {
  count: number;
  /** Things done in a second. */
  rate: number;
  /** Milliseconds of processor time for each, by part. */
  cpu: CpuTimes;
};

/** Does `work` again and again, `concurrency` at a time, for so many seconds, and waits for the last. */
export const measure = async (
  { concurrency, seconds }: { concurrency: number; seconds: number },
  work: (worker: number) => Promise<void>,
): Promise<Measured> => {
  const before = cpuTimes();
  const startedAt = performance.now();
  const end = startedAt + seconds * 1000;
  let count = 0;
  const run = async (worker: number): Promise<void> => {
    while (performance.now() < end) {
      await work(worker);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, worker) => run(worker)));
  const elapsed = performance.now() - startedAt;
  return { count, rate: count / (elapsed / 1000), cpu: cpuEach(before, cpuTimes(), count) };
};

/** What each part uses in a second in which nothing is asked of it, in milliseconds. */
export const measureIdle = async (seconds: number): Promise<CpuTimes> => {
  const before = cpuTimes();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return cpuEach(before, cpuTimes(), seconds);
};

/** All processor time for one thing done, but not the bench's own. */
export const totalCpu = ({ cpu }: Measured): number =>
  [...cpu].reduce((sum, [name, ms]) => (name === 'bench' ? sum : sum + ms), 0);

/** The middle one by rate. */
export const median = (runs: readonly Measured[]): Measured => {
  const middle = [...runs].sort((a, b) => a.rate - b.rate)[Math.floor(runs.length / 2)];
  if (!middle) throw new RangeError('Nothing was measured');
  return middle;
};
