import { constants, setPriority } from 'node:os';
import { expect, it } from 'vitest';
import { formatReport, killsOf } from './report.ts';
import { runFaults } from './run.ts';

const seconds = 120;

it(
  `loses no order and no money while services, servers and Stripe fail for ${seconds} s`,
  async () => {
    // It runs beside all other tests, and takes what they leave; so do the processes that it starts.
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    const seed = Math.ceil(Math.random() * 1_000_000);
    console.log(`The seed is ${seed}: tsx e2e/faults/main.ts --seed ${seed} --minutes ${seconds / 60}`);
    const report = await runFaults({
      seed,
      ms: seconds * 1000,
      shoppers: 6,
      onProgress: (line) => console.log(line),
    });
    console.log(formatReport(report));
    expect(report.problems).toEqual([]);
    // It was a storm, and people bought all the same.
    expect(killsOf(report)).toBeGreaterThan(0);
    expect(report.orders.get('CONFIRMED') ?? 0).toBeGreaterThan(0);
  },
  seconds * 1000 + 600_000,
);
