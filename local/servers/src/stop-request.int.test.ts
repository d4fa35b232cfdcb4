import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect, it } from 'vitest';

/** A process that prints "stopping" when asked to end, and ends 1.5 s after that. */
async function startService(
  channel: 'ipc' | 'ignore',
): Promise<{ child: ChildProcess; printed: () => string }> {
  const script = `
    import { onStopRequest } from ${JSON.stringify(new URL('./stop-request.ts', import.meta.url).href)};
    const work = setInterval(() => {}, 1000);
    onStopRequest(() => {
      console.log('stopping');
      setTimeout(() => clearInterval(work), 1500);
    });
    console.log('ready');
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit', channel],
  });
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  while (!printed.includes('ready')) await sleep(10);
  return { child, printed: () => printed };
}

it.each(['SIGINT', 'SIGTERM'] as const)(
  'takes %s as the request to stop, and the same request again as one',
  async (signal) => {
    const { child, printed } = await startService('ignore');
    child.kill(signal);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect({ code, printed: printed() }).toEqual({ code: 0, printed: 'ready\nstopping\n' });
  },
);

it('stops when the launcher is gone', async () => {
  const { child, printed } = await startService('ipc');
  child.disconnect();
  const [code] = await once(child, 'exit');
  expect({ code, printed: printed() }).toEqual({ code: 0, printed: 'ready\nstopping\n' });
});

it('ends at once for a second signal that comes later', async () => {
  const { child } = await startService('ipc');
  child.kill('SIGINT');
  await sleep(1_100);
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect(code).toBe(130);
});
