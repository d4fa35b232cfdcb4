import type { Database } from '@bazaar/service-kit';
import { and, type SQL, sql } from 'drizzle-orm';
import { productSearch, searchTerms } from '../../data/tables.ts';
import { type Facet, orderFacets } from '../facet-order.ts';
import { priceBands } from '../price-bands.ts';
import type { Facets } from '../search-engine.ts';
import type { Conditions } from './conditions.ts';
import { countPacked, type FacetCounts } from './packed-facets.ts';

/** What one scan may hand over: when more are found, facets count so many of the most popular. More would cost more than anybody gains. */
export const countedAtMost = 5000;

// With a filter there is a scan for each of its parts, and one for all.
const countedFiltered = 2500;

/** With the number of products that all filters leave; that of all found when `exact`. */
export type CountedFacets = Facets & { products: number };
type Term = typeof searchTerms.$inferSelect;

// One value of many rows: the database hands over bytes, and has nothing to group.
const scan = (conditions: readonly (SQL | undefined)[], limit: number): SQL => sql`(
  select coalesce(string_agg(facets, ''), '') from (
    select ${productSearch.facets} as facets from ${productSearch}
    where ${and(sql`true`, ...conditions)}
    order by ${productSearch.popularity} desc limit ${limit}) as found)`;

type RowCounts = {
  /** Of what passes the whole filter. */
  main: FacetCounts;
  /** Of what passes everything but this part of the filter. */
  withoutOne: FacetCounts[];
  exact: boolean;
};

const readScans = async (
  db: Database,
  scans: readonly (readonly (SQL | undefined)[])[],
  limit: number,
): Promise<Buffer[]> => {
  const [row] = await db.execute<Record<string, Buffer>>(
    sql`select ${sql.join(
      scans.map((conditions, index) => sql`${scan(conditions, limit)} as ${sql.identifier(`scan${index}`)}`),
      sql`, `,
    )}`,
  );
  return scans.map((_, index) => row?.[`scan${index}`] ?? Buffer.alloc(0));
};

const countRows = async (db: Database, { words, expected, filters }: Conditions): Promise<RowCounts> => {
  // One scan serves all parts of the filter, and may read as many rows as a scan for each part would.
  const atOnce = countedAtMost * (filters.length + 1);
  if (expected <= atOnce || filters.length === 0) {
    const limit = filters.length === 0 ? countedAtMost : atOnce;
    const [packed = Buffer.alloc(0)] = await readScans(db, [[words]], limit);
    const { rows, passed, without } = countPacked(
      packed,
      filters.map(({ passes }) => passes),
    );
    const exact = rows < limit;
    if (exact || filters.length === 0) return { main: passed, withoutOne: without, exact };
  }
  const [main, ...withoutOne] = (
    await readScans(
      db,
      [
        [words, ...filters.map(({ where }) => where)],
        ...filters.map((ignored) => [
          words,
          ...filters.filter((each) => each !== ignored).map(({ where }) => where),
        ]),
      ],
      countedFiltered,
    )
  ).map((packed) => countPacked(packed));
  if (!main) throw new Error('A scan was not answered');
  return {
    main: main.passed,
    withoutOne: withoutOne.map(({ passed }) => passed),
    exact: [main, ...withoutOne].every(({ rows }) => rows < countedFiltered),
  };
};

const numericFacets: Record<'priceBand' | 'rating' | 'inStock', (counts: FacetCounts) => Facet['values']> = {
  priceBand: (counts) => priceBands.map((value, index) => ({ value, count: counts.priceBands[index] ?? 0 })),
  rating: ({ ratings }) => ratings.map((count, index) => ({ value: String(index + 1), count })).reverse(),
  inStock: ({ products, inStock }) => [
    { value: 'true', count: inStock },
    { value: 'false', count: products - inStock },
  ],
};

const facetOf = ({ kind, name }: Term): string => (kind === 'attribute' ? name : kind);

/** Counts facets; term ids are looked up once, since they never change. */
export const createFacetCounter = () => {
  const terms = new Map<number, Term>();

  const learn = async (db: Database, ids: Iterable<number>): Promise<void> => {
    const unknown = [...ids].filter((id) => !terms.has(id));
    if (unknown.length === 0) return;
    for (const term of await db
      .select()
      .from(searchTerms)
      .where(sql`${searchTerms.id} = any(${sql.param(unknown)}::int[])`))
      terms.set(term.id, term);
  };

  const termFacets = (counts: FacetCounts): Map<string, Facet['values']> => {
    const facets = new Map<string, Facet['values']>();
    for (const [id, count] of counts.terms) {
      const term = terms.get(id);
      if (!term) continue;
      const values = facets.get(facetOf(term));
      if (values) values.push({ value: term.value, count });
      else facets.set(facetOf(term), [{ value: term.value, count }]);
    }
    return facets;
  };

  return async (db: Database, conditions: Conditions): Promise<CountedFacets> => {
    const { filters } = conditions;
    const { main, withoutOne, exact } = await countRows(db, conditions);
    await learn(db, new Set([main, ...withoutOne].flatMap(({ terms: counted }) => [...counted.keys()])));

    const facets = new Map<string, Facet['values']>([
      ...Object.entries(numericFacets).map(([name, valuesOf]): [string, Facet['values']] => [
        name,
        valuesOf(main),
      ]),
      ...termFacets(main),
    ]);
    for (const [index, { facet }] of filters.entries()) {
      const own = withoutOne[index];
      if (!own) continue;
      const numeric = Object.entries(numericFacets).find(([name]) => name === facet)?.[1];
      facets.set(facet, numeric ? numeric(own) : (termFacets(own).get(facet) ?? []));
    }
    return {
      products: main.products,
      exact,
      facets: orderFacets([...facets].map(([name, values]) => ({ name, values }))),
    };
  };
};
