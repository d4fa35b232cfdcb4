import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { hasCode } from './failures.ts';

const LOCK_POLL_MS = 50;

/** Where fetched servers are kept: `$XDG_CACHE_HOME/bazaar`, or `~/.cache/bazaar`. */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'];
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'bazaar');
}

/** Tells whether a file or folder is there. */
export function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function tryToListen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (hasCode(error, 'EADDRINUSE') ? resolve(undefined) : reject(error)));
    server.listen({ path }, () => resolve(server));
  });
}

/**
 * Runs `work` while no other process of this machine runs work of the same `key`. The lock is an abstract socket
 * (Linux only), so the kernel frees it however its holder ends.
 */
export async function exclusively<T>(key: string, work: () => Promise<T>): Promise<T> {
  const path = `\0bazaar-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
  let lock = await tryToListen(path);
  while (lock === undefined) {
    await sleep(LOCK_POLL_MS);
    lock = await tryToListen(path);
  }
  const held = lock;
  try {
    return await work();
  } finally {
    await new Promise((resolve) => held.close(resolve));
  }
}

/**
 * Gives a folder made once: when `folder` is missing, `fill` works in a new folder beside it, which then takes its
 * name in one step. So a folder that is there is complete, whatever was interrupted before.
 */
export async function madeOnce(folder: string, fill: (unfinished: string) => Promise<void>): Promise<string> {
  if (await exists(folder)) return folder;
  return exclusively(folder, async () => {
    if (await exists(folder)) return folder;
    await mkdir(join(folder, '..'), { recursive: true });
    const unfinished = await mkdtemp(`${folder}.unfinished-`);
    try {
      await fill(unfinished);
      await rename(unfinished, folder);
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      throw error;
    }
    return folder;
  });
}
