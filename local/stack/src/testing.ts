import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretsInLog } from './log-secrets.ts';
import { isFree } from './ports.ts';
import { loadSecrets } from './secrets.ts';
import { type Stack, type StackOptions, startStack } from './stack.ts';

/** The first of so many free ports in a row, below the range from which the system hands them out by itself. */
export const freeBlock = async (size: number): Promise<number> => {
  for (;;) {
    // Below the ports of @bazaar/servers: none of them may take one while the shop is being filled. Above 10080, the last port that `fetch` refuses as a bad one.
    const base = 10_100 + 10 * Math.floor(Math.random() * 480);
    const free = await Promise.all(Array.from({ length: size }, (_, i) => isFree(base + i)));
    if (free.every(Boolean)) return base;
  }
};

/** The password of the demo accounts. */
const demoPassword = 'bazaar-demo-1';

/** What nobody should be able to read in the log of a stack that lives in `folder`, each with the line that holds it. */
export const secretsOf = async (stack: Pick<Stack, 'log'>, folder: string): Promise<string[]> => {
  const known = [demoPassword, ...Object.values(await loadSecrets(folder))];
  return secretsInLog(await readFile(stack.log, 'utf8'), known).map(({ kind, line }) => `${kind} in ${line}`);
};

/** The whole shop with its demo data, in a folder and on ports of its own. Stopping it fails when its log holds a secret. */
export const startTestStack = async (options: Partial<StackOptions> = {}): Promise<Stack> => {
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-stack-'));
  // As root, PostgreSQL runs as nobody, who must get to its data.
  await chmod(folder, 0o755);
  const failures: string[] = [];
  const stack = await startStack({
    port: await freeBlock(8),
    folder,
    durable: false,
    fresh: false,
    processes: false,
    seed: true,
    onProgress: () => undefined,
    onFailure: (line) => failures.push(line),
    ...options,
  });
  return {
    ...stack,
    stop: async () => {
      await stack.stop();
      const secrets = await secretsOf(stack, folder);
      await rm(folder, { recursive: true, force: true });
      if (failures.length > 0) throw new Error(`Services failed during the test: ${failures.join(' ')}`);
      if (secrets.length > 0) throw new Error(`The log holds secrets: ${secrets.join('\n')}`);
    },
  };
};
