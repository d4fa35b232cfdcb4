import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { Command } from 'commander';
import { type PlantedBug, plantedBugs } from './planted-bugs.ts';
import { applyPatch, copyTree } from './tree.ts';

const { seconds, purchases, seed, tries, only } = new Command('planted')
  .description(
    'Plants one bug after the other in a copy of the sources; the harness must turn red on each, and stay green without.',
  )
  .option('--seconds <number>', 'how long things go wrong for each', '60')
  .option(
    '--purchases <number>',
    'goes on until so many were begun: a bug that nobody meets is not found',
    '60',
  )
  .option('--seed <number>', 'of the faults', '1')
  .option(
    '--tries <number>',
    'runs with the next seed when a bug was not met: what is rare is met sooner or later',
    '3',
  )
  .option('--only <text>', 'bugs with this in their name')
  .parse()
  .opts<{ seconds: string; purchases: string; seed: string; tries: string; only?: string }>();

// Longer than the longest pause before a message is delivered again, and than an order may wait for its money: what is only late has come by then.
const settle = 90;

type Colour = 'green' | 'red' | 'failed';
type Run = { colour: Colour; first: string };

/** Runs the harness on a copy. A run that broke down by itself has shown nothing: it failed. */
const run = async (folder: string, runSeed: number): Promise<Run> => {
  const options = {
    minutes: Number(seconds) / 60,
    seed: runSeed,
    purchases: Number(purchases),
    shoppers: 8,
    settle,
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/faults/main.ts', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code === 0) return { colour: 'green', first: '' };
  const [, broken] = said.split(/broken promises\. Seed \d+\.\n/);
  return broken === undefined
    ? { colour: 'failed', first: /^\w*Error.*$/m.exec(said)?.[0] ?? said.slice(-200) }
    : { colour: 'red', first: broken.trim().split('\n')[0] ?? '' };
};

const tryBug = async (
  { name, patches }: PlantedBug,
  expected: Colour,
  most = Number(tries),
): Promise<boolean> => {
  const folder = await copyTree();
  try {
    for (const patch of patches) await applyPatch(folder, patch);
    let last: Run = { colour: 'failed', first: '' };
    let runs = 0;
    do {
      last = await run(folder, Number(seed) + runs);
      runs += 1;
    } while (last.colour !== expected && runs < most);
    console.log(`| ${name} | ${last.colour} | ${runs} | ${last.first.replaceAll('|', '/')} |`);
    return last.colour === expected;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

console.log('| planted bug | harness | runs | first broken promise |\n|---|---|---|---|');
let wrong = 0;
if (only === undefined && !(await tryBug({ name: 'none', patches: [] }, 'green', 1))) wrong += 1;
for (const bug of plantedBugs) if (bug.name.includes(only ?? '') && !(await tryBug(bug, 'red'))) wrong += 1;
process.exitCode = wrong > 0 ? 1 : 0;
