import { Command, InvalidArgumentError } from 'commander';
import { formatReport } from './report.ts';
import { runFaults } from './run.ts';

const positive = (text: string): number => {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('Say a number above 0.');
  return value;
};

// pnpm faults: many people buy while everything goes wrong; afterwards every promise is looked at.
const { minutes, seed, purchases, shoppers, settle, calm } = new Command('faults')
  .description(
    'Lets people buy while services are killed, servers stopped, and Stripe and its webhooks fail.',
  )
  .option('--minutes <number>', 'how long things go wrong', positive, 2)
  .option('--seed <number>', 'plans the same faults again', positive, Math.ceil(Math.random() * 1e6))
  .option(
    '--purchases <number>',
    'goes on until so many were begun, for four times as long at most',
    positive,
    1,
  )
  .option('--shoppers <number>', 'people who buy at a time', positive, 6)
  .option('--settle <seconds>', 'the longest to wait for everything to end afterwards', positive, 180)
  .option('--calm', 'let nothing go wrong', false)
  .parse()
  .opts<{
    minutes: number;
    seed: number;
    purchases: number;
    shoppers: number;
    settle: number;
    calm: boolean;
  }>();

const report = await runFaults({
  seed,
  ms: minutes * 60_000,
  purchases,
  shoppers,
  settleMs: settle * 1000,
  calm,
  onProgress: (line) => console.log(line),
});
console.log(formatReport(report));
process.exitCode = report.problems.length > 0 ? 1 : 0;
