import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { exists } from './cache-folder.ts';
import { publicFolder } from './nobody.ts';
import { inspectProcess } from './processes.ts';

// Beside each displaced cluster: the folder it belongs to.
const ORIGIN = '.origin';

async function isServed(data: string): Promise<boolean> {
  const pid = Number.parseInt(await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => ''), 10);
  if (!(pid > 0)) return false;
  return (await inspectProcess(pid))?.commandLine.includes(data) ?? false;
}

/** Removes clusters whose folder has been deleted, as tests that were killed and thrown-away checkouts leave them. */
async function removeAbandoned(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    if (!name.endsWith(ORIGIN)) continue;
    const origin = await readFile(join(place, name), 'utf8').catch(() => '');
    const data = join(place, name.slice(0, -ORIGIN.length));
    if (origin === '' || (await exists(origin)) || (await isServed(data))) continue;
    await rm(data, { recursive: true, force: true });
    await rm(join(place, name), { force: true });
  }
}

/**
 * Chooses a folder for the cluster that belongs to `folder` and cannot be in it: the same one each time.
 * @param kept whether it should outlive a restart of the machine
 */
export async function displacedData(folder: string, kept: boolean): Promise<string> {
  const place = await publicFolder(kept);
  await removeAbandoned(place);
  const data = join(place, `data-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  await writeFile(`${data}${ORIGIN}`, folder);
  return data;
}

/** Removes the record of {@link displacedData}, once the cluster is gone. */
export async function forgetDisplaced(data: string): Promise<void> {
  await rm(`${data}${ORIGIN}`, { force: true });
}
