import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stack } from '@bazaar/stack';
import { startTestStack } from '@bazaar/stack/testing';

const supergraph = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url));

/** A shop whose supergraph can be changed too. */
export type BreakableStack = Stack & {
  /** The file that its gateway watches. */
  supergraphFile: string;
};

/** A shop in processes, whose servers and services can be ended, and whose supergraph can be changed. */
export const startBreakableStack = async (): Promise<BreakableStack> => {
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-supergraph-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  await copyFile(supergraph, supergraphFile);
  const stack = await startTestStack({
    processes: true,
    // What NATS holds must be there when it comes back.
    durable: true,
    env: (name) => (name === 'gateway' ? { SUPERGRAPH_FILE: supergraphFile } : {}),
  });
  return {
    ...stack,
    supergraphFile,
    stop: async () => {
      await stack.stop();
      await rm(folder, { recursive: true });
    },
  };
};
