import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';

/** Parses and validates a query text, remembering what it has seen: the gateway sends the same few thousand texts again and again. */
export type DocumentCache = (
  query: string,
) => { document: DocumentNode } | { errors: readonly GraphQLError[] };

const bounded = 2000;

/** Makes a cache for one schema. */
export const createDocumentCache = (schema: GraphQLSchema): DocumentCache => {
  const known = new Map<string, DocumentNode>();
  return (query) => {
    const cached = known.get(query);
    if (cached) return { document: cached };
    let document: DocumentNode;
    try {
      document = parse(query);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    if (known.size >= bounded) {
      const oldest = known.keys().next();
      if (!oldest.done) known.delete(oldest.value);
    }
    known.set(query, document);
    return { document };
  };
};
