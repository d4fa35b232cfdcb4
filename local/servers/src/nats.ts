import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { answers } from './answers.ts';
import { findOnPath, run } from './command.ts';
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

async function findNats(onProgress: ServersOptions['onProgress']): Promise<string> {
  const onPath = await findOnPath('nats-server');
  if (onPath !== undefined) return onPath;
  const { root } = await fromDebian({ server: 'NATS', folder: 'nats', names: ['nats-server'] }, onProgress);
  return join(root, 'usr', 'sbin', 'nats-server');
}

/** `sync_interval` came with 2.10; Debian 12 has 2.9, which refuses to start on a setting it does not know. */
async function knowsSyncInterval(command: string): Promise<boolean> {
  const { stdout } = await run(command, ['--version']);
  const [, major, minor] = /v(\d+)\.(\d+)/.exec(stdout) ?? [];
  return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 10);
}

/**
 * Gives a NATS with JetStream: the given one, or one started from PATH, or from Debian's package.
 *
 * When durable, streams survive the end of the process at any moment; from NATS 2.10 on each message is on the disk
 * before it is acknowledged, while 2.9 leaves that to the system, so a failing machine may lose the last ones.
 * @throws MissingServerError when there is no way to obtain it
 */
export async function startNats(options: ServersOptions): Promise<Server> {
  const { durable, given, onExit } = options;
  if (given?.nats !== undefined) return givenServer('NATS_URL', given.nats, 4222);
  const command = await findNats(options.onProgress);
  const sync = durable && (await knowsSyncInterval(command)) ? 'sync_interval: always' : '';

  return explaining('Starting NATS', async () => {
    await mkdir(join(options.folder, 'nats', 'data'), { recursive: true });
    const folder = await realpath(join(options.folder, 'nats'));
    const data = join(folder, 'data');
    const pidFile = join(folder, 'nats.pid');
    const config = join(folder, 'nats.conf');
    await clearLeftovers('NATS', { folder, data, pidFile }, STOP_STEPS);
    const discard = () => rm(data, { recursive: true, force: true });
    if (!durable) {
      await discard();
      await mkdir(data);
    }
    const serverName = `bazaar-${randomUUID()}`;
    return onFreePort(join(folder, 'port'), async (port) => {
      await writeFile(
        config,
        [
          `listen: "127.0.0.1:${port}"`,
          `server_name: "${serverName}"`,
          `pid_file: ${JSON.stringify(pidFile)}`,
          `jetstream { store_dir: ${JSON.stringify(data)}, ${sync} }`,
          '',
        ].join('\n'),
      );
      return launch({
        name: 'NATS',
        url: `nats://127.0.0.1:${port}`,
        command,
        args: ['--config', config],
        workingFolder: data,
        log: join(folder, 'server.log'),
        deathSignal: 'SIGKILL',
        stopSteps: STOP_STEPS,
        isReady: () => answers(port, '', new RegExp(`^INFO .*"server_name":"${serverName}".*\r\n`)),
        ...(durable ? {} : { afterStop: discard }),
        onExit,
      });
    });
  });
}
