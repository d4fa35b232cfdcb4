import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `.local/state.json`: what runs, for people and tools, and what has been done once. */
export type State = {
  /** The process that runs the stack; null when none does. */
  pid: number | null;
  /** Tells that process from a later one with the same id. */
  startedAt: string | null;
  /** Where each thing answers. */
  urls: Record<string, string>;
  /** Has the demo shop been filled in? */
  seeded: boolean;
};

/** A problem that a person can mend; shown as it is, without a stack. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}

const nothing: State = { pid: null, startedAt: null, urls: {}, seeded: false };
const fileIn = (folder: string): string => join(folder, 'state.json');

/** Reads the state; a file that is missing or torn is a state in which nothing runs and nothing was done. */
export const readState = async (folder: string): Promise<State> => {
  try {
    const value: Partial<State> = JSON.parse(await readFile(fileIn(folder), 'utf8'));
    return { ...nothing, ...value };
  } catch {
    return nothing;
  }
};

/** Replaces the state at once: a reader sees the old or the new, never half of it. */
export const writeState = async (folder: string, state: State): Promise<void> => {
  const file = fileIn(folder);
  await writeFile(`${file}.${process.pid}`, `${JSON.stringify(state, null, 2)}\n`);
  await rename(`${file}.${process.pid}`, file);
};

// Linux tells when a process began (field 22 of its stat): with the id it names a process for good.
const beginningOf = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
};

const isAlive = (pid: number, startedAt: string | null): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return startedAt === null || beginningOf(pid) === startedAt;
};

/** Takes the folder for this process. Throws a StartProblem when another stack runs on it; one that was killed is no obstacle. */
export const takeFolder = async (folder: string): Promise<State> => {
  await mkdir(folder, { recursive: true });
  const state = await readState(folder);
  if (state.pid !== null && state.pid !== process.pid && isAlive(state.pid, state.startedAt))
    throw new StartProblem(
      `Bazaar runs already (process ${state.pid}) at ${state.urls['gateway'] ?? 'an unknown address'}. Stop it first, with Ctrl-C in its window or: kill ${state.pid}`,
    );
  const mine = { ...state, pid: process.pid, startedAt: beginningOf(process.pid), urls: {} };
  await writeState(folder, mine);
  return mine;
};

/** Gives the folder back. */
export const leaveFolder = async (folder: string): Promise<void> => {
  const state = await readState(folder);
  if (state.pid === process.pid) await writeState(folder, { ...state, pid: null, startedAt: null, urls: {} });
};

/** Forgets all data, but not the packages that were fetched. Call it before any server starts. */
export const clearFolder = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
};
