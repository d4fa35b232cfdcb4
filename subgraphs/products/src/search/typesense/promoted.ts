import type { Database } from '@bazaar/service-kit';
import type { Client } from 'typesense';
import { promotedFor } from '../../data/search-promotions.ts';
import { plainQuery } from '../text/words.ts';
import { type SearchParameters, searchAll } from './client.ts';
import { alias } from './collection.ts';

const promotedAtMost = 100;

/** The parameters that put promoted products first for a query: those on sale that pass the filter, without gaps between them. */
export const pinPromoted = async (
  db: Database,
  client: Client,
  query: string,
  filterBy: string,
): Promise<Pick<SearchParameters, 'pinned_hits' | 'filter_curated_hits'>> => {
  const promoted = (await promotedFor(db, plainQuery(query))).slice(0, promotedAtMost);
  if (promoted.length === 0) return {};
  const among = `id:=[${promoted.join(',')}]`;
  const [found] = await searchAll(client, alias, [
    {
      q: '*',
      filter_by: filterBy === '' ? among : `${among} && ${filterBy}`,
      include_fields: 'id',
      limit: promoted.length,
    },
  ]);
  const there = new Set(found?.hits.map(({ document }) => document.id));
  const pinned = promoted.filter((id) => there.has(id)).map((id, index) => `${id}:${index + 1}`);
  return pinned.length === 0 ? {} : { pinned_hits: pinned.join(','), filter_curated_hits: true };
};
