import * as carts from '@bazaar/carts';
import * as inventory from '@bazaar/inventory';
import * as orders from '@bazaar/orders';
import * as payments from '@bazaar/payments';
import { checkInvariants, type Invariant, type InvariantResult } from '@bazaar/service-kit';
import { Command, InvalidArgumentError } from 'commander';
import { chosen, type Places, withPlaces } from './places.ts';
import { withDatabase } from './surroundings.ts';
import { formatTable } from './table.ts';

/** What each service promises of its rows; a service that is not here promises nothing yet. */
const invariantsOf: ReadonlyMap<string, readonly Invariant[]> = new Map([
  ['inventory', inventory.invariants],
  ['carts', carts.invariants],
  ['orders', orders.invariants],
  ['payments', payments.invariants],
]);

type Options = Places & { timeout: number };

const seconds = (text: string): number => {
  const value = Number(text);
  if (!(value > 0 && value <= 86_400)) throw new InvalidArgumentError('Say a number of seconds.');
  return value;
};

const row = (service: string, { name, promise, broken, ms }: InvariantResult): string[] => [
  service,
  name,
  promise,
  broken === null ? '?' : broken.toLocaleString('en'),
  ms.toFixed(0),
];

const explain = (service: string, { name, broken, examples, error }: InvariantResult): string[] =>
  error === null
    ? [
        `${service} ${name}: ${broken} rows break it${examples.length < (broken ?? 0) ? '; the first' : ''}`,
        ...examples.map((example) => `    ${JSON.stringify(example)}`),
      ]
    : [`${service} ${name} could not be checked: ${error}`];

const verify = async (options: Options): Promise<void> => {
  const rows: string[][] = [];
  const explanations: string[] = [];
  for (const service of chosen(options)) {
    const invariants = invariantsOf.get(service) ?? [];
    if (invariants.length === 0) continue;
    const results = await withDatabase(options, service, (db) =>
      checkInvariants(db, invariants, { timeoutMs: options.timeout * 1000 }),
    );
    for (const result of results) {
      rows.push(row(service, result));
      if (result.broken !== 0) explanations.push(...explain(service, result));
    }
  }
  if (rows.length === 0) throw new Error('Nothing was checked: this service promises nothing yet.');
  console.log(
    formatTable(['service', 'invariant', 'promise', 'broken', 'ms'], rows, { right: ['broken', 'ms'] }),
  );
  if (explanations.length === 0) return console.log(`\nAll ${rows.length} hold.`);
  console.log(`\n${explanations.join('\n')}`);
  process.exitCode = 1;
};

/** `bazaar verify`: what must hold of stock, orders and money, counted over the databases of a shop that may be running. Ends with 1 when anything is broken. */
export const verifyCommand = (): Command =>
  withPlaces(new Command('verify').description('Checks what must always hold, on one snapshot a database.'))
    .option('--timeout <seconds>', 'the longest that one check may take', seconds, 60)
    .action(verify);
