import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';

/** One document as clients send it. */
export type StoredOperation = { id: string; name: string; type: string; body: string };

const root = new URL('../', import.meta.url);

const graphqlIn = (folder: string): string[] => {
  const url = new URL(`${folder}/`, root);
  if (!existsSync(url)) return [];
  return readdirSync(url)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(new URL(file, url), 'utf8').trim());
};

const stored = (operation: OperationDefinitionNode, body: string): StoredOperation => ({
  id: createHash('sha256').update(body).digest('hex'),
  name: operation.name?.value ?? '',
  type: operation.operation,
  body,
});

// The fragments that a selection needs, those they need before them, as @graphql-codegen/typed-document-node orders them.
const fragmentsOf = (
  { selections }: SelectionSetNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> => {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = all.get(selection.name.value);
      if (fragment === undefined || found.has(fragment)) continue;
      fragmentsOf(fragment.selectionSet, all, found);
      found.add(fragment);
    } else if (selection.selectionSet) fragmentsOf(selection.selectionSet, all, found);
  }
  return found;
};

/** Every operation that the clients of this repository send: schema/operations as the typed client prints it, `clients/<name>/operations` to the letter. */
export const storedOperations = (): StoredOperation[] => {
  const { definitions } = parse(graphqlIn('schema/operations').join('\n'), { noLocation: true });
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const typed = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? stored(
          definition,
          print({
            kind: Kind.DOCUMENT,
            definitions: [definition, ...fragmentsOf(definition.selectionSet, fragments)],
          }),
        )
      : [],
  );
  const verbatim = readdirSync(new URL('clients/', root))
    .sort()
    .flatMap((client) => graphqlIn(`clients/${client}/operations`))
    .flatMap((body) =>
      parse(body).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? stored(definition, body) : [],
      ),
    );
  return [...typed, ...verbatim];
};

/** The manifest of them, in the format of Apollo's persisted queries. */
export const manifestOf = (operations: readonly StoredOperation[]): string =>
  `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
