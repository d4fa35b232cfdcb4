import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How deep fields may be nested; a root field is at depth 1. Introspection is not counted. */
export const MAX_DEPTH = 15;
/** How many root fields an operation may have, aliases counted one by one. */
export const MAX_ROOT_FIELDS = 50;
/** How many lexical tokens a document may have. */
export const MAX_TOKENS = 4_000;
const RETRY_AFTER_SECONDS = 10;
/** How many operations one WebSocket may have open at once. */
export const MAX_SUBSCRIPTIONS_PER_SOCKET = 100;

/**
 * Refuses operations that ask for too much by their form alone.
 *
 * @param document a valid document: fragments exist and do not form a circle
 * @throws GraphQLError OPERATION_TOO_COSTLY
 */
export function checkLimits(document: DocumentNode, operation: OperationDefinitionNode): void {
  const fragments = fragmentsOf(document);
  if (rootFields(document, operation).length > MAX_ROOT_FIELDS) {
    throw tooCostly(`An operation may have ${MAX_ROOT_FIELDS} root fields at most.`);
  }
  if (depthOf(operation.selectionSet, fragments, new Map()) > MAX_DEPTH) {
    throw tooCostly(`Fields may be nested ${MAX_DEPTH} deep at most.`);
  }
}

/** OPERATION_TOO_COSTLY, HTTP status 400. */
export function tooCostly(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_COSTLY', http: { status: 400 } } });
}

/** RATE_LIMITED: to be tried again after some seconds. */
export function rateLimited(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', retryAfter: RETRY_AFTER_SECONDS } });
}

/** The root fields as selected, those in fragments included, in order. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): FieldNode[] {
  const fragments = fragmentsOf(document);
  const collect = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return collect(selection.selectionSet);
      const fragment = fragments.get(selection.name.value);
      return fragment === undefined ? [] : collect(fragment.selectionSet);
    });
  return collect(operation.selectionSet);
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

function depthOf(
  { selections }: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  known: Map<string, number>,
): number {
  let deepest = 0;
  for (const selection of selections) {
    deepest = Math.max(deepest, depthOfSelection(selection, fragments, known));
  }
  return deepest;
}

function depthOfSelection(
  selection: SelectionSetNode['selections'][number],
  fragments: Map<string, FragmentDefinitionNode>,
  known: Map<string, number>,
): number {
  switch (selection.kind) {
    case Kind.FIELD: {
      if (selection.name.value.startsWith('__')) return 0;
      return (
        1 + (selection.selectionSet === undefined ? 0 : depthOf(selection.selectionSet, fragments, known))
      );
    }
    case Kind.INLINE_FRAGMENT:
      return depthOf(selection.selectionSet, fragments, known);
    case Kind.FRAGMENT_SPREAD: {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      // Each fragment is measured once: spread many times over, they would be visited exponentially often.
      const depth =
        known.get(name) ?? (fragment === undefined ? 0 : depthOf(fragment.selectionSet, fragments, known));
      known.set(name, depth);
      return depth;
    }
  }
}
