import type { Address } from '@bazaar/addresses';
import { seal, subjectOf } from '@bazaar/events';
import { newId, openDatabase, type Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { addresses, outbox, sellers, users } from './data/tables.ts';
import type { Role } from './domain/role.ts';
import { personChanged } from './events/person-changed.ts';
import { hashPassword } from './secrets/passwords.ts';

/** A person with all that belongs to them. Ids are TypeIDs, times ISO 8601. */
export type SeedPerson = {
  id: string;
  email: string;
  fullName: string;
  /** The name others see. */
  displayName: string;
  roles: readonly Role[];
  /** Can they sign in with the demo password, or not at all? */
  canSignIn: boolean;
  /** The shop they run. */
  seller?: { id: string; name: string; slug: string };
  /** One default at most. */
  addresses: readonly (Address & { id: string; isDefault: boolean })[];
  createdAt: string;
};

/** The password of all seeded people who can sign in. */
export const demoPassword = 'bazaar-demo-1';

// PostgreSQL takes 65,535 parameters a statement; the widest table has 12 columns.
const rowsOfStatement = 4000;

const insertAll = async <Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsOfStatement)
    await tx.insert(table).values(rows.slice(start, start + rowsOfStatement));
};

const insertPeople = async (tx: Transaction, people: readonly SeedPerson[], now: Date): Promise<void> => {
  const rows = await Promise.all(
    people.map(async ({ canSignIn, seller: _, addresses: __, roles, createdAt, ...person }) => ({
      ...person,
      roles: [...roles],
      emailVerified: true,
      passwordHash: canSignIn ? await hashPassword(demoPassword) : null,
      version: 1,
      createdAt: new Date(createdAt),
    })),
  );
  await insertAll(tx, users, rows);
  await insertAll(
    tx,
    sellers,
    people.flatMap(({ id, seller, createdAt }) =>
      seller ? [{ ...seller, userId: id, createdAt: new Date(createdAt) }] : [],
    ),
  );
  await insertAll(
    tx,
    addresses,
    people.flatMap(({ id, addresses: saved, createdAt }) =>
      saved.map((address) => ({ ...address, userId: id, createdAt: new Date(createdAt) })),
    ),
  );
  // The service publishes these once it runs, so that the others fill their copies.
  await insertAll(
    tx,
    outbox,
    people.map(({ id, displayName, seller }) => {
      const said = personChanged({ id, displayName, version: 1 }, seller ?? null);
      const message = seal('users.changed', said, { id: newId('event'), source: 'bazaar/users', time: now });
      return {
        id: message.id,
        subject: subjectOf('users.changed', message.subject),
        body: JSON.stringify(message),
        createdAt: now,
      };
    }),
  );
};

/** Fills an empty, migrated database with people and leaves the messages that tell the others of them. Does nothing where there are people. */
export const seed = async (
  options: { databaseUrl: string; now?: Date },
  people: readonly SeedPerson[],
): Promise<void> => {
  const database = openDatabase(options.databaseUrl, { max: 1, name: 'users-seed' });
  try {
    await database.db.transaction(async (tx) => {
      // Two seeds at once: the second waits, and finds the work done.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('users.seed'))`);
      const [known] = await tx.select({ id: users.id }).from(users).limit(1);
      if (!known) await insertPeople(tx, people, options.now ?? new Date());
    });
    // Statistics at once, so that the first queries are planned well.
    await database.db.execute(sql`analyze`);
  } finally {
    await database.close();
  }
};
