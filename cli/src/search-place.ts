import { type Command, Option } from 'commander';
import { databaseUrl, postgresOption, runningHere, type Where } from './surroundings.ts';

/** Where search is: the options, else the shop that runs on this machine. */
export type SearchWhere = Where & { typesense?: string; typesenseApiKey?: string };

/** The options of a command that works on search. */
export const searchOptions = (command: Command): Command =>
  command
    .option(...postgresOption)
    .addOption(
      new Option('--typesense <url>', 'where products are found, if not in PostgreSQL').env('TYPESENSE_URL'),
    )
    .addOption(new Option('--typesense-api-key <key>', 'its key').env('TYPESENSE_API_KEY'));

const typesense = (where: SearchWhere): { url: string; apiKey: string } | undefined => {
  const { typesense: url, typesenseApiKey: apiKey } = where;
  if (url) {
    if (apiKey) return { url, apiKey };
    throw new Error('Typesense needs its key: --typesense-api-key <key> or TYPESENSE_API_KEY');
  }
  // A shop elsewhere has its search elsewhere.
  const here = where.postgres ? undefined : runningHere().typesense;
  if (!here) return undefined;
  const known = new URL(here);
  const { password } = known;
  known.username = '';
  known.password = '';
  return { url: known.href, apiKey: decodeURIComponent(password) };
};

/** What search of a shop is opened with. */
export const searchPlace = (where: SearchWhere) => ({
  databaseUrl: databaseUrl(where, 'products'),
  typesense: typesense(where),
});
