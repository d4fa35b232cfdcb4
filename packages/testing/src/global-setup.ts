import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@bazaar/servers';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's URL of the PostgreSQL that all test files share, a database each. */
    postgresUrl: string;
  }
}

/** Vitest's global setup: one PostgreSQL for the whole run. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-tests-'));
  // As root, PostgreSQL runs as nobody, who must get to its data.
  await chmod(folder, 0o755);
  const { DATABASE_URL } = process.env;
  const postgres = await startPostgres({
    folder,
    durable: false,
    ...(DATABASE_URL ? { given: { postgres: DATABASE_URL } } : {}),
  });
  project.provide('postgresUrl', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
};
