import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Account, run } from './command.ts';
import { displacedData, forgetDisplaced } from './displaced-data.ts';
import { speaksOfFullDisk } from './failures.ts';
import { isReachableByAll } from './nobody.ts';
import type { ServersOptions } from './options.ts';

/** A place for one PostgreSQL cluster. */
export type Place = {
  /** For records and the log. */
  folder: string;
  /** The cluster itself, owned by the account that runs it. */
  data: string;
};

/** Chooses where a cluster lives: in `<folder>/postgres`, or where its account can reach it when it cannot reach that. */
export async function choosePlace(options: ServersOptions, account: Account | undefined): Promise<Place> {
  const wanted = join(options.folder, 'postgres');
  await mkdir(wanted, { recursive: true });
  const folder = await realpath(wanted);
  if (account === undefined || (await isReachableByAll(folder)))
    return { folder, data: join(folder, 'data') };
  const data = await displacedData(folder, options.durable);
  if (options.durable) {
    options.onProgress?.(
      `PostgreSQL keeps its data in ${data}, as the account nobody cannot reach ${folder}`,
    );
  }
  return { folder, data };
}

// Written when a cluster is complete, so its absence means: there is none, or its making was interrupted.
const passwordFile = ({ folder }: Place) => join(folder, 'password');

async function makeCluster(
  initdb: string,
  place: Place,
  { durable, account }: { durable: boolean; account: Account | undefined },
): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const handover = `${place.data}.password`;
  await rm(place.data, { recursive: true, force: true });
  await mkdir(place.data, { mode: 0o700 });
  await rm(handover, { force: true });
  await writeFile(handover, password, { mode: 0o600, flag: 'wx' });
  if (account !== undefined) {
    await chown(place.data, account.uid, account.gid);
    await chown(handover, account.uid, account.gid);
  }
  const args = [
    '--pgdata',
    place.data,
    '--username',
    'postgres',
    '--pwfile',
    handover,
    '--auth',
    'scram-sha-256',
  ];
  // The same order of text on every system: by code point.
  args.push('--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8');
  args.push('--locale', process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8');
  if (!durable) args.push('--no-sync');
  const outcome = await run(initdb, args, {
    cwd: place.data,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    account,
  }).finally(() => rm(handover, { force: true }));
  if (outcome.code !== 0) {
    const output = `${outcome.stdout}${outcome.stderr}`;
    throw new Error(
      speaksOfFullDisk(output)
        ? `PostgreSQL cannot make its data folder: no space is left on the disk that holds ${place.data}.`
        : `PostgreSQL cannot make its data folder ${place.data}:\n${output.trim().split('\n').slice(-8).join('\n')}`,
    );
  }
  return password;
}

/**
 * Gives a complete cluster at `place`: the one that is there when durable, or a new one.
 * @returns the superuser's password
 */
export async function ensureCluster(
  initdb: string,
  place: Place,
  options: { durable: boolean; account: Account | undefined; onProgress?: ServersOptions['onProgress'] },
): Promise<string> {
  const file = passwordFile(place);
  if (options.durable) {
    const known = await readFile(file, 'utf8').catch(() => '');
    const complete =
      known !== '' && (await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => '')) !== '';
    if (complete) return known;
    options.onProgress?.('Preparing PostgreSQL');
  }
  await rm(file, { force: true });
  const password = await makeCluster(initdb, place, options);
  await writeFile(`${file}.unfinished`, password, { mode: 0o600 });
  await rename(`${file}.unfinished`, file);
  return password;
}

/** Throws a cluster away. */
export async function discardCluster(place: Place): Promise<void> {
  await rm(passwordFile(place), { force: true });
  await rm(place.data, { recursive: true, force: true });
  await forgetDisplaced(place.data);
}
