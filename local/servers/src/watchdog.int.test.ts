import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect, it } from 'vitest';

import { inspectProcess, isGoneWithin } from './processes.ts';
import { watchOver } from './watchdog.ts';

function startSleeper(): { pid: number; end: () => void } {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  if (child.pid === undefined) throw new Error('No process was started.');
  return { pid: child.pid, end: () => child.kill('SIGKILL') };
}

it('ends the watched process when the watching one is killed', async () => {
  const watched = startSleeper();
  const script = `
    import { watchOver } from ${JSON.stringify(new URL('./watchdog.ts', import.meta.url).href)};
    watchOver(${watched.pid}, 'SIGTERM');
    process.send('watching');
    setInterval(() => {}, 1000);
  `;
  const watcher = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(watcher, 'message');
  watcher.kill('SIGKILL');
  expect(await isGoneWithin(watched.pid, 2_000)).toBe(true);
});

it('leaves the process alone once the watch has ended', async () => {
  const watched = startSleeper();
  const endWatch = watchOver(watched.pid, 'SIGTERM');
  endWatch();
  expect(await isGoneWithin(watched.pid, 100)).toBe(false);
  watched.end();
  await isGoneWithin(watched.pid, 1_000);
  expect(await inspectProcess(watched.pid)).toBeUndefined();
});
