import { expect, it } from 'vitest';

import { startRedis } from './redis.ts';
import { ask, inFolder } from './testing.ts';

it('answers', () =>
  inFolder(async (folder) => {
    const server = await startRedis({ folder, durable: false });
    expect(await ask(server.url, '*1\r\n$4\r\nPING\r\n')).toBe('+PONG');
    await server.stop();
  }));

it('keeps what was written when durable, through a stop and through a kill', () =>
  inFolder(async (folder) => {
    const first = await startRedis({ folder, durable: true });
    expect(await ask(first.url, 'SET a 1\r\n')).toBe('+OK');
    await first.stop();
    const second = await startRedis({ folder, durable: true });
    expect(await ask(second.url, 'INCR a\r\n')).toBe(':2');
    if (second.pid !== undefined) process.kill(second.pid, 'SIGKILL');
    const third = await startRedis({ folder, durable: true });
    expect(await ask(third.url, 'INCR a\r\n')).toBe(':3');
    await third.stop();
  }));

it('forgets everything when not durable', () =>
  inFolder(async (folder) => {
    const first = await startRedis({ folder, durable: false });
    expect(await ask(first.url, 'SET a 1\r\n')).toBe('+OK');
    await first.stop();
    const second = await startRedis({ folder, durable: false });
    expect(await ask(second.url, 'GET a\r\n')).toBe('$-1');
    await second.stop();
  }));
