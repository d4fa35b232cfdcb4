import type { Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import { outbox } from './tables.ts';

/** Leaves sealed messages, any number in one statement, for the service to publish. */
export const insertMessages = async (
  tx: Transaction,
  rows: readonly { id: string; subject: string; body: string }[],
): Promise<void> => {
  await tx.execute(sql`
    insert into ${outbox} (id, subject, body)
    select id, subject, body
    from json_to_recordset(${JSON.stringify(rows)}::json) as message (id text, subject text, body text)`);
};
