import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const counts = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Products that were kept out. */
  refused: z.int(),
});

const progress = z.object({
  /** SHA-256 of the file. */
  file: z.string(),
  /** Which database, for which seller, in which currency. */
  target: z.string(),
  /** Products that are done, in the order of the file. */
  done: z.int(),
  counts,
  /** Lines in the file of bad lines, and its length in bytes. */
  badLines: z.int(),
  errorBytes: z.int(),
});

/** How many products came out how. */
export type Counts = z.infer<typeof counts>;

/** How far an import has come. */
export type Progress = z.infer<typeof progress>;

/** The progress of an import that was interrupted; undefined when there was none of this file into this database. */
export const readProgress = async (
  path: string,
  about: Pick<Progress, 'file' | 'target'>,
): Promise<Progress | undefined> => {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
  const found = progress.safeParse(value);
  const fits = found.success && found.data.file === about.file && found.data.target === about.target;
  return fits ? found.data : undefined;
};

/** Replaces the progress at once: whoever is killed leaves the old or the new. */
export const writeProgress = async (path: string, value: Progress): Promise<void> => {
  await writeFile(`${path}.new`, JSON.stringify(value));
  await rename(`${path}.new`, path);
};

/** The import is done. */
export const forgetProgress = (path: string): Promise<void> => rm(path, { force: true });
