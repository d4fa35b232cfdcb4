import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
} from 'graphql';
import { z } from 'zod';
import { rootFields } from '../limits.ts';
import { LruMap } from '../lru-map.ts';
import type { StoredOperations } from '../stored-operations.ts';

/** An operation as a client sent it over a WebSocket. */
export type SocketOperation = {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  document: DocumentNode;
  ast: OperationDefinitionNode;
};

const payloadSchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

const MAX_DOCUMENTS = 2_000;

/** Reads the payloads of `subscribe` messages, remembering documents it has parsed. */
export function createOperationReader(o: {
  /** How many tokens a document may have. */
  maxTokens: number;
  storedOperations: StoredOperations;
}): (payload: unknown) => SocketOperation {
  const documents = new LruMap<DocumentNode>(MAX_DOCUMENTS);

  /** @throws GraphQLError BAD_USER_INPUT, GRAPHQL_PARSE_FAILED, and as `StoredOperations` does */
  return (payload) => {
    const parsed = payloadSchema.safeParse(o.storedOperations.resolve(payload));
    if (!parsed.success) throw badInput('The payload is not a GraphQL request.');
    const { query, operationName, variables } = parsed.data;
    const document = documents.get(query) ?? parseDocument(query, o.maxTokens);
    documents.set(query, document);
    const ast = getOperationAST(document, operationName);
    if (ast === null || ast === undefined) throw badInput('The document has no such operation.');
    return { query, operationName: operationName ?? undefined, variables: variables ?? {}, document, ast };
  };
}

/**
 * The one root field of a subscription.
 *
 * @throws GraphQLError BAD_USER_INPUT when it is conditional, or there are several
 */
export function subscriptionRoot(operation: SocketOperation): FieldNode {
  const conditional = hasCondition(operation.ast.selectionSet.selections, operation.document);
  if (conditional) throw badInput('The root field of a subscription cannot have @include or @skip.');
  const [root, ...others] = rootFields(operation.document, operation.ast);
  if (root === undefined || others.length > 0) throw badInput('A subscription has exactly one root field.');
  return root;
}

export function isSubscription(operation: SocketOperation): boolean {
  return operation.ast.operation === OperationTypeNode.SUBSCRIPTION;
}

function hasCondition(
  selections: OperationDefinitionNode['selectionSet']['selections'],
  document: DocumentNode,
  within: readonly string[] = [],
): boolean {
  return selections.some((selection) => {
    if (selection.directives?.some(({ name }) => name.value === 'include' || name.value === 'skip'))
      return true;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return hasCondition(selection.selectionSet.selections, document, within);
    }
    if (selection.kind !== Kind.FRAGMENT_SPREAD || within.includes(selection.name.value)) return false;
    return document.definitions.some(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION &&
        definition.name.value === selection.name.value &&
        hasCondition(definition.selectionSet.selections, document, [...within, selection.name.value]),
    );
  });
}

function parseDocument(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The document cannot be parsed.';
    throw new GraphQLError(message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  }
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
