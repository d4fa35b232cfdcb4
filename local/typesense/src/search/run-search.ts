import { badRequest } from '../api/refusal.ts';
import type { SynonymItem } from '../api/schemas.ts';
import type { Search } from '../api/search-parameters.ts';
import type { Collection, StoredDocument } from '../store/collection.ts';
import { countFacet, parseFacets } from './facets.ts';
import { parseFilter } from './filter.ts';
import { highlightOf } from './highlight.ts';
import { type Match, matchDocument, type SearchedField } from './match.ts';
import { comparator, type Scored } from './sort.ts';
import { versionsOf } from './synonyms.ts';
import { tokensOf } from './tokens.ts';

const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const searchedFields = (collection: Collection, search: Search): SearchedField[] => {
  const names = namesIn(search.query_by);
  const weights = search.query_by_weights === undefined ? [] : namesIn(search.query_by_weights).map(Number);
  if (weights.length > 0 && (weights.length !== names.length || !weights.every(Number.isInteger)))
    throw badRequest('Number of weights in `query_by_weights` does not match number of `query_by` fields.');
  return names.map((name, index) => {
    const field = collection.field(name);
    if (!field.type.startsWith('string') || field.index === false)
      throw badRequest(`Field \`${name}\` should be a string or a string array.`);
    return { name, weight: weights[index] ?? names.length - index, stemmed: field.stem === true };
  });
};

const bestOf = (matches: readonly (Match | null)[]): Match | null =>
  matches.filter((match) => match !== null).sort((a, b) => a.typos - b.typos || b.score - a.score)[0] ?? null;

const findWords = (
  documents: readonly StoredDocument[],
  words: readonly string[],
  { search, fields, synonyms }: { search: Search; fields: SearchedField[]; synonyms: readonly SynonymItem[] },
): Scored[] => {
  const versions = search.enable_synonyms ? versionsOf(words, synonyms) : [[...words]];
  const found = documents.flatMap((stored) => {
    const match = bestOf(versions.map((version) => matchDocument(stored, version, fields, search)));
    return match ? [{ stored, ...match }] : [];
  });
  // Typos are tried one by one, until enough was found.
  for (let typos = 0; ; typos += 1) {
    const within = found.filter((each) => each.typos <= typos);
    if (within.length === found.length || within.length >= search.typo_tokens_threshold) return within;
  }
};

const pin = (collection: Collection, search: Search, found: Scored[]): Scored[] => {
  const passes = parseFilter(collection, search.filter_by);
  const pinned = namesIn(search.pinned_hits)
    .map((each) => {
      const [, id = '', position = ''] = /^(.+):(\d+)$/.exec(each) ?? [];
      if (id === '') throw badRequest('Parameter `pinned_hits` must be a list of `record_id:hit_position`.');
      return { stored: collection.documents.get(id), position: Number(position) };
    })
    .sort((a, b) => a.position - b.position);
  const ids = new Set(pinned.map(({ stored }) => stored?.document.id));
  const list = found.filter(({ stored }) => !ids.has(stored.document.id));
  for (const { stored, position } of pinned)
    if (stored && (!search.filter_curated_hits || passes(stored)))
      list.splice(position - 1, 0, { stored, score: 0, matched: new Map() });
  return list;
};

/** Searches a collection. Throws a Refusal. */
export const runSearch = (collection: Collection, search: Search, synonyms: readonly SynonymItem[]) => {
  const fields = searchedFields(collection, search);
  const passes = parseFilter(collection, search.filter_by);
  const facets = parseFacets(collection, search.facet_by);
  const documents = [...collection.documents.values()].filter(passes);
  const words = tokensOf(search.q === '*' ? '' : search.q, false).map(({ word }) => word);
  if (words.length > 0 && fields.length === 0) throw badRequest('No search fields specified for the query.');
  const found: Scored[] =
    words.length === 0
      ? documents.map((stored) => ({ stored, score: 0, matched: new Map() }))
      : findWords(documents, words, { search, fields, synonyms });
  const list = pin(collection, search, found.sort(comparator(collection, search.sort_by)));
  const size = search.per_page ?? search.limit ?? 10;
  const start = search.offset ?? ((search.page ?? 1) - 1) * size;
  const included = namesIn(search.include_fields);
  const highlighted = namesIn(search.highlight_fields);
  return {
    facet_counts: facets.map((facet) =>
      countFacet(
        facet,
        list.map(({ stored }) => stored),
        search.max_facet_values,
      ),
    ),
    found: list.length,
    hits: list.slice(start, start + size).map(({ stored, score, matched }) => ({
      document:
        included.length === 0
          ? stored.document
          : Object.fromEntries(Object.entries(stored.document).filter(([name]) => included.includes(name))),
      highlight: Object.fromEntries(
        [...matched]
          .filter(([name]) => highlighted.length === 0 || highlighted.includes(name))
          .map(([name, tokens]) => [name, highlightOf(stored, name, tokens)]),
      ),
      highlights: [],
      text_match: score,
    })),
    out_of: collection.documents.size,
    page: search.page ?? 1,
    request_params: { collection_name: collection.schema.name, q: search.q, per_page: size },
    search_cutoff: false,
    search_time_ms: 0,
  };
};
