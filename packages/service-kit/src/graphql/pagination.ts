import { type Column, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { badUserInput } from './errors.ts';

/** The arguments of every Relay connection. */
export type ConnectionArguments = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
};

/** One value of a cursor, as SQL compares it. */
export type CursorValue = string | number | boolean | null;

/** A checked request for a page. */
export type Page = {
  /** Items wanted, 1 to 100. Fetch one more to learn whether there are others. */
  size: number;
  /** From the start of the list, or from its end? */
  forward: boolean;
  after: CursorValue[] | null;
  before: CursorValue[] | null;
};

/** The greatest page. */
export const maxPageSize = 100;
const defaultPageSize = 20;
const cursorSchema = z
  .array(z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .min(1)
  .max(8);

/** Names a place in a list: opaque to clients. */
export const encodeCursor = (values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** Reads a cursor; throws BAD_USER_INPUT for what was not made by `encodeCursor` with `length` values. */
export const decodeCursor = (cursor: string, length: number): CursorValue[] => {
  try {
    const values = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (values.length === length) return values;
  } catch {
    // Falls through to the one answer for every bad cursor.
  }
  throw badUserInput('The cursor is not one of this list.');
};

/** Checks connection arguments; throws BAD_USER_INPUT. `cursorLength` is the number of values in this list's cursors. */
export const readPage = (args: ConnectionArguments, cursorLength: number): Page => {
  const { first, last } = args;
  if (first != null && last != null) throw badUserInput('Give first or last, not both.');
  const size = first ?? last ?? defaultPageSize;
  if (size < 1 || size > maxPageSize)
    throw badUserInput(`A page has 1 to ${maxPageSize} items, not ${size}.`);
  return {
    size,
    forward: last == null,
    after: args.after == null ? null : decodeCursor(args.after, cursorLength),
    before: args.before == null ? null : decodeCursor(args.before, cursorLength),
  };
};

/** What a list is sorted by: columns that together are unique, all in one direction, so that a row comparison can use their index. */
export type Keyset = { columns: readonly (Column | SQL)[]; descending: boolean };

/** The WHERE and ORDER BY of a page. Never OFFSET: pages stay stable while rows are inserted. */
export const keyset = (
  page: Page,
  { columns, descending }: Keyset,
): { where: SQL | undefined; orderBy: SQL[] } => {
  const row = sql`(${sql.join([...columns], sql`, `)})`;
  const place = (values: readonly CursorValue[]): SQL =>
    sql`(${sql.join(
      values.map((value) => sql`${value}`),
      sql`, `,
    )})`;
  const conditions = [
    page.after
      ? descending
        ? sql`${row} < ${place(page.after)}`
        : sql`${row} > ${place(page.after)}`
      : null,
    page.before
      ? descending
        ? sql`${row} > ${place(page.before)}`
        : sql`${row} < ${place(page.before)}`
      : null,
  ].filter((condition) => condition !== null);
  const downwards = page.forward === descending;
  return {
    where: conditions.length > 0 ? sql.join(conditions, sql` and `) : undefined,
    orderBy: columns.map((column) => (downwards ? sql`${column} desc` : sql`${column} asc`)),
  };
};

/** A page as GraphQL sees it; `totalCount` is a function so that counting happens only when asked for. */
export type Connection<Node> = {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: () => Promise<number>;
};

/** Makes a page of the rows found with `keyset` and a limit of `page.size + 1`. */
export const connection = <Node>(
  rows: readonly Node[],
  page: Page,
  place: (node: Node) => readonly CursorValue[],
  totalCount: () => Promise<number>,
): Connection<Node> => {
  const more = rows.length > page.size;
  const kept = rows.slice(0, page.size);
  const nodes = page.forward ? kept : kept.reverse();
  const edges = nodes.map((node) => ({ cursor: encodeCursor(place(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: page.forward ? more : page.before !== null,
      hasPreviousPage: page.forward ? page.after !== null : more,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
};
