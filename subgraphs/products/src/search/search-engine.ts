import type { CursorValue, Page, Transaction } from '@bazaar/service-kit';
import type { Highlight } from './text/highlight.ts';

/** In which order products are found. */
export type SearchSort = 'RELEVANCE' | 'PRICE_ASC' | 'PRICE_DESC' | 'NEWEST' | 'RATING';

/** Which products, checked. Null and empty lists exclude nothing. */
export type SearchFilter = {
  categoryId: string | null;
  brands: readonly string[];
  /** Minor units. */
  minPrice: number | null;
  /** Minor units. */
  maxPrice: number | null;
  /** Hundredths of a star. */
  minRating: number | null;
  inStock: boolean | null;
  /** All of them, each with any of its values. */
  attributes: readonly { name: string; values: readonly string[] }[];
};

/** What somebody looks for. */
export type SearchRequest = {
  /** As typed; empty finds all. */
  query: string;
  filter: SearchFilter;
  sort: SearchSort;
  /** Cursors hold `cursorLength` values. */
  page: Page;
};

/** How many values the cursor of a found product has. */
export const cursorLength = 5;

/** A found product and its place for the cursor. */
export type SearchHit = { productId: string; place: CursorValue[] };

/** How the whole result divides, each facet without its own filter. */
export type Facets = {
  facets: { name: string; values: { value: string; count: number }[] }[];
  /** False when so many were found that only the most popular of them are counted. */
  exact: boolean;
};

/** The texts of a found product. */
export type FoundTexts = { id: string; name: string; brand: string | null; description: string | null };

/** The answer to a request; what not every client asks for is worked out when called. */
export type SearchResult = {
  /** The page and one more if there is one, in reading direction. */
  hits: SearchHit[];
  /** The query with its typos mended, when there were some. */
  didYouMean: string | null;
  total(): Promise<number>;
  facets(): Promise<Facets>;
  highlights(product: FoundTexts): Promise<Highlight[]>;
};

/** A completion of what is typed. */
export type Suggestion = { text: string; productId: string | null; categoryId: string | null };

/** What finds products. It holds copies: `index` and `refresh` follow every change, at the latest with the next `catchUp`. */
export type SearchEngine = {
  /** Throws BAD_USER_INPUT for a cursor of another list. */
  search(request: SearchRequest): Promise<SearchResult>;
  /** Up to `first` completions, the best first. */
  suggest(prefix: string, first: number): Promise<Suggestion[]>;
  /** Makes these products findable as they are in this transaction; those not on sale are found no more. */
  index(tx: Transaction, productIds: readonly string[]): Promise<void>;
  /** The same when only their stock or rating may have changed. */
  refresh(tx: Transaction, productIds: readonly string[]): Promise<void>;
  /** Makes whatever was committed before findable as it is; throws when that cannot be, and nothing is lost. */
  catchUp(): Promise<void>;
  /** Makes everything anew while searches go on. Answers how many products can be found. */
  rebuild(): Promise<number>;
  /** Replaces all synonyms: each word of a group finds what the others find. */
  setSynonyms(groups: readonly (readonly string[])[]): Promise<void>;
  /** Puts these products first, in this order, whenever exactly this is asked; none takes all back. */
  promote(query: string, productIds: readonly string[]): Promise<void>;
};
