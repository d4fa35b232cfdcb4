import postgres from 'postgres';

/** Asks a database once. */
export const ask = async <Row extends object>(url: string, query: string): Promise<Row[]> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe<Row[]>(query))];
  } finally {
    await sql.end({ timeout: 5 });
  }
};
