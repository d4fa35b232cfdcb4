import type { RequestData, RequestName } from '@bazaar/events';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from './database/open.ts';
import type { Bus } from './messaging/bus.ts';

type AskedIn<Name> = Name extends `${infer Service}.personalData` ? Service : never;
/** The services that answer for what they keep about people. */
export type PersonalDataService = AskedIn<RequestName>;

/** One kind of thing that a service keeps about people. */
export type PersonalDataPart = {
  /** Such as `addresses`. */
  name: string;
  /** A SELECT of `cursor` (text, unique) and `item` (jsonb) for what is kept about this person alone, named for readers and without secrets. */
  rows: (person: { userId: string; sellerId: string | null }) => SQL;
};

// Far below the megabyte that a message may have, also where each row holds a long text.
const pageSize = 20;
const position = z.tuple([z.int().min(0), z.string().nullable()]);

/** Answers `<service>.personalData` from `parts`, page by page in their order. */
export const answerPersonalData = (
  { bus, db }: { bus: Bus; db: Database },
  service: PersonalDataService,
  parts: readonly PersonalDataPart[],
): void => {
  bus.reply(
    `${service}.personalData`,
    async ({ after, ...person }: RequestData<`${PersonalDataService}.personalData`>) => {
      const [index, from] = after === null ? [0, null] : position.parse(JSON.parse(after));
      const part = parts[index];
      if (!part) return { part: '', items: [], next: null };
      const rows = await db.execute<{ cursor: string; item: Record<string, unknown> }>(sql`
        select kept.cursor, kept.item from (${part.rows(person)}) as kept
        where ${from}::text is null or kept.cursor collate "C" > ${from}::text
        order by kept.cursor collate "C" limit ${pageSize}`);
      const last = rows.length === pageSize ? rows.at(-1) : undefined;
      const next = last ? [index, last.cursor] : index + 1 < parts.length ? [index + 1, null] : null;
      return {
        part: part.name,
        items: rows.map(({ item }) => item),
        next: next && JSON.stringify(next),
      };
    },
  );
};
