import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time, user and system, by the name of a part. */
export type CpuTimes = ReadonlyMap<string, number>;

// Linux counts in hundredths of a second, whatever its kernel's own tick is.
const msPerTick = 10;

type Process = { pid: number; parent: number; ticks: number };

const readProcess = (pid: number): Process | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold anything; what follows is numbers.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent, ...rest] = fields.slice(1).map(Number);
    // utime, stime, and those of children that have ended.
    const ticks = rest.slice(9, 13).reduce((sum, value) => sum + value, 0);
    return { pid, parent: parent ?? 0, ticks };
  } catch {
    return undefined;
  }
};

const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');

const nameOf = (command: string): string =>
  /subgraphs\/(\w+)\/src\/main/.exec(command)?.[1] ??
  /(gateway)\/src\/main|(postgres|redis|nats)(?:-server)?\b/.exec(command)?.slice(1).find(Boolean) ??
  'other';

/** Processor time so far of this process and of each of its children with all that it started, by name. Linux only. */
export const cpuTimes = (): CpuTimes => {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((each) => each !== undefined);
  const ticksUnder = (pid: number): number =>
    processes
      .filter((each) => each.pid === pid || each.parent === pid)
      .reduce((sum, each) => sum + (each.pid === pid ? each.ticks : ticksUnder(each.pid)), 0);
  const own = process.cpuUsage();
  const times = new Map([['bench', (own.user + own.system) / 1000]]);
  for (const { pid } of processes.filter(({ parent }) => parent === process.pid)) {
    const name = nameOf(commandOf(pid));
    times.set(name, (times.get(name) ?? 0) + ticksUnder(pid) * msPerTick);
  }
  return times;
};

/** What each part used between two moments, divided by the number of things done. */
export const cpuEach = (before: CpuTimes, after: CpuTimes, count: number): CpuTimes =>
  new Map([...after].map(([name, ms]) => [name, (ms - (before.get(name) ?? 0)) / count]));
