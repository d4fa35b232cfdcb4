import { Command, InvalidArgumentError } from 'commander';
import { formatReport } from './report.ts';
import { runDisconnects } from './run.ts';
import { startBreakableStack } from './stack.ts';

const positive = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('Say a whole number above 0.');
  return value;
};

// pnpm disconnects: people follow their orders and news while they are cut off again and again.
const { cuts, buyers, orders, browsers, outage } = new Command('disconnects')
  .description(
    'Cuts connections while orders move and services come and go, and counts what was missed or told twice.',
  )
  .option('--cuts <number>', 'connections to cut', positive, 1_000)
  .option('--buyers <number>', 'people who buy', positive, 10)
  .option('--orders <number>', 'orders of each of them', positive, 3)
  .option('--browsers <number>', 'browsers of each of them', positive, 3)
  .option('--outage <seconds>', 'how long NATS is away', positive, 30)
  .parse()
  .opts<{ cuts: number; buyers: number; orders: number; browsers: number; outage: number }>();

const stack = await startBreakableStack();
try {
  const report = await runDisconnects(stack, {
    cuts,
    buyers,
    orders,
    browsers,
    outageMs: outage * 1_000,
    supergraphFile: stack.supergraphFile,
    onProgress: (line) => console.log(line),
  });
  console.log(formatReport(report));
  process.exitCode = report.gaps + report.duplicates + report.disorder + report.expired === 0 ? 0 : 1;
} finally {
  await stack.stop();
}
