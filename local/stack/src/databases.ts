import { type SubgraphName, subgraphs } from '@bazaar/schema/subgraphs';
import postgres from 'postgres';

/** The URL of a subgraph's database in a cluster. */
export const databaseUrl = (clusterUrl: string, name: SubgraphName): string => {
  const url = new URL(clusterUrl);
  url.pathname = `/bazaar_${name}`;
  return url.href;
};

/** Makes the databases that are missing; with `fresh`, throws away those that are there. */
export const ensureDatabases = async (clusterUrl: string, options: { fresh: boolean }): Promise<void> => {
  const sql = postgres(clusterUrl, { max: 1, onnotice: () => undefined });
  try {
    if (options.fresh)
      for (const name of subgraphs) await sql.unsafe(`drop database if exists bazaar_${name} with (force)`);
    const there = new Set(
      (await sql<{ datname: string }[]>`select datname from pg_database`).map((row) => row.datname),
    );
    for (const name of subgraphs)
      if (!there.has(`bazaar_${name}`)) await sql.unsafe(`create database bazaar_${name}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
};
