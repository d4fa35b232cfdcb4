import { z } from 'zod';
import { parseFilter } from '../search/filter.ts';
import { type Endpoint, noQuery, readQuery } from './endpoint.ts';
import { badRequest, notDoubled, Refusal } from './refusal.ts';
import { notTaken } from './schemas.ts';
import { inQuery } from './search-parameters.ts';

const importQuery = z.strictObject({
  batch_size: inQuery.integer.optional(),
  return_id: inQuery.boolean.optional(),
  remote_embedding_batch_size: inQuery.integer.optional(),
  return_doc: inQuery.boolean.optional(),
  action: z.enum(['create', 'update', 'upsert', 'emplace']).default('create'),
  // Not of the description: the official client sends its own option along, and Typesense passes over it.
  throwOnFail: inQuery.boolean.optional(),
  dirty_values: z.enum(['coerce_or_reject', 'coerce_or_drop', 'drop', 'reject']).optional(),
});

const deleteQuery = z.strictObject({
  filter_by: z.string().min(1),
  batch_size: inQuery.integer.optional(),
  ignore_not_found: inQuery.boolean.optional(),
  truncate: notTaken,
});

const exportQuery = z.strictObject({
  filter_by: z.string().optional(),
  include_fields: notTaken,
  exclude_fields: notTaken,
});

const objectOf = (line: string): Record<string, unknown> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw badRequest('Bad JSON.');
  }
  const object = z.record(z.string(), z.unknown()).safeParse(value);
  if (!object.success) throw badRequest('Bad JSON.');
  return object.data;
};

/** Documents of a collection. */
export const documentEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/collections/{}/documents/import',
    takes: 'lines',
    answer: (request) => {
      const { action, return_id } = readQuery(importQuery, request);
      const collection = request.store.collection(request.names[0] ?? '');
      if (action !== 'create' && action !== 'upsert') throw notDoubled(`the action ${action}`);
      const lines = request.body.split('\n').filter((line) => line.trim() !== '');
      const results = lines.map((line) => {
        try {
          const document = objectOf(line);
          if (action === 'create' && collection.documents.has(String(document['id'])))
            throw new Refusal(409, `A document with id ${String(document['id'])} already exists.`);
          collection.upsert(document);
          return { success: true, ...(return_id ? { id: document['id'] } : {}) };
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          return { success: false, error: error.message, document: line, code: error.status };
        }
      });
      return { status: 200, text: results.map((result) => JSON.stringify(result)).join('\n') };
    },
  },
  {
    method: 'GET',
    path: '/collections/{}/documents/export',
    takes: 'nothing',
    answer: (request) => {
      const { filter_by = '' } = readQuery(exportQuery, request);
      const collection = request.store.collection(request.names[0] ?? '');
      const passes = parseFilter(collection, filter_by);
      const lines = [...collection.documents.values()]
        .filter(passes)
        .map(({ document }) => JSON.stringify(document));
      return { status: 200, text: lines.join('\n') };
    },
  },
  {
    method: 'DELETE',
    path: '/collections/{}/documents',
    takes: 'nothing',
    answer: (request) => {
      const { filter_by } = readQuery(deleteQuery, request);
      const collection = request.store.collection(request.names[0] ?? '');
      const gone = [...collection.documents.values()].filter(parseFilter(collection, filter_by));
      for (const { document } of gone) collection.documents.delete(document.id);
      return { status: 200, json: { num_deleted: gone.length } };
    },
  },
  {
    method: 'GET',
    path: '/collections/{}/documents/{}',
    takes: 'nothing',
    answer: (request) => {
      readQuery(noQuery, request);
      const [name = '', id = ''] = request.names;
      const stored = request.store.collection(name).documents.get(id);
      if (!stored) throw new Refusal(404, `Could not find a document with id: ${id}`);
      return { status: 200, json: stored.document };
    },
  },
];
