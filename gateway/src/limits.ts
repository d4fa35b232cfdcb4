import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How many lexical tokens a document may have, unless configured otherwise. */
export const MAX_TOKENS = 4_000;
const RETRY_AFTER_SECONDS = 10;
/** How many operations one WebSocket may have open at once. */
export const MAX_SUBSCRIPTIONS_PER_SOCKET = 100;

/** What an operation may ask for by its form alone. Each fragment counts wherever it is spread; introspection does not count. */
export type Limits = {
  /** How deep fields may be nested; a root field is at depth 1. */
  depth: number;
  /** Root fields, aliases counted one by one. */
  rootFields: number;
  /** Fields that are given another name, at any depth. */
  aliases: number;
  /** Directives, such as `@include`, anywhere in the operation. */
  directives: number;
};

type Form = { depth: number; fields: number; aliases: number; directives: number };

const EMPTY: Form = { depth: 0, fields: 0, aliases: 0, directives: 0 };
/** Documents are kept by those who parse them: each is measured once. */
const forms = new WeakMap<OperationDefinitionNode, Form>();

/**
 * Refuses operations that ask for too much by their form alone.
 *
 * @param document a valid document: fragments exist and do not form a circle
 * @throws GraphQLError OPERATION_TOO_COSTLY
 */
export function checkLimits(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: Limits,
): void {
  const form = forms.get(operation) ?? measure(document, operation);
  forms.set(operation, form);
  if (form.fields > limits.rootFields)
    throw tooCostly(`An operation may have ${limits.rootFields} root fields at most.`);
  if (form.depth > limits.depth) throw tooCostly(`Fields may be nested ${limits.depth} deep at most.`);
  if (form.aliases > limits.aliases)
    throw tooCostly(`An operation may have ${limits.aliases} aliases at most.`);
  if (form.directives > limits.directives)
    throw tooCostly(`An operation may have ${limits.directives} directives at most.`);
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

/** The fragments of a document, by name. */
export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

function measure(document: DocumentNode, operation: OperationDefinitionNode): Form {
  const form = formOf(operation.selectionSet, fragmentsOf(document), new Map());
  return withDirectives(form, operation.directives);
}

function formOf(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  known: Map<string, Form>,
): Form {
  return selections
    .map((selection) => withDirectives(formOfSelection(selection, fragments, known), selection.directives))
    .reduce(
      (sum, { depth, fields, aliases, directives }) => ({
        depth: Math.max(sum.depth, depth),
        fields: sum.fields + fields,
        aliases: sum.aliases + aliases,
        directives: sum.directives + directives,
      }),
      EMPTY,
    );
}

function formOfSelection(
  selection: SelectionSetNode['selections'][number],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  known: Map<string, Form>,
): Form {
  switch (selection.kind) {
    case Kind.FIELD: {
      const aliases = selection.alias === undefined ? 0 : 1;
      if (selection.name.value.startsWith('__')) return { ...EMPTY, fields: 1, aliases };
      const below =
        selection.selectionSet === undefined ? EMPTY : formOf(selection.selectionSet, fragments, known);
      return { ...below, depth: below.depth + 1, fields: 1, aliases: below.aliases + aliases };
    }
    case Kind.INLINE_FRAGMENT:
      return formOf(selection.selectionSet, fragments, known);
    case Kind.FRAGMENT_SPREAD: {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (fragment === undefined) return EMPTY;
      // Each fragment is measured once: spread many times over, they would be visited exponentially often.
      const form =
        known.get(name) ??
        withDirectives(formOf(fragment.selectionSet, fragments, known), fragment.directives);
      known.set(name, form);
      return form;
    }
  }
}

function withDirectives(form: Form, directives: readonly DirectiveNode[] = []): Form {
  return directives.length === 0 ? form : { ...form, directives: form.directives + directives.length };
}
