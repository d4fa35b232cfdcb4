import type { Stack } from '@bazaar/stack';
import { bazaar, clusterOf } from './cli.ts';

/** What `pnpm bazaar verify` finds broken in the shop's books; nothing when all holds. */
export const verifyBooks = async (stack: Stack): Promise<string[]> => {
  const { ok, said } = await bazaar(['verify', '--postgres', clusterOf(stack.databaseUrl('orders'))]);
  return ok ? [] : [`pnpm bazaar verify:\n${said}`];
};
