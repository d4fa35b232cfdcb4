import { readFile } from 'node:fs/promises';
import { exportRates, importRates } from '@bazaar/carts';
import { Command } from 'commander';
import { type Where, withDatabase } from './surroundings.ts';

const show = (where: Where): Promise<void> =>
  withDatabase(where, 'carts', async (db) => {
    console.log(JSON.stringify(await exportRates(db), null, 2));
  });

const parsed = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
};

const replace = async (file: string, where: Where): Promise<void> => {
  const json = await parsed(file);
  const edition = await withDatabase(where, 'carts', (db) => importRates(db, json));
  console.log(`These rates hold now (edition ${edition}); services that run take them within 5 seconds.`);
};

/** `bazaar rates`: what tax and carriage cost. */
export const ratesCommand = (): Command => {
  const command = new Command('rates').description('Tax and carriage (docs/PRICES.md).');
  const postgres = [
    '--postgres <url>',
    'the cluster; the shop that runs on this machine by default',
  ] as const;
  command
    .command('export')
    .description('Prints all rates as JSON.')
    .option(...postgres)
    .action(show);
  command
    .command('import')
    .argument('<file>', 'JSON as export prints it')
    .description(
      'Puts the rates of a file in the place of all there are, or lists what is wrong and changes nothing.',
    )
    .option(...postgres)
    .action(replace);
  return command;
};
