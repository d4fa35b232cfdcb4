import { MissingServerError } from './missing-server.ts';

const CAUSES: Record<string, string> = {
  ENOSPC: 'no space is left on that disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'that disk is read-only',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOENT: 'the folder is not there and cannot be made',
  ENOTDIR: 'a file is in the place of a folder',
};

/** Tells whether `error` is a failed system call with this code, e.g. `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Tells whether a program's output speaks of a full disk. */
export function speaksOfFullDisk(output: string): boolean {
  return /no space left on device|disk quota exceeded/i.test(output);
}

/**
 * Runs `work`, turning failed file operations into one sentence a person can act on.
 * @param doing what was attempted, e.g. "Keeping Redis in /home/ada/.cache/bazaar"
 */
export async function explaining<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MissingServerError || !(error instanceof Error)) throw error;
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    const cause = CAUSES[code];
    if (cause === undefined) throw error;
    const path = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '';
    throw new Error(`${doing} failed: ${cause}${path}.`, { cause: error });
  }
}
