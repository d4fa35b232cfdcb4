import { type Measured, measure, median, totalCpu } from '../shared/load.ts';
import { openAsker } from './asker.ts';
import type { Rig } from './rig.ts';
import { openScript } from './script.ts';

const rounds = 3;
const plenty = 10_000_000;

/** How many variants are asked for, and the least ratio to the script's rate that is good. */
const settings = [
  { what: 'one hot variant', variants: 1, goal: 0.8 },
  { what: '3,000 variants', variants: 3000, goal: 0.5 },
];

const show = ({ rate, cpu, ...rest }: Measured): Record<string, string> => ({
  'reservations/s': rate.toFixed(0),
  'CPU ms each': totalCpu({ rate, cpu, ...rest }).toFixed(2),
  ...Object.fromEntries([...cpu].map(([name, ms]) => [name, ms.toFixed(2)])),
});

/** Compares inventory, asked through NATS, with a plain SQL script, both on durable servers and in turns. Tells whether the goals are met. */
export const compare = async (rig: Rig, load: { seconds: number; concurrency: number }): Promise<boolean> => {
  const ours = await rig.shelves('ours', 3000, plenty);
  const theirs = await rig.shelves('script', 3000, plenty);
  await rig.startInventory(ours.databaseUrl);
  const asker = await openAsker(rig.natsUrl);
  const script = openScript(theirs, load.concurrency);
  let good = true;
  for (const { what, variants, goal } of settings) {
    let next = 0;
    const pick = (ids: readonly string[]): string => {
      next += 1;
      // A prime step, so that neighbours in time are not neighbours in the index.
      return ids[(next * 7919) % variants] ?? '';
    };
    const byInventory = async (): Promise<void> => {
      if (!(await asker.reserve(pick(ours.variantIds)))) throw new Error('The shelf is empty');
    };
    const byScript = (): Promise<void> => script.reserve(pick(theirs.variantIds));
    await measure({ ...load, seconds: 1 }, byInventory);
    await measure({ ...load, seconds: 1 }, byScript);
    const runs: { inventory: Measured; script: Measured }[] = [];
    for (let round = 0; round < rounds; round += 1)
      runs.push({ script: await measure(load, byScript), inventory: await measure(load, byInventory) });
    const inventory = median(runs.map((run) => run.inventory));
    const plain = median(runs.map((run) => run.script));
    const ratio = inventory.rate / plain.rate;
    good &&= ratio >= goal;
    console.log(`\n${what}, ${load.concurrency} at a time, the median of ${rounds} × ${load.seconds} s`);
    console.table({ inventory: show(inventory), 'plain SQL': show(plain) });
    console.log(`ratio ${ratio.toFixed(2)} (goal ${goal}${ratio >= goal ? '' : ': MISSED'})`);
  }
  await asker.close();
  await script.close();
  return good;
};
