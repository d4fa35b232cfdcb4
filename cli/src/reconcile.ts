import { readFileSync } from 'node:fs';
import { type Comparison, type Difference, reconcilePeriod } from '@bazaar/payments';
import { createLogger } from '@bazaar/service-kit';
import { Command, InvalidArgumentError } from 'commander';
import { type Where, withBus, withDatabase } from './surroundings.ts';

type Options = Where & { from?: Date; to?: Date; dryRun: boolean };

const local = (name: string): unknown => {
  try {
    return JSON.parse(readFileSync(new URL(`../../.local/${name}`, import.meta.url), 'utf8'));
  } catch {
    return null;
  }
};

const text = (value: unknown, ...path: string[]): string | undefined => {
  let found = value;
  for (const key of path)
    found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : null;
  return typeof found === 'string' ? found : undefined;
};

/** Stripe as the payments service would be told: by the environment, else the double of the shop on this machine. */
const stripeHere = (): { secretKey: string; apiUrl: string | undefined; timeoutMs: number } => {
  const { STRIPE_SECRET_KEY: given, STRIPE_API_URL: url } = process.env;
  const timeoutMs = 20_000;
  if (given) return { secretKey: given, apiUrl: url || undefined, timeoutMs };
  const secretKey = text(local('secrets.json'), 'stripeKey');
  const apiUrl = text(local('state.json'), 'urls', 'stripe');
  if (secretKey === undefined || apiUrl === undefined)
    throw new Error('Which Stripe? Set STRIPE_SECRET_KEY, or start the shop here (npm start).');
  return { secretKey, apiUrl, timeoutMs };
};

const time = (given: string): Date => {
  const value = new Date(given);
  if (Number.isNaN(value.getTime()))
    throw new InvalidArgumentError('Say a time such as 2026-01-31 or 2026-01-31T12:00:00Z.');
  return value;
};

const describe = ({ kind, stripeId, orderId, message, mended }: Difference): string =>
  `${mended ? 'mended  ' : 'OPEN    '}${kind}  ${stripeId}  ${orderId ?? 'no order'}\n        ${message}`;

const summary = ({ from, to, intents, refunds, disputes, differences }: Comparison): string => {
  const mended = differences.filter((difference) => difference.mended).length;
  const compared = `${intents.toLocaleString('en')} payment intents, ${refunds.toLocaleString('en')} refunds and ${disputes.toLocaleString('en')} disputes from ${from.toISOString()} to ${to.toISOString()}`;
  return differences.length === 0
    ? `${compared}: our books and Stripe's agree.`
    : `${compared}: ${differences.length} differences, ${mended} mended, ${differences.length - mended} open.`;
};

const day = 24 * 60 * 60 * 1000;

const reconcile = async (options: Options): Promise<void> => {
  const { to = new Date(), dryRun } = options;
  const { from = new Date(to.getTime() - day) } = options;
  if (from >= to) throw new Error('--from comes before --to.');
  const stripe = stripeHere();
  const logger = createLogger({ name: 'cli', level: 'silent' });
  const comparison = await withBus(options, (bus) =>
    withDatabase(options, 'payments', (db) =>
      reconcilePeriod({ db, bus, logger, stripe, period: { from, to }, mend: !dryRun }),
    ),
  );
  for (const difference of comparison.differences) console.log(describe(difference));
  console.log(summary(comparison));
  if (comparison.differences.some(({ mended }) => !mended)) process.exitCode = 1;
};

/** `bazaar reconcile`: compares our books with Stripe's and mends what never reached us. Ends with 1 when something is left that a person must look at. */
export const reconcileCommand = (): Command =>
  new Command('reconcile')
    .description('Compares payments and refunds with Stripe, and takes over what never reached us.')
    .option('--from <time>', 'compare what was made at Stripe from then on; the last day by default', time)
    .option('--to <time>', 'up to then; now by default', time)
    .option('--dry-run', 'only tell', false)
    .option('--postgres <url>', 'the cluster; the shop that runs on this machine by default')
    .option('--nats <url>', 'the broker; the one of the shop on this machine by default')
    .action(reconcile);
