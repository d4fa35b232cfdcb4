import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Account } from './command.ts';
import { speaksOfFullDisk } from './failures.ts';
import type { OptionalServerName, Server, ServerName, ServersOptions } from './options.ts';
import { PortTakenError } from './ports.ts';
import type { StopStep } from './processes.ts';
import { parentDeathGuard, watchOver } from './watchdog.ts';

const START_DEADLINE_MS = 60_000;
const POLL_MS = 10;

/** A server's process, as it is to be started, watched and ended. */
export type Launch = {
  name: ServerName | OptionalServerName;
  url: string;
  command: string;
  args: readonly string[];
  /** The whole environment beyond PATH: nothing else of ours is passed on. */
  env?: Readonly<Record<string, string>>;
  workingFolder: string;
  account?: Account | undefined;
  /** File that takes what the server prints; emptied first. */
  log: string;
  /** Sent to the server when this process dies. */
  deathSignal: NodeJS.Signals;
  stopSteps: readonly StopStep[];
  /** Tells whether the server with this process id answers, and no other; asked again and again until it does. */
  isReady: (pid: number) => Promise<boolean>;
  /** Runs once the server has been stopped on purpose. */
  afterStop?: () => Promise<void>;
  onExit?: ServersOptions['onExit'];
};

/** A server ended before it was ready. `log` is what it printed. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly log: string;

  constructor(message: string, log: string) {
    super(message);
    this.log = log;
  }
}

async function startFailure({ name, log, workingFolder }: Launch, what: string): Promise<Error> {
  const printed = (await readFile(log, 'utf8').catch(() => '')).trim();
  if (/address already in use/i.test(printed)) return new PortTakenError(`${name} found its port taken.`);
  if (speaksOfFullDisk(printed)) {
    return new Error(`${name} ${what}: no space is left on the disk that holds ${workingFolder}.`);
  }
  const lastLines = printed.split('\n').slice(-8).join('\n');
  return new StartError(`${name} ${what}. The end of ${log}:\n${lastLines}`, printed);
}

function start(
  { command, args, env, workingFolder, account, deathSignal }: Launch,
  log: number,
): ChildProcess {
  const [first, ...rest] = [...(parentDeathGuard()?.(deathSignal) ?? []), command, ...args];
  return spawn(first ?? command, rest, {
    cwd: workingFolder,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', ...env },
    stdio: ['ignore', log, log],
    // In a session of its own, Ctrl-C in the terminal does not end the server under the services that still drain.
    detached: true,
    ...account,
  });
}

/**
 * Starts a server and waits until it answers.
 * @throws PortTakenError when its port is taken; StartError when it ends early or does not answer within 60 s
 */
export async function launch(plan: Launch): Promise<Server & { pid: number }> {
  const log = await open(plan.log, 'w');
  const child = start(plan, log.fd);
  let failure: Error | undefined;
  let stopping = false;
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      failure = error;
      resolve(null);
    });
    child.once('exit', resolve);
  });
  const hasEnded = () => failure !== undefined || child.exitCode !== null || child.signalCode !== null;
  await log.close();

  const stop = async () => {
    stopping = true;
    for (const { signal, patienceMs } of plan.stopSteps) {
      if (hasEnded()) break;
      child.kill(signal);
      await Promise.race([ended, sleep(patienceMs, undefined, { ref: false })]);
    }
    await ended;
    await plan.afterStop?.();
  };

  const { pid } = child;
  if (pid === undefined) {
    await ended;
    throw new Error(
      `${plan.name} cannot be started from ${plan.command}: ${failure?.message ?? 'no process'}.`,
    );
  }
  const endWatch = parentDeathGuard() === null ? watchOver(pid, plan.deathSignal) : undefined;
  let ready = false;
  void ended.then((code) => {
    endWatch?.();
    if (ready && !stopping) plan.onExit?.(plan.name, code);
  });

  const deadline = Date.now() + START_DEADLINE_MS;
  while (!(await plan.isReady(pid))) {
    if (hasEnded()) throw await startFailure(plan, 'did not start');
    if (Date.now() > deadline) {
      await stop();
      throw await startFailure(plan, `did not answer within ${START_DEADLINE_MS / 1000} s`);
    }
    await sleep(POLL_MS);
  }
  ready = true;
  let stopped: Promise<void> | undefined;
  return {
    url: plan.url,
    pid,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
