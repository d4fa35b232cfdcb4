import type { SearchFilter, SearchSort } from '../../subgraphs/products/src/search/search-engine.ts';
import { adjectives, brands, createRandom, materials, nouns } from './catalogue.ts';

/** One search of the mix. */
export type Query = { query: string; filter: SearchFilter; sort: SearchSort };

type Random = () => number;
const pick = (random: Random, items: readonly string[]): string =>
  items[Math.floor(random() * items.length)] ?? '';
const swapped = (word: string): string => `${word[0]}${word[2]}${word[1]}${word.slice(3)}`;

/** What people type, and how often in a hundred. */
const typed: readonly { share: number; what: string; make: (random: Random) => string }[] = [
  { share: 10, what: 'nothing: browsing all', make: () => '' },
  { share: 25, what: 'one word of a name (about 1,500 products)', make: (random) => pick(random, nouns) },
  { share: 10, what: 'a broad word (about 8,000 products)', make: (random) => pick(random, materials) },
  {
    share: 25,
    what: 'material and thing',
    make: (random) => `${pick(random, materials)} ${pick(random, nouns)}`,
  },
  {
    share: 10,
    what: 'brand and thing',
    make: (random) => `${pick(random, brands)} ${pick(random, nouns)}`,
  },
  { share: 10, what: 'the beginning of a word', make: (random) => pick(random, nouns).slice(0, 3) },
  {
    share: 8,
    what: 'a typo',
    make: (random) =>
      `${pick(random, adjectives)} ${swapped(
        pick(
          random,
          nouns.filter(({ length }) => length > 4),
        ),
      )}`,
  },
  {
    share: 2,
    what: 'words of nearly every description',
    make: (random) => pick(random, ['good', 'hand', 'daily', 'shade']),
  },
];

const sorts: readonly { share: number; sort: SearchSort }[] = [
  { share: 80, sort: 'RELEVANCE' },
  { share: 12, sort: 'PRICE_ASC' },
  { share: 4, sort: 'NEWEST' },
  { share: 4, sort: 'RATING' },
];

const byShare = <Item extends { share: number }>(random: Random, items: readonly Item[]): Item => {
  let left = random() * items.reduce((sum, { share }) => sum + share, 0);
  for (const item of items) {
    left -= item.share;
    if (left < 0) return item;
  }
  throw new RangeError('Shares are positive');
};

/** Leaves everything. */
export const noFilter: SearchFilter = {
  categoryId: null,
  brands: [],
  minPrice: null,
  maxPrice: null,
  minRating: null,
  inStock: null,
  attributes: [],
};

// Half of all searches are filtered, a third of those twice.
const filterOf = (random: Random, categoryIds: readonly string[]): SearchFilter => {
  const filters: ((filter: SearchFilter) => SearchFilter)[] = [
    (filter) => ({ ...filter, categoryId: pick(random, categoryIds) }),
    (filter) => ({
      ...filter,
      brands: [pick(random, brands.slice(0, 40)), pick(random, brands.slice(0, 40))],
    }),
    (filter) => ({ ...filter, minPrice: 2000, maxPrice: 10_000 }),
    (filter) => ({ ...filter, minRating: 400 }),
    (filter) => ({ ...filter, inStock: true }),
    (filter) => ({ ...filter, attributes: [{ name: 'Colour', values: ['Blue', 'Navy'] }] }),
  ];
  const count = random() < 0.5 ? 0 : random() < 2 / 3 ? 1 : 2;
  const start = Math.floor(random() * filters.length);
  return Array.from({ length: count }, (_, index) => filters[(start + index * 2) % filters.length]).reduce(
    (filter, add) => add?.(filter) ?? filter,
    noFilter,
  );
};

/** The mix of searches: the same in every run. */
export const makeQueries = (count: number, categoryIds: readonly string[]): Query[] => {
  const random = createRandom(7);
  return Array.from({ length: count }, () => ({
    query: byShare(random, typed).make(random),
    filter: filterOf(random, categoryIds),
    sort: byShare(random, sorts).sort,
  }));
};

/** What is typed when completions are asked for: one to six letters of a thing, half of the time after a material. */
export const makePrefixes = (count: number): string[] => {
  const random = createRandom(11);
  return Array.from({ length: count }, () => {
    const begun = pick(random, nouns).slice(0, 1 + Math.floor(random() * 6));
    return random() < 0.5 ? begun : `${pick(random, materials)} ${begun}`;
  });
};
