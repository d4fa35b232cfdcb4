import { readFileSync } from 'node:fs';
import { type Bus, createLogger, type Database, openBus, openDatabase } from '@bazaar/service-kit';

/** Where the servers are: the two options, else the shop that `npm start` runs on this machine. */
export type Where = { postgres?: string; nats?: string };

/** The option of every command that works on a database. */
export const postgresOption = [
  '--postgres <url>',
  'the cluster; the shop that runs on this machine by default',
] as const;

const stateFile = new URL('../../.local/state.json', import.meta.url);

/** Where the servers of the shop on this machine are, credentials included; empty when none runs. */
export const runningHere = (): { postgres?: string; nats?: string; typesense?: string } => {
  try {
    return JSON.parse(readFileSync(stateFile, 'utf8')).urls;
  } catch {
    return {};
  }
};

const known = (value: string | undefined, option: string): string => {
  if (value) return value;
  throw new Error(`No shop runs here (npm start). To reach another one, say where it is: ${option} <url>`);
};

/** The URL of a service's database. */
export const databaseUrl = (where: Where, service: string): string => {
  const url = new URL(known(where.postgres ?? runningHere().postgres, '--postgres'));
  url.pathname = `/bazaar_${service}`;
  return url.href;
};

/** Opens a service's database for `work` and closes it. */
export const withDatabase = async <Result>(
  where: Where,
  service: string,
  work: (db: Database) => Promise<Result>,
): Promise<Result> => {
  const database = openDatabase(databaseUrl(where, service), { max: 1, name: 'bazaar-cli' });
  try {
    return await work(database.db);
  } finally {
    await database.close();
  }
};

/** Opens the bus for `work` and closes it. */
export const withBus = async <Result>(where: Where, work: (bus: Bus) => Promise<Result>): Promise<Result> => {
  const url = known(where.nats ?? runningHere().nats, '--nats');
  const bus = await openBus(url, {
    name: 'bazaar-cli',
    logger: createLogger({ name: 'cli', level: 'silent' }),
  });
  try {
    return await work(bus);
  } finally {
    await bus.close();
  }
};
