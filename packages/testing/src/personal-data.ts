import type { Bus, PersonalDataService } from '@bazaar/service-kit';
import type postgres from 'postgres';

/** All that a service answers about a person, by part. */
export const personalDataOf = async (
  bus: Bus,
  service: PersonalDataService,
  person: { userId: string; sellerId?: string },
): Promise<Record<string, Record<string, unknown>[]>> => {
  const parts: Record<string, Record<string, unknown>[]> = {};
  let after: string | null = null;
  do {
    const page: { part: string; items: Record<string, unknown>[]; next: string | null } = await bus.request(
      `${service}.personalData`,
      { userId: person.userId, sellerId: person.sellerId ?? null, after },
    );
    parts[page.part] = [...(parts[page.part] ?? []), ...page.items];
    after = page.next;
  } while (after !== null);
  return parts;
};

/** The tables of a database in which a text stands anywhere, in the order of their names. Messages on their way are no keeping. */
export const tablesWith = async (sql: postgres.Sql, text: string): Promise<string[]> => {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    if (name === 'outbox') continue;
    const rows = await sql`select 1 from ${sql(name)} as kept where strpos(kept::text, ${text}) > 0 limit 1`;
    if (rows.length > 0) found.push(name);
  }
  return found;
};
