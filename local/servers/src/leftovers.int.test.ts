import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { clearLeftovers } from './leftovers.ts';
import { inspectProcess, isGoneWithin } from './processes.ts';
import { inFolder } from './testing.ts';

const STEPS = [{ signal: 'SIGKILL', patienceMs: 1_000 }] as const;

/** Records a process as the server of `folder`, started by `owner`. */
async function leave(folder: string, workingFolder: string, owner: number) {
  const child = spawn('sleep', ['60'], { cwd: workingFolder, stdio: 'ignore' });
  if (child.pid === undefined) throw new Error('No process was started.');
  const place = { folder, data: folder, pidFile: join(folder, 'server.pid') };
  await writeFile(place.pidFile, `${child.pid}\n`);
  await writeFile(join(folder, 'owner.pid'), String(owner));
  return { pid: child.pid, place, end: () => child.kill('SIGKILL') };
}

it('ends a server that outlived whoever started it', () =>
  inFolder(async (folder) => {
    const orphan = await leave(folder, folder, 999_999_999);
    await clearLeftovers('Redis', orphan.place, STEPS);
    expect(await inspectProcess(orphan.pid)).toBeUndefined();
  }));

it('leaves a process alone that merely got the recorded id', () =>
  inFolder(async (folder) => {
    const stranger = await leave(folder, '/', 999_999_999);
    await clearLeftovers('Redis', stranger.place, STEPS);
    expect(await inspectProcess(stranger.pid)).toBeDefined();
    stranger.end();
    await isGoneWithin(stranger.pid, 1_000);
  }));

it('refuses to end a server whose starter is alive', () =>
  inFolder(async (folder) => {
    const server = await leave(folder, folder, process.pid);
    await expect(clearLeftovers('Redis', server.place, STEPS)).rejects.toThrow(
      `Redis already runs on ${folder}, started by process ${process.pid}.`,
    );
    expect(await inspectProcess(server.pid)).toBeDefined();
    server.end();
    await isGoneWithin(server.pid, 1_000);
  }));
