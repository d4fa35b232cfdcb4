import { readFile, readlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { run } from './command.ts';

/** What the system knows of a live process. */
export type ProcessInfo = {
  parent: number;
  commandLine: string;
  /** Its working folder, where we may see it. */
  workingFolder: string | undefined;
};

/** One step of ending a process: the signal, and how long it may take before the next step, in milliseconds. */
export type StopStep = { signal: NodeJS.Signals; patienceMs: number };

async function inspectThroughProc(pid: number): Promise<ProcessInfo | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // "pid (name) state parent …": the name may hold spaces and brackets, so read from its end.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X' || parent === undefined) return undefined;
    const commandLine = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return { parent: Number(parent), commandLine, workingFolder };
  } catch {
    return undefined;
  }
}

async function inspectThroughPs(pid: number): Promise<ProcessInfo | undefined> {
  const { code, stdout } = await run('ps', ['-o', 'ppid=,stat=,command=', '-p', String(pid)]);
  const match = /^\s*(\d+)\s+(\S+)\s+(.*)$/m.exec(stdout);
  if (code !== 0 || match === null || match[2]?.startsWith('Z')) return undefined;
  return { parent: Number(match[1]), commandLine: match[3] ?? '', workingFolder: undefined };
}

/** Looks a process up; undefined when there is none, or only a zombie that nobody has collected. */
export function inspectProcess(pid: number): Promise<ProcessInfo | undefined> {
  return process.platform === 'linux' ? inspectThroughProc(pid) : inspectThroughPs(pid);
}

/** Waits for a process to end, and tells whether it did within `ms` milliseconds. */
export async function isGoneWithin(pid: number, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while ((await inspectProcess(pid)) !== undefined) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Ends a process that is not our child, step by step, and waits until it is gone. */
export async function endProcess(pid: number, steps: readonly StopStep[]): Promise<void> {
  for (const { signal, patienceMs } of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await isGoneWithin(pid, patienceMs)) return;
  }
  throw new Error(`Process ${pid} cannot be ended; end it by hand.`);
}
