import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { Command } from 'commander';
import { type PlantedBug, plantedBugs } from './planted-bugs.ts';
import { applyPatch, copyTree } from './tree.ts';

const { seconds, seed, only } = new Command('planted')
  .description(
    'Plants one bug after the other in a copy of the sources; the harness must turn red on each, and stay green without.',
  )
  .option('--seconds <number>', 'how long things go wrong for each', '60')
  .option('--seed <number>', 'of the faults', '1')
  .option('--only <text>', 'bugs with this in their name')
  .parse()
  .opts<{ seconds: string; seed: string; only?: string }>();

/** Runs the harness on a copy; answers its exit code and what it said. */
const run = async (folder: string): Promise<{ code: number | null; said: string }> => {
  const minutes = String(Number(seconds) / 60);
  const args = [
    '--import',
    'tsx',
    'e2e/faults/main.ts',
    '--minutes',
    minutes,
    '--seed',
    seed,
    '--settle',
    '75',
  ];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, said };
};

const tryBug = async ({ name, patches }: PlantedBug, expected: 'red' | 'green'): Promise<boolean> => {
  const folder = await copyTree();
  try {
    for (const patch of patches) await applyPatch(folder, patch);
    const { code, said } = await run(folder);
    const [, broken] = /(\d+) broken promises/.exec(said) ?? [];
    // A run that broke down by itself has shown nothing.
    const colour = code === 0 ? 'green' : broken === undefined ? 'failed' : 'red';
    const [example = /^\w*Error.*$/m.exec(said)?.[0] ?? said.slice(-200)] = said
      .split(/broken promises\. Seed \d+\.\n/)
      .slice(1);
    const shown = colour === 'green' ? '' : (example.trim().split('\n')[0] ?? '').trim();
    console.log(`| ${name} | ${colour} | ${shown.replaceAll('|', '/')} |`);
    return colour === expected;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

console.log('| planted bug | harness | first broken promise |\n|---|---|---|');
let wrong = 0;
if (only === undefined && !(await tryBug({ name: 'none', patches: [] }, 'green'))) wrong += 1;
for (const bug of plantedBugs) if (bug.name.includes(only ?? '') && !(await tryBug(bug, 'red'))) wrong += 1;
process.exitCode = wrong > 0 ? 1 : 0;
