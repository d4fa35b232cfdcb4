import type { Transaction } from '@bazaar/service-kit';
import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

const rowsOfStatement = 2000;

// PostgreSQL reads bytes from text as hexadecimal digits.
const plain = (value: unknown): unknown =>
  Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : (value ?? null);

/** Inserts many rows, thousands a statement. Defaults do not apply: give every column. */
export const bulkInsert = async <Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Table['$inferSelect'][],
): Promise<void> => {
  const columns = Object.entries(getTableColumns(table)).map(([key, { name }]) => ({ key, name }));
  for (let start = 0; start < rows.length; start += rowsOfStatement) {
    const chunk = rows
      .slice(start, start + rowsOfStatement)
      .map((row: Readonly<Record<string, unknown>>) =>
        Object.fromEntries(columns.map(({ key, name }) => [name, plain(row[key])])),
      );
    await tx.execute(
      sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${JSON.stringify(chunk)}::json)`,
    );
  }
};
