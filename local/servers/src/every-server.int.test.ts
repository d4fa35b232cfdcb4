import { describe, expect, it, vi } from 'vitest';

import { type Server, type ServersOptions, startNats, startPostgres, startRedis } from './index.ts';
import { inspectProcess, isGoneWithin } from './processes.ts';
import { inFolder, startFromAnotherProcess } from './testing.ts';

const SERVERS = [
  {
    name: 'PostgreSQL',
    start: startPostgres,
    exported: 'startPostgres',
    variable: 'DATABASE_URL',
    key: 'postgres',
  },
  { name: 'Redis', start: startRedis, exported: 'startRedis', variable: 'REDIS_URL', key: 'redis' },
  { name: 'NATS', start: startNats, exported: 'startNats', variable: 'NATS_URL', key: 'nats' },
] as const;

function pidOf(server: Server): number {
  if (server.pid === undefined) throw new Error('The server has no process.');
  return server.pid;
}

describe.each(SERVERS)('$name', ({ name, start, exported, variable, key }) => {
  it('is found at the same URL after it was stopped and started again', () =>
    inFolder(async (folder) => {
      const options: ServersOptions = { folder, durable: true };
      const first = await start(options);
      await first.stop();
      const second = await start(options);
      await second.stop();
      expect(second.url).toBe(first.url);
    }));

  it('is gone once stopped, however often it is told', () =>
    inFolder(async (folder) => {
      const onExit = vi.fn();
      const server = await start({ folder, durable: false, onExit });
      await Promise.all([server.stop(), server.stop()]);
      await server.stop();
      expect(await inspectProcess(pidOf(server))).toBeUndefined();
      expect(onExit).not.toHaveBeenCalled();
    }));

  it('says so when it ends by itself', () =>
    inFolder(async (folder) => {
      const onExit = vi.fn();
      const server = await start({ folder, durable: false, onExit });
      process.kill(pidOf(server), 'SIGKILL');
      await vi.waitFor(() => expect(onExit).toHaveBeenCalledExactlyOnceWith(name, null));
      await server.stop();
    }));

  it('starts again after it was killed', () =>
    inFolder(async (folder) => {
      const options: ServersOptions = { folder, durable: true };
      const killed = await start(options);
      process.kill(pidOf(killed), 'SIGKILL');
      const next = await start(options);
      expect(next.pid).not.toBe(killed.pid);
      await next.stop();
    }));

  it('ends with the process that started it, even when that is killed, and starts again', () =>
    inFolder(async (folder) => {
      const parent = await startFromAnotherProcess(exported, folder);
      parent.process.removeAllListeners('exit').kill('SIGKILL');
      expect(await isGoneWithin(parent.server.pid, 2_000)).toBe(true);
      const next = await start({ folder, durable: true });
      await next.stop();
    }));

  it('refuses a folder on which another process runs it', () =>
    inFolder(async (folder) => {
      const running = await start({ folder, durable: true });
      await expect(start({ folder, durable: true })).rejects.toThrow(`${name} already runs on`);
      await running.stop();
    }));

  it('takes the server it is given, and leaves it running', () =>
    inFolder(async (folder) => {
      const running = await start({ folder, durable: false });
      const given = await start({ folder: '/nowhere', durable: true, given: { [key]: running.url } });
      expect(given).toEqual({ url: running.url, stop: expect.any(Function) });
      await given.stop();
      expect(await inspectProcess(pidOf(running))).toBeDefined();
      await running.stop();
    }));

  it('names the setting when what it is given is not a URL, without repeating it', async () => {
    const given = { [key]: 'secret' };
    await expect(start({ folder: '/nowhere', durable: true, given })).rejects.toThrow(
      `${variable} is not a URL.`,
    );
  });
});

it('starts many at a time, each on a port of its own', () =>
  inFolder(async (folder) => {
    const starts = Array.from({ length: 5 }, (_, index) =>
      startNats({ folder: `${folder}/${index}`, durable: false }),
    );
    const servers = await Promise.all(starts);
    await Promise.all(servers.map((server) => server.stop()));
    expect(new Set(servers.map((server) => server.url)).size).toBe(5);
  }));
