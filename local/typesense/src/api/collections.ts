import { z } from 'zod';
import { type Endpoint, noQuery, readBody, readQuery } from './endpoint.ts';
import { Refusal } from './refusal.ts';
import { aliasSchema, collectionSchema, notTaken } from './schemas.ts';
import { inQuery } from './search-parameters.ts';

const listQuery = z.strictObject({
  exclude_fields: notTaken,
  limit: inQuery.integer.optional(),
  offset: inQuery.integer.optional(),
});

/** Collections. */
export const collectionEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/collections',
    takes: 'nothing',
    answer: (request) => {
      const { limit, offset = 0 } = readQuery(listQuery, request);
      const all = [...request.store.collections.values()].reverse().map((each) => each.describe());
      return { status: 200, json: all.slice(offset, limit === undefined ? undefined : offset + limit) };
    },
  },
  {
    method: 'POST',
    path: '/collections',
    takes: 'json',
    answer: (request) => {
      readQuery(noQuery, request);
      return { status: 201, json: request.store.create(readBody(collectionSchema, request)).describe() };
    },
  },
  {
    method: 'GET',
    path: '/collections/{}',
    takes: 'nothing',
    answer: (request) => {
      readQuery(noQuery, request);
      return { status: 200, json: request.store.collection(request.names[0] ?? '').describe() };
    },
  },
  {
    method: 'DELETE',
    path: '/collections/{}',
    takes: 'nothing',
    answer: (request) => {
      readQuery(noQuery, request);
      const collection = request.store.collection(request.names[0] ?? '');
      request.store.collections.delete(collection.schema.name);
      return { status: 200, json: collection.describe() };
    },
  },
];

/** Aliases. */
export const aliasEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/aliases',
    takes: 'nothing',
    answer: (request) => {
      readQuery(noQuery, request);
      const aliases = [...request.store.aliases].map(([name, collection_name]) => ({
        name,
        collection_name,
      }));
      return { status: 200, json: { aliases } };
    },
  },
  {
    method: 'GET',
    path: '/aliases/{}',
    takes: 'nothing',
    answer: (request) => {
      readQuery(noQuery, request);
      const [name = ''] = request.names;
      const collection_name = request.store.aliases.get(name);
      if (collection_name === undefined) throw new Refusal(404, 'Not Found');
      return { status: 200, json: { name, collection_name } };
    },
  },
  {
    method: 'PUT',
    path: '/aliases/{}',
    takes: 'json',
    answer: (request) => {
      readQuery(noQuery, request);
      const [name = ''] = request.names;
      const { collection_name } = readBody(aliasSchema, request);
      if (request.store.collections.has(name))
        throw new Refusal(409, `There is a collection named \`${name}\`.`);
      request.store.aliases.set(name, collection_name);
      return { status: 200, json: { name, collection_name } };
    },
  },
  {
    method: 'DELETE',
    path: '/aliases/{}',
    takes: 'nothing',
    answer: (request) => {
      readQuery(noQuery, request);
      const [name = ''] = request.names;
      const collection_name = request.store.aliases.get(name);
      if (!request.store.aliases.delete(name)) throw new Refusal(404, 'Not Found');
      return { status: 200, json: { name, collection_name } };
    },
  },
];
