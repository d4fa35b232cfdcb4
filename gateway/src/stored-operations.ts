import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { LruMap } from './lru-map.ts';

/** A request whose document, if it has one, is there as text in `query`. */
export type StoredOperations = {
  /**
   * Puts the document in the place of its id: `documentId`, or `extensions.persistedQuery.sha256Hash` as Apollo's clients
   * send it. What is no object is given back as it is.
   *
   * @throws GraphQLError PERSISTED_QUERY_NOT_FOUND for an id that nobody knows, and for a document that is not stored
   *   where only stored ones are accepted; BAD_REQUEST when text and id differ
   */
  resolve(request: unknown): unknown;
};

const SHA256 = /^(?:sha256:)?([0-9a-f]{64})$/;
/** How many documents clients may have remembered beside the stored ones. */
const MAX_REMEMBERED = 1_000;

// Apollo's own format, which its tools write and read.
const manifestSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().regex(SHA256), body: z.string().min(1) })),
});

const requestSchema = z.looseObject({
  query: z.string().nullish(),
  documentId: z.string().nullish(),
  extensions: z
    .looseObject({ persistedQuery: z.looseObject({ sha256Hash: z.string().optional() }).nullish() })
    .nullish(),
});

/**
 * The documents that clients are known to send, by their SHA-256.
 *
 * @param o.file a manifest as schema/compose.ts writes it
 * @param o.only whether nothing else is accepted; otherwise whatever is sent with its hash is remembered
 * @throws when the manifest cannot be read
 */
export async function loadStoredOperations(o: { file: string; only: boolean }): Promise<StoredOperations> {
  const { operations } = manifestSchema.parse(JSON.parse(await readFile(o.file, 'utf8')));
  const stored = new Map(operations.map(({ id, body }) => [SHA256.exec(id)?.[1] ?? id, body]));
  const remembered = new LruMap<string>(MAX_REMEMBERED);

  const textOf = (query: string | null, id: string | null): string | null => {
    if (id === null) {
      if (query !== null && o.only && !stored.has(hashOf(query))) throw notFound();
      return query;
    }
    const hash = SHA256.exec(id)?.[1];
    if (hash === undefined) throw notFound();
    if (query !== null) {
      if (hashOf(query) !== hash) throw differs();
      if (o.only && !stored.has(hash)) throw notFound();
      if (!stored.has(hash)) remembered.set(hash, query);
      return query;
    }
    const text = stored.get(hash) ?? remembered.get(hash);
    if (text === undefined) throw notFound();
    return text;
  };

  return {
    resolve: (request) => {
      const parsed = requestSchema.safeParse(request);
      if (!parsed.success) {
        // What is no request is left to the server to refuse, unless it could take a part of it for one.
        if (o.only && typeof request === 'object' && request !== null) throw malformed();
        return request;
      }
      const { query, documentId, extensions, ...rest } = parsed.data;
      const { persistedQuery, ...others } = extensions ?? {};
      const id = documentId ?? persistedQuery?.sha256Hash ?? null;
      // The WebSocket protocol wants a text even beside an id.
      const text = textOf(query === undefined || query === '' ? null : query, id);
      return {
        ...rest,
        ...(text === null ? (query === undefined ? {} : { query }) : { query: text }),
        ...(extensions === undefined ? {} : { extensions: extensions === null ? null : others }),
      };
    },
  };
}

/** A GET request's search with the stored document in the place of its id. @throws GraphQLError as `StoredOperations` does */
export function resolvedSearch(search: string, operations: StoredOperations): string {
  const parameters = new URLSearchParams(search);
  const extensions = parameters.get('extensions');
  const resolved: { query?: unknown; extensions?: unknown } = Object(
    operations.resolve({
      query: parameters.get('query'),
      documentId: parameters.get('documentId'),
      extensions: extensions === null ? null : parsed(extensions),
    }),
  );
  parameters.delete('documentId');
  parameters.delete('extensions');
  if (typeof resolved.query === 'string') parameters.set('query', resolved.query);
  if (extensions !== null) parameters.set('extensions', JSON.stringify(resolved.extensions));
  return `?${parameters}`;
}

/** Not JSON, it is left as text, which is refused like any other value that is no object. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function notFound(): GraphQLError {
  return new GraphQLError('There is no stored operation of that id.', {
    extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 400 } },
  });
}

function malformed(): GraphQLError {
  return new GraphQLError('This is not a GraphQL request.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}

function differs(): GraphQLError {
  return new GraphQLError('The id is not the SHA-256 of the document.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}
