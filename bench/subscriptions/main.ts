import { Command, InvalidArgumentError } from 'commander';
import { report } from './report.ts';
import { manyTopics, naive, oneTopic, stalled } from './scenes.ts';

const count = (given: string): number => {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('A whole number above 0 is wanted.');
  return value;
};

const {
  naive: withNaive,
  stall,
  naiveEvents,
  ...scale
} = new Command('subscriptions')
  .description('Live subscriptions: many clients on one gateway, against an upstream for each of them.')
  .option('--clients <n>', 'clients', count, 10_000)
  .option('--topics <n>', 'topics that they are spread over in the second scene', count, 500)
  .option('--events <n>', 'events on the one topic', count, 20)
  .option('--rate <n>', 'events a second over the many topics', count, 1_000)
  .option('--seconds <n>', 'for how long', count, 6)
  .option('--reconnects <n>', 'clients that come back at once', count, 1_000)
  .option('--stalled <n>', 'clients that stop reading', count, 1_000)
  .option('--naive-events <n>', 'events for the naive way, which is slow', count, 5)
  .option('--no-naive', 'leave the naive way out')
  .option('--no-stall', 'leave out clients that stop reading')
  .parse()
  .opts<{
    clients: number;
    topics: number;
    events: number;
    rate: number;
    seconds: number;
    reconnects: number;
    stalled: number;
    naiveEvents: number;
    naive: boolean;
    stall: boolean;
  }>();

const say = (line: string): void => void process.stderr.write(`${line}\n`);

say('One topic…');
const shared = await oneTopic(scale);
say('Many topics…');
const many = await manyTopics(scale);
if (withNaive) say('The naive way…');
const naively = withNaive ? await naive(scale, naiveEvents) : null;
if (stall) say('Clients that stop reading…');
const stuck = stall ? await stalled(scale) : null;
process.stdout.write(`${report(scale, { shared, naive: naively, many, stalled: stuck })}\n`);
