import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { answers } from './answers.ts';
import { findOnPath, run } from './command.ts';
import { explaining } from './failures.ts';
import { launch } from './launch.ts';
import { clearLeftovers } from './leftovers.ts';
import type { Server, ServersOptions } from './options.ts';
import { onFreePort } from './ports.ts';
import type { StopStep } from './processes.ts';

const STOP_STEPS: readonly StopStep[] = [
  { signal: 'SIGTERM', patienceMs: 2_500 },
  { signal: 'SIGKILL', patienceMs: 500 },
];
// Its API keeps synonyms in sets, beside the collections.
const OLDEST = 30;

async function isOld(command: string): Promise<boolean> {
  const { stdout, stderr } = await run(command, ['--version']);
  const [, major] = /\bv?(\d+)\.\d+/.exec(stdout + stderr) ?? [];
  return major !== undefined && Number(major) < OLDEST;
}

/**
 * Starts the `typesense-server` that is on PATH; undefined when there is none, or an old one, which is said.
 * It keeps its data across runs when durable.
 * @param options.apiKey the key that it will want
 */
export async function startTypesense(
  options: ServersOptions & { apiKey: string },
): Promise<Server | undefined> {
  const { durable, onExit, apiKey } = options;
  const command = await findOnPath('typesense-server');
  if (command === undefined) return undefined;
  if (await isOld(command)) {
    options.onProgress?.(`${command} is older than version ${OLDEST}: products are found in PostgreSQL`);
    return undefined;
  }
  return explaining('Starting Typesense', async () => {
    await mkdir(join(options.folder, 'typesense', 'data'), { recursive: true });
    const folder = await realpath(join(options.folder, 'typesense'));
    const data = join(folder, 'data');
    const pidFile = join(folder, 'typesense.pid');
    await clearLeftovers('Typesense', { folder, data, pidFile }, STOP_STEPS);
    const discard = () => rm(data, { recursive: true, force: true });
    if (!durable) {
      await discard();
      await mkdir(data);
    }
    // One port for clients, one for other nodes, of which there are none.
    return onFreePort(join(folder, 'peering-port'), (peeringPort) =>
      onFreePort(join(folder, 'port'), async (port) => {
        const server = await launch({
          name: 'Typesense',
          url: `http://127.0.0.1:${port}`,
          command,
          args: [
            '--data-dir',
            data,
            '--api-address',
            '127.0.0.1',
            '--api-port',
            String(port),
            '--peering-address',
            '127.0.0.1',
            '--peering-port',
            String(peeringPort),
          ],
          // Not among the arguments, which everybody on the machine can read.
          env: { TYPESENSE_API_KEY: apiKey },
          workingFolder: data,
          log: join(folder, 'server.log'),
          deathSignal: 'SIGKILL',
          stopSteps: STOP_STEPS,
          isReady: () => answers(port, 'GET /health HTTP/1.0\r\n\r\n', /"ok"\s*:\s*true/),
          ...(durable ? {} : { afterStop: discard }),
          onExit,
        });
        await writeFile(pidFile, String(server.pid));
        return server;
      }),
    );
  });
}
