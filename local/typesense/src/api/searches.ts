import { runSearch } from '../search/run-search.ts';
import type { Store } from '../store/store.ts';
import { type Endpoint, readBody, readQuery } from './endpoint.ts';
import { badRequest, Refusal } from './refusal.ts';
import { multiSearchBody, multiSearchQuery, readSearch, searchQuery } from './search-parameters.ts';

const search = (store: Store, given: Record<string, unknown>) => {
  const read = readSearch(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw badRequest(
      issue?.code === 'unrecognized_keys'
        ? `The double does not know the parameter ${issue.keys.join(', ')}.`
        : `Parameter \`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'is wrong'}`,
    );
  }
  const collection = store.collection(read.data.collection);
  return runSearch(collection, read.data, store.synonymsOf(collection));
};

/** Searches, one or many. */
export const searchEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/collections/{}/documents/search',
    takes: 'nothing',
    answer: (request) => {
      const parameters = readQuery(searchQuery, request);
      return { status: 200, json: search(request.store, { ...parameters, collection: request.names[0] }) };
    },
  },
  {
    method: 'POST',
    path: '/multi_search',
    takes: 'json',
    answer: (request) => {
      const common = readQuery(multiSearchQuery, request);
      const { searches, union } = readBody(multiSearchBody, request);
      if (union) throw badRequest('The double does not know union searches.');
      // One that fails does not keep the others from being answered.
      const results = searches.map((parameters) => {
        try {
          return search(request.store, { ...common, ...parameters });
        } catch (error) {
          if (error instanceof Refusal) return { code: error.status, error: error.message };
          throw error;
        }
      });
      return { status: 200, json: { results } };
    },
  },
];
