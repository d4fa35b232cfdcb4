import { mkdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { answers } from './answers.ts';
import { findOnPath } from './command.ts';
import { fromDebian } from './debian.ts';
import { explaining } from './failures.ts';
import { givenServer } from './given-server.ts';
import { launch } from './launch.ts';
import { clearLeftovers } from './leftovers.ts';
import type { Server, ServersOptions } from './options.ts';
import { onFreePort } from './ports.ts';
import type { StopStep } from './processes.ts';

const STOP_STEPS: readonly StopStep[] = [
  { signal: 'SIGTERM', patienceMs: 2_500 },
  { signal: 'SIGKILL', patienceMs: 500 },
];

type Binary = { command: string; env: Record<string, string> };

async function findRedis(onProgress: ServersOptions['onProgress']): Promise<Binary> {
  const onPath = await findOnPath('redis-server');
  if (onPath !== undefined) return { command: onPath, env: {} };
  const { root, libraries } = await fromDebian(
    { server: 'Redis', folder: 'redis', names: ['redis-server', 'redis-tools'] },
    onProgress,
  );
  return { command: join(root, 'usr', 'bin', 'redis-server'), env: { LD_LIBRARY_PATH: libraries.join(':') } };
}

function persistence(durable: boolean): string[] {
  return durable
    ? ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', '']
    : ['--appendonly', 'no', '--save', ''];
}

/**
 * Gives a Redis: the given one, or one started from PATH, or from Debian's package.
 *
 * When durable, every write goes to an append-only file, synced each second: it survives the end of the process at
 * any moment, and loses at most a second when the machine fails.
 * @throws MissingServerError when there is no way to obtain it
 */
export async function startRedis(options: ServersOptions): Promise<Server> {
  const { durable, given, onExit } = options;
  if (given?.redis !== undefined) return givenServer('REDIS_URL', given.redis, 6379);
  const { command, env } = await findRedis(options.onProgress);

  return explaining('Starting Redis', async () => {
    await mkdir(join(options.folder, 'redis', 'data'), { recursive: true });
    const folder = await realpath(join(options.folder, 'redis'));
    const data = join(folder, 'data');
    const pidFile = join(folder, 'redis.pid');
    await clearLeftovers('Redis', { folder, data, pidFile }, STOP_STEPS);
    const discard = () => rm(data, { recursive: true, force: true });
    if (!durable) {
      await discard();
      await mkdir(data);
    }
    return onFreePort(join(folder, 'port'), (port) =>
      launch({
        name: 'Redis',
        url: `redis://127.0.0.1:${port}`,
        command,
        args: [
          '--bind',
          '127.0.0.1',
          '--port',
          String(port),
          '--dir',
          data,
          '--pidfile',
          pidFile,
          ...persistence(durable),
        ],
        env,
        workingFolder: data,
        log: join(folder, 'server.log'),
        deathSignal: 'SIGKILL',
        stopSteps: STOP_STEPS,
        isReady: (pid) =>
          answers(port, 'PING\r\nINFO server\r\n', new RegExp(`^\\+PONG[^]*process_id:${pid}\r`)),
        ...(durable ? {} : { afterStop: discard }),
        onExit,
      }),
    );
  });
}
