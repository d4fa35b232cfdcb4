import { migrate, type OpenDatabase, openDatabase } from '@bazaar/service-kit';
import { serviceEnv, type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { startTypesenseDouble } from '@bazaar/typesense-double';
import { seed } from '../../seed.ts';
import { openSearch } from '../open-search.ts';
import type { SearchEngine } from '../search-engine.ts';
import { behavioursCatalogue } from './catalogue.fixture.ts';

/** An engine that finds the catalogue of the behaviours. */
export type EngineUnderTest = { engine: SearchEngine; database: OpenDatabase; stop(): Promise<void> };

const openCatalogue = async (): Promise<{
  environment: TestEnvironment;
  databaseUrl: string;
  database: OpenDatabase;
}> => {
  const environment = await testEnvironment();
  const { DATABASE_URL: databaseUrl = '' } = await serviceEnv(environment);
  await migrate(databaseUrl, new URL('../../../migrations/', import.meta.url));
  await seed({ databaseUrl }, behavioursCatalogue);
  return { environment, databaseUrl, database: openDatabase(databaseUrl, { max: 2, name: 'test' }) };
};

const typesense = async (): Promise<EngineUnderTest> => {
  const { environment, databaseUrl, database } = await openCatalogue();
  const double = await startTypesenseDouble();
  const search = openSearch(databaseUrl, { connections: 4, typesense: double });
  await search.engine.catchUp();
  return {
    engine: search.engine,
    database,
    stop: async () => {
      await search.close();
      await double.stop();
      await database.close();
      await environment.stop();
    },
  };
};

const postgres = async (): Promise<EngineUnderTest> => {
  const { environment, databaseUrl, database } = await openCatalogue();
  const search = openSearch(databaseUrl, { connections: 2 });
  return {
    engine: search.engine,
    database,
    stop: async () => {
      await search.close();
      await database.close();
      await environment.stop();
    },
  };
};

/** Every engine behind the port. */
export const engines: readonly { name: string; open: () => Promise<EngineUnderTest> }[] = [
  { name: 'PostgreSQL', open: postgres },
  { name: 'Typesense', open: typesense },
];
