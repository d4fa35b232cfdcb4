import type { Queryable, Transaction } from '@bazaar/service-kit';
import { sql } from 'drizzle-orm';
import type { SearchSource } from '../../data/search-sources.ts';
import { searchTerms } from '../../data/tables.ts';

/** What facets count by value. */
export type Term = { kind: 'brand' | 'category' | 'attribute'; name: string; value: string };

// Their number has one byte in `product_search.facets`.
const termsAtMost = 255;

/** What tells terms apart. */
export const keyOf = ({ kind, name, value }: Term): string => JSON.stringify([kind, name, value]);

/** The terms of a product: its brand, its categories from the top down, its attributes. */
export const termsOf = ({
  brand,
  categoryPath,
  attributes,
}: Pick<SearchSource, 'brand' | 'categoryPath' | 'attributes'>): Term[] =>
  [
    ...(brand === null ? [] : [{ kind: 'brand' as const, name: '', value: brand }]),
    ...categoryPath.map((value) => ({ kind: 'category' as const, name: '', value })),
    ...attributes.map(({ name, value }) => ({ kind: 'attribute' as const, name, value })),
  ].slice(0, termsAtMost);

/** The numbers of those terms that are known, by `keyOf`. */
export const readTermIds = async (db: Queryable, terms: readonly Term[]): Promise<Map<string, number>> => {
  if (terms.length === 0) return new Map();
  const rows = await db
    .select()
    .from(searchTerms)
    .where(
      sql`(${searchTerms.kind}, ${searchTerms.name}, ${searchTerms.value}) in (select kind, name, value from json_to_recordset(${JSON.stringify(terms)}::json) as wanted(kind text, name text, value text))`,
    );
  return new Map(rows.map((row) => [keyOf(row), row.id]));
};

/** Gives every term of these products its number; new ones are stored. */
export const idsOfTerms = async (
  tx: Transaction,
  sources: readonly SearchSource[],
): Promise<(term: Term) => number> => {
  const terms = new Map(sources.flatMap(termsOf).map((term) => [keyOf(term), term]));
  const known = await readTermIds(tx, [...terms.values()]);
  const unknown = [...terms].filter(([key]) => !known.has(key)).map(([, term]) => term);
  if (unknown.length > 0)
    await tx.execute(sql`
      insert into ${searchTerms} (kind, name, value)
      select kind, name, value from json_to_recordset(${JSON.stringify(unknown)}::json) as wanted(kind text, name text, value text)
      on conflict do nothing`);
  const ids = new Map([...known, ...(await readTermIds(tx, unknown))]);
  return (term) => {
    const id = ids.get(keyOf(term));
    if (id === undefined) throw new Error(`The term ${keyOf(term)} has no number`);
    return id;
  };
};
