import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Environment, ServiceName } from './services.ts';

/** A service in a process of its own. */
export type ServiceProcess = {
  pid: number | undefined;
  /** Resolves when it serves; rejects when it has ended before. */
  ready: Promise<void>;
  /** Resolves when it has ended: to the signal that ended it, null when it went by itself. */
  ended: Promise<NodeJS.Signals | null>;
  /** Drains it; kills it when it takes over 8 s. */
  stop(): Promise<void>;
  /** As a crash would: nothing is finished. */
  kill(): Promise<void>;
};

const root = fileURLToPath(new URL('../../../', import.meta.url));
const mainOf = (name: ServiceName): string =>
  name === 'gateway' ? 'gateway/src/main.ts' : `subgraphs/${name}/src/main.ts`;

const readyOrGone = (child: ChildProcess, name: ServiceName, log: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(
        new Error(
          `The ${name} service ended while it started (${signal ?? `exit ${code}`}). It said why in ${log}`,
        ),
      ),
    );
  });

// As in the Dockerfile: what lives for one request or message dies young in 64 MB, and is not moved on to be collected with what lives long.
const youngGeneration = '--max-semi-space-size=64';

/**
 * Starts a service in its own process. What it logs goes to the end of `log`. It ends when this process does. `bundle` is a file of JavaScript to run in place of
 * the sources.
 */
export const startProcess = (
  name: ServiceName,
  { env, log, bundle }: { env: Environment; log: string; bundle: string | undefined },
): ServiceProcess => {
  const output = openSync(log, 'a');
  const program = bundle === undefined ? ['--import', 'tsx', mainOf(name)] : [bundle];
  const child = spawn(process.execPath, [youngGeneration, ...program], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], APOLLO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', output, output, 'ipc'],
    // Ctrl-C reaches the whole group; the stack itself says when each is to stop.
    detached: true,
  });
  closeSync(output);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal));
    child.once('error', () => resolve(null));
  });
  return {
    pid: child.pid,
    ready: readyOrGone(child, name, log),
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 8000);
      await ended;
      clearTimeout(late);
    },
  };
};
