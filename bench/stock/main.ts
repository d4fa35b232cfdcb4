import { Command } from 'commander';
import { compare } from './compare.ts';
import { race } from './race.ts';
import { openRig } from './rig.ts';

const whole = (text: string): number => Number.parseInt(text, 10);

type Options = { race?: true; people: number; units: number; seconds: number; concurrency: number };

const command = new Command('bench:stock')
  .description('Reservations: their rate against plain SQL, or a race for too few units.')
  .option('--race', 'let many people race for few units and judge the end')
  .option('--people <count>', 'how many race', whole, 100_000)
  .option('--units <count>', 'for how many units', whole, 1000)
  .option('--seconds <count>', 'how long each measurement takes', whole, 5)
  .option('--concurrency <count>', 'reservations at a time', whole, 64)
  .parse();

const { race: racing, people, units, seconds, concurrency } = command.opts<Options>();
const rig = await openRig();
try {
  const good = racing
    ? await race(rig, { people, units, concurrency: Math.max(concurrency, 500) })
    : await compare(rig, { seconds, concurrency });
  if (!good) process.exitCode = 1;
} finally {
  await rig.stop();
}
