import { type Endpoint, noQuery, type Request, readBody, readQuery } from './endpoint.ts';
import { Refusal } from './refusal.ts';
import { type SynonymItem, synonymSetSchema } from './schemas.ts';

const setOf = ({ store, names }: Request): { name: string; items: SynonymItem[] } => {
  const [name = ''] = names;
  const items = store.synonymSets.get(name);
  if (!items) throw new Refusal(404, 'Synonym set not found');
  return { name, items };
};

/** Synonym sets, as version 30 has them: beside the collections. */
export const synonymSetEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/synonym_sets',
    takes: 'nothing',
    answer: (request) => {
      readQuery(noQuery, request);
      return { status: 200, json: [...request.store.synonymSets].map(([name, items]) => ({ name, items })) };
    },
  },
  {
    method: 'GET',
    path: '/synonym_sets/{}',
    takes: 'nothing',
    answer: (request) => {
      readQuery(noQuery, request);
      return { status: 200, json: setOf(request) };
    },
  },
  {
    method: 'PUT',
    path: '/synonym_sets/{}',
    takes: 'json',
    answer: (request) => {
      readQuery(noQuery, request);
      request.store.synonymSets.set(request.names[0] ?? '', readBody(synonymSetSchema, request).items);
      return { status: 200, json: setOf(request) };
    },
  },
  {
    method: 'DELETE',
    path: '/synonym_sets/{}',
    takes: 'nothing',
    answer: (request) => {
      readQuery(noQuery, request);
      const { name } = setOf(request);
      request.store.synonymSets.delete(name);
      return { status: 200, json: { name } };
    },
  },
];
