import { type DocumentNode, type FieldNode, Kind, OperationTypeNode, parse, print, visit } from 'graphql';
import type { SubgraphResult } from '../subgraph-result.ts';

/** Under this name the gateway selects for itself; clients never see it, since answers are shaped by their selection. */
const MARK = 'bazaarMark';

/**
 * Adds a selection to the root field of a subscription, for the gateway's own use.
 *
 * @param selection a field of the root field's type, with sub-selection if need be, such as `variant { id }`
 */
export function markRoot(query: string, selection: string): string {
  const fields = parse(`{ ${MARK}: ${selection} }`).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
  );
  return editRoot(parse(query), (root) => ({
    ...root,
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...(root.selectionSet?.selections ?? []), ...fields],
    },
  }));
}

/** Asks for everything after a cursor, in place of whatever `after` the client gave. */
export function resumeAfter(query: string, cursor: string): string {
  return editRoot(parse(query), (root) => ({
    ...root,
    arguments: [
      ...(root.arguments ?? []).filter(({ name }) => name.value !== 'after'),
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'after' },
        value: { kind: Kind.STRING, value: cursor },
      },
    ],
  }));
}

/** What `markRoot` selected, out of an event; undefined when the root field is null. */
export function markOf(event: SubgraphResult): unknown {
  const [root] = Object.values(event.data ?? {});
  return typeof root === 'object' && root !== null && MARK in root ? root[MARK] : undefined;
}

/** A subscription's operation has exactly one root field, and the planner writes it without fragments. */
function editRoot(document: DocumentNode, edit: (root: FieldNode) => FieldNode): string {
  return print(
    visit(document, {
      OperationDefinition: (operation) =>
        operation.operation === OperationTypeNode.SUBSCRIPTION
          ? {
              ...operation,
              selectionSet: {
                ...operation.selectionSet,
                selections: operation.selectionSet.selections.map((selection) =>
                  selection.kind === Kind.FIELD ? edit(selection) : selection,
                ),
              },
            }
          : undefined,
    }),
  );
}
