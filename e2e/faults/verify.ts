import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Stack } from '@bazaar/stack';

const cli = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));

/** What `pnpm bazaar verify` finds broken in the shop's books; nothing when all holds. */
export const verifyBooks = async (stack: Stack): Promise<string[]> => {
  const cluster = new URL(stack.databaseUrl('orders'));
  cluster.pathname = '/postgres';
  const args = ['--import', 'tsx', cli, 'verify', '--postgres', cluster.href];
  const { code, said } = await new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, said: stdout + stderr }),
    );
  });
  return code === 0 ? [] : [`pnpm bazaar verify:\n${said}`];
};
