import { chmod, lstat, mkdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Account } from './command.ts';

/** The account without rights that PostgreSQL runs under when we are root, which it refuses to run as. */
export const NOBODY: Account = { uid: 65534, gid: 65534 };

const OTHERS_MAY_ENTER = 0o001;

/** Tells whether any account may reach `path`: each folder on the way, itself included, lets others enter. */
export async function isReachableByAll(path: string): Promise<boolean> {
  let folder = await realpath(path);
  for (;;) {
    const { mode } = await lstat(folder);
    if ((mode & OTHERS_MAY_ENTER) === 0) return false;
    const parent = dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
}

async function madePublic(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    const { uid } = await lstat(folder);
    // In a folder open to all, someone else may have put theirs in our place.
    if (uid !== process.getuid?.() || (await realpath(folder)) !== folder) return false;
    await chmod(folder, 0o755);
    return await isReachableByAll(folder);
  } catch {
    return false;
  }
}

/**
 * A folder of ours that `nobody` can reach, for what cannot stay in a checkout that it cannot (say, below `/root`).
 * @param kept whether it should outlive a restart of the machine
 * @throws Error when there is none
 */
export async function publicFolder(kept: boolean): Promise<string> {
  const temporary = join(tmpdir(), 'bazaar');
  for (const folder of kept ? ['/var/lib/bazaar', temporary] : [temporary, '/var/lib/bazaar']) {
    if (await madePublic(folder)) return folder;
  }
  throw new Error(
    'PostgreSQL does not run as root, and no folder was found that the account nobody can reach. Run as another user, or give DATABASE_URL.',
  );
}
