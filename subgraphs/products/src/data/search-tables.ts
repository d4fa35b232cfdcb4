import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  serial,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
// Sorted by bytes, so that a range of the index holds all words with a prefix.
const word = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/** What can be found: the published products, without any text, so that a scan reads little. Made by `search/postgres/index-products.ts`. */
export const productSearch = pgTable(
  'product_search',
  {
    productId: text('product_id').primaryKey(),
    /** Cheapest variant, minor units. */
    price: integer().notNull(),
    /** The greater, the earlier it is found. */
    popularity: integer().notNull(),
    /** Hundredths of a star; 0 without reviews. */
    rating: smallint().notNull(),
    inStock: boolean('in_stock').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    /** Brand, categories from the top down and attributes, by their ids in `search_terms`; 255 at most. */
    terms: integer().array().notNull(),
    /** The same, four bytes each. */
    packedTerms: bytes('packed_terms').notNull(),
    /** All that facets count, so that a scan can hand them over as one value: see `search/postgres/packed-facets.ts`. */
    facets: bytes()
      .notNull()
      .generatedAlwaysAs(
        sql`int4send("price") || int2send("rating") || (case when "in_stock" then '\\x01'::bytea else '\\x00'::bytea end) || set_byte('\\x00'::bytea, 0, length("packed_terms") / 4) || "packed_terms"`,
      ),
    /** Stems of the name (weight A) and of the brand (B). */
    names: tsvector().notNull(),
    /** Stems of everything, without places. */
    words: tsvector().notNull(),
    /** When the row was last made anew, so that a rebuild notices what changed meanwhile. */
    indexedAt: timestamp('indexed_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  (table) => [
    index('product_search_names').using('gin', table.names),
    index('product_search_words').using('gin', table.words),
    index('product_search_terms').using('gin', table.terms),
    index('product_search_by_popularity').on(table.popularity, table.productId),
    index('product_search_by_price').on(table.price, table.productId),
    index('product_search_by_creation').on(table.createdAt, table.productId),
    index('product_search_by_rating').on(table.rating, table.popularity, table.productId),
  ],
);

/** Brands, categories (by id) and attribute values as small numbers. Rows never change. */
export const searchTerms = pgTable(
  'search_terms',
  {
    id: serial().primaryKey(),
    /** brand, category or attribute. */
    kind: text().$type<'brand' | 'category' | 'attribute'>().notNull(),
    /** Of an attribute, such as Material; else empty. */
    name: text().notNull(),
    value: text().notNull(),
  },
  (table) => [unique('search_terms_value').on(table.kind, table.name, table.value)],
);

/** Every word that products are found by, with the number of products; exact after a rebuild, otherwise only grown. */
export const searchWords = pgTable(
  'search_words',
  {
    word: word().primaryKey(),
    stem: text().notNull(),
    products: integer().notNull(),
    /** Is it in a name, a brand or a category, so that it may be suggested? */
    suggested: boolean().notNull(),
  },
  (table) => [index('search_words_stem').on(table.stem)],
);

/** What is left of each word without one of its letters: a typed word with one wrong letter meets the right one here. */
export const searchTypos = pgTable(
  'search_typos',
  { remains: text().notNull(), word: text().notNull() },
  (table) => [primaryKey({ columns: [table.remains, table.word] })],
);

/** Words that also mean something else: who looks for `word` finds `synonym` too. */
export const searchSynonyms = pgTable(
  'search_synonyms',
  {
    /** One stem. */
    stem: text().notNull(),
    /** Stems that must all be there. */
    synonym: text().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.stem, table.synonym] })],
);

/** Products put before all others when a certain query is asked. */
export const searchPromotions = pgTable(
  'search_promotions',
  {
    /** Its words in small letters, without accents, single spaces between. */
    query: text().notNull(),
    productId: text('product_id').notNull(),
    /** From 0. */
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.query, table.productId] })],
);

/** The products that an index outside of this database must be told of; a row a product, kept so that a rebuild sees what changed meanwhile. */
export const searchChanges = pgTable(
  'search_changes',
  {
    productId: text('product_id').primaryKey(),
    /** Grows with every change. */
    revision: bigserial({ mode: 'number' }).notNull(),
    /** Has the index been told of this revision? */
    indexed: boolean().notNull().default(false),
  },
  (table) => [
    index('search_changes_by_revision').on(table.revision),
    index('search_changes_waiting').on(table.revision).where(sql`not indexed`),
  ],
);

/** Whether a variant can be bought, as inventory says. */
export const variantStock = pgTable('variant_stock', {
  variantId: text('variant_id').primaryKey(),
  version: integer().notNull(),
  inStock: boolean('in_stock').notNull(),
});

/** How a product is rated, as reviews says. */
export const productRatings = pgTable('product_ratings', {
  productId: text('product_id').primaryKey(),
  version: integer().notNull(),
  /** Hundredths of a star; null without reviews. */
  averageHundredths: integer('average_hundredths'),
  count: integer().notNull(),
});
