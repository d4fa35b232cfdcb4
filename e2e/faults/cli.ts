import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));

/** Runs `pnpm bazaar …` as an operator would; answers whether it ended well, and all that it printed. */
export const bazaar = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ ok: boolean; said: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', cli, ...args],
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) => resolve({ ok: error === null, said: stdout + stderr }),
    );
  });

/** The cluster's own database, as the commands take it. */
export const clusterOf = (databaseUrl: string): string => {
  const cluster = new URL(databaseUrl);
  cluster.pathname = '/postgres';
  return cluster.href;
};
