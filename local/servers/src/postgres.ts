import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { explaining } from './failures.ts';
import { givenServer } from './given-server.ts';
import { type Launch, launch, StartError } from './launch.ts';
import { clearLeftovers } from './leftovers.ts';
import { NOBODY } from './nobody.ts';
import type { Server, ServersOptions } from './options.ts';
import { onFreePort } from './ports.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { choosePlace, discardCluster, ensureCluster } from './postgres-data.ts';
import type { StopStep } from './processes.ts';

// Fast shutdown, then immediate shutdown, then the end without recovery steps.
const STOP_STEPS: readonly StopStep[] = [
  { signal: 'SIGINT', patienceMs: 2_000 },
  { signal: 'SIGQUIT', patienceMs: 500 },
  { signal: 'SIGKILL', patienceMs: 500 },
];
const SHARED_MEMORY_PATIENCE_MS = 5_000;

const COMMON = {
  listen_addresses: '127.0.0.1',
  // A path of a socket may be no longer than 107 bytes, which a checkout's folder may well exceed.
  unix_socket_directories: '',
  max_connections: '300',
  shared_buffers: '128MB',
  // Data lies in memory or on an SSD. The default is that of a turning disk, for which a join of ten rows would rather read whole tables.
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const DURABLE = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // A prepared statement keeps the plan it got when its tables were small, a scan of the whole table, until they are analysed again. By default a table that
  // grows is looked at once a minute; an import puts 100,000 rows into it meanwhile.
  autovacuum_naptime: '5s',
};
const THROWN_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

function settings(port: number, durable: boolean): string[] {
  const all = { ...COMMON, ...(durable ? DURABLE : THROWN_AWAY), port: String(port) };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** PostgreSQL writes its id into the first line of its pid file and its state into the eighth, where pg_ctl reads them. */
async function isReady(pidFile: string, pid: number): Promise<boolean> {
  const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** Starts, waiting for the last processes of a killed server to let go of its shared memory. */
async function launchOnceFree(plan: Launch): Promise<Server> {
  const deadline = Date.now() + SHARED_MEMORY_PATIENCE_MS;
  for (;;) {
    try {
      return await launch(plan);
    } catch (error) {
      const inUse =
        error instanceof StartError &&
        /shared memory block .*in use|lock file .* already exists/s.test(error.log);
      if (!inUse || Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

function explainVersion(error: unknown): never {
  if (error instanceof StartError && error.log.includes('database files are incompatible with server')) {
    throw new Error(
      'The data was written by another version of PostgreSQL. Start afresh with npm start -- --fresh, which deletes it.',
      { cause: error },
    );
  }
  throw error;
}

/**
 * Gives a PostgreSQL: the given one, or the npm package's, started on a cluster in `folder`. The URL is that of a
 * superuser, over TCP, with a password made for this cluster. As root, it runs as the account `nobody`.
 *
 * When durable, what was committed survives the end of the process or the machine at any moment.
 * @throws MissingServerError when npm has no binaries for this platform
 */
export async function startPostgres(options: ServersOptions): Promise<Server> {
  const { durable, given, onProgress, onExit } = options;
  if (given?.postgres !== undefined) return givenServer('DATABASE_URL', given.postgres, 5432);
  const account = process.getuid?.() === 0 ? NOBODY : undefined;

  return explaining('Starting PostgreSQL', async () => {
    const { initdb, postgres } = await postgresBinaries(account !== undefined);
    const place = await choosePlace(options, account);
    const { folder, data } = place;
    const pidFile = join(data, 'postmaster.pid');
    await clearLeftovers('PostgreSQL', { folder, data, pidFile }, STOP_STEPS);
    const password = await ensureCluster(initdb, place, { durable, account, onProgress });
    return onFreePort(join(folder, 'port'), (port) =>
      launchOnceFree({
        name: 'PostgreSQL',
        url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
        command: postgres,
        args: ['-D', data, ...settings(port, durable)],
        workingFolder: data,
        account,
        log: join(folder, 'server.log'),
        // Immediate shutdown: its own processes end too and its shared memory is freed, which SIGKILL would leave.
        deathSignal: 'SIGQUIT',
        stopSteps: STOP_STEPS,
        isReady: (pid) => isReady(pidFile, pid),
        ...(durable ? {} : { afterStop: () => discardCluster(place) }),
        onExit,
      }),
    ).catch(explainVersion);
  });
}
