import type { Bus, Database, Logger, PersonalDataService, Transact } from '@bazaar/service-kit';
import type { DataExportRow } from '../data/data-export-tables.ts';
import { finishExport, postponeExport, takeDueExports } from '../data/data-exports.ts';
import { queueMail } from '../data/mails.ts';
import { findAccount } from '../data/users.ts';
import { retryDelay } from '../domain/mail.ts';

/** What gathering works with. */
export type GatherDeps = {
  db: Database;
  bus: Pick<Bus, 'request'>;
  transact: Transact;
  clock: () => Date;
  logger: Logger;
};

/** Who is asked, in the order of the file. */
const services: readonly PersonalDataService[] = [
  'users',
  'carts',
  'orders',
  'payments',
  'reviews',
  'products',
  'inventory',
];
// Longer than gathering takes, so that it is not done by two at once.
const leaseSeconds = 10 * 60;
const atOnce = 2;
/** How long a file can be had. */
const lifetime = 24 * 60 * 60 * 1000;

type Parts = Record<string, Record<string, unknown>[]>;

const gatherFrom = async (
  { bus }: Pick<GatherDeps, 'bus'>,
  service: PersonalDataService,
  person: { userId: string; sellerId: string | null },
): Promise<Parts> => {
  const parts: Parts = {};
  let after: string | null = null;
  do {
    const page: { part: string; items: Record<string, unknown>[]; next: string | null } = await bus.request(
      `${service}.personalData`,
      { ...person, after },
    );
    if (page.part !== '') parts[page.part] = [...(parts[page.part] ?? []), ...page.items];
    after = page.next;
  } while (after !== null);
  return parts;
};

const gather = async (deps: GatherDeps, { userId, token, attempts }: DataExportRow): Promise<void> => {
  const { db, transact, clock, logger } = deps;
  try {
    const account = await findAccount(db, userId);
    if (account === null) return;
    const kept: Partial<Record<PersonalDataService, Parts>> = {};
    for (const service of services)
      kept[service] = await gatherFrom(deps, service, { userId, sellerId: account.sellerId });
    const now = clock();
    const content = JSON.stringify({ userId, gatheredAt: now.toISOString(), services: kept }, null, 2);
    await transact(async (tx) => {
      const expiresAt = new Date(now.getTime() + lifetime);
      if (await finishExport(tx, { token, content, expiresAt }))
        await queueMail(tx, { kind: 'DATA_EXPORT_READY', recipient: account.user.email, at: now });
    });
  } catch (error) {
    logger.warn({ err: error, userId, attempts }, 'Personal data could not be gathered; it is tried again.');
    await postponeExport(db, { token, delaySeconds: retryDelay(attempts) });
  }
};

/** Gathers the downloads that are due from every service, and has a mail say that they are ready. Several instances share the work; what fails is tried again. */
export const gatherExports = async (deps: GatherDeps): Promise<void> => {
  for (;;) {
    const due = await takeDueExports(deps.db, { leaseSeconds, most: atOnce });
    await Promise.all(due.map((each) => gather(deps, each)));
    if (due.length < atOnce) return;
  }
};
