import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { type FieldWeight, type GraphWeights, weightsOf } from './graph-weights.ts';
import { fragmentsOf } from './limits.ts';

/** What an operation costs, before it is run. */
export type CostOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) => number;

/** The fields of a connection that hold its items, and how many there are. */
type Sized = { fields: readonly string[]; size: number };

type Walk = {
  weights: GraphWeights;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
  /** The variables that the cost depends on. */
  read: Set<string>;
  /** Each fragment is counted once for each page size it is spread under, however often that is. */
  known: Map<string, number>;
};

/** How long a list is taken to be when nothing says so. */
const ASSUMED_SIZE = 5;

/**
 * Counts the objects that an operation may have to load, as the IBM cost specification does: an object costs 1 or its
 * type's `@cost`, a field what its `@cost` says besides, and a list costs its items times their number, which is the
 * page size asked for (`@listSize(slicingArguments:)`), the number of ids given, the assumed size, or 5. Values cost
 * nothing. What `@include` and `@skip` leave out counts all the same, and so does every type that an interface may be.
 *
 * @param supergraph SDL of the composed graph, with its `@cost` and `@listSize`
 */
export function createCostOf(supergraph: string): CostOf {
  const weights = weightsOf(supergraph);
  // Most operations are sent again and again with the same page sizes.
  const last = new WeakMap<OperationDefinitionNode, { read: ReadonlyMap<string, unknown>; cost: number }>();
  return (document, operation, variables) => {
    const before = last.get(operation);
    if (before !== undefined && [...before.read].every(([name, value]) => variables[name] === value))
      return before.cost;
    const walk: Walk = {
      weights,
      fragments: fragmentsOf(document),
      operation,
      variables,
      read: new Set(),
      known: new Map(),
    };
    const cost = costOfAll(operation.selectionSet, weights.roots[operation.operation], null, walk);
    last.set(operation, { read: new Map([...walk.read].map((name) => [name, variables[name]])), cost });
    return cost;
  };
}

function costOfAll({ selections }: SelectionSetNode, type: string, sized: Sized | null, walk: Walk): number {
  let cost = 0;
  for (const selection of selections) {
    switch (selection.kind) {
      case Kind.FIELD:
        cost += costOfField(selection, type, sized, walk);
        break;
      case Kind.INLINE_FRAGMENT:
        cost += costOfAll(selection.selectionSet, selection.typeCondition?.name.value ?? type, sized, walk);
        break;
      case Kind.FRAGMENT_SPREAD:
        cost += costOfFragment(selection.name.value, sized, walk);
    }
  }
  return cost;
}

function costOfFragment(name: string, sized: Sized | null, walk: Walk): number {
  const fragment = walk.fragments.get(name);
  if (fragment === undefined) return 0;
  const key = sized === null ? name : `${name} ${sized.size} ${sized.fields.join(' ')}`;
  const cost =
    walk.known.get(key) ?? costOfAll(fragment.selectionSet, fragment.typeCondition.name.value, sized, walk);
  walk.known.set(key, cost);
  return cost;
}

function costOfField(field: FieldNode, type: string, sized: Sized | null, walk: Walk): number {
  const weight = walk.weights.fields.get(`${type}.${field.name.value}`);
  // Only introspection is unknown: it costs the subgraphs nothing.
  if (weight === undefined) return 0;
  const given = sizeGiven(field.arguments ?? [], weight, walk);
  const size = given ?? weight.assumedSize ?? ASSUMED_SIZE;
  const counts = weight.sizedFields.length === 0;
  const items = sized?.fields.includes(field.name.value) ? sized.size : weight.isList && counts ? size : 1;
  const below =
    field.selectionSet === undefined
      ? 0
      : costOfAll(
          field.selectionSet,
          weight.type,
          counts ? null : { fields: weight.sizedFields, size },
          walk,
        );
  return weight.own + items * (weight.item + below);
}

/** How many items were asked for: the largest page size, or the number of ids. */
function sizeGiven(args: readonly ArgumentNode[], weight: FieldWeight, walk: Walk): number | undefined {
  const sizes = args.flatMap(({ name, value }) =>
    weight.slicing.includes(name.value) ? (sizeOf(value, walk) ?? []) : [],
  );
  return sizes.length === 0 ? undefined : Math.max(0, ...sizes);
}

function sizeOf(value: ValueNode, walk: Walk): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  walk.read.add(name);
  const given = walk.variables[name];
  if (given === undefined) {
    const definition = walk.operation.variableDefinitions?.find(
      ({ variable }) => variable.name.value === name,
    );
    return definition?.defaultValue === undefined ? undefined : sizeOf(definition.defaultValue, walk);
  }
  if (Array.isArray(given)) return given.length;
  return typeof given === 'number' ? given : undefined;
}
