import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  OperationTypeNode,
  parse,
  type TypeNode,
} from 'graphql';

/** What the composed graph says about the cost of one field. */
export type FieldWeight = {
  /** The name of the type that it answers with, lists and non-null taken off. */
  type: string;
  /** Does it answer a list itself? */
  isList: boolean;
  /** What it costs once, by `@cost`. */
  own: number;
  /** What each object that it answers with costs. */
  item: number;
  /** Arguments that say how many items there are: page sizes, or the ids of a list of them. */
  slicing: readonly string[];
  /** The fields below that hold the items, for a connection. */
  sizedFields: readonly string[];
  assumedSize: number | undefined;
};

/** The weights of a graph. */
export type GraphWeights = {
  /** By `Type.field`. */
  fields: ReadonlyMap<string, FieldWeight>;
  /** The names of the types where operations begin. */
  roots: Readonly<Record<OperationTypeNode, string>>;
};

/** Reads `@cost` and `@listSize` out of a supergraph, whose API schema has lost them. */
export function weightsOf(supergraph: string): GraphWeights {
  const { definitions } = parse(supergraph, { noLocation: true });
  const values = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);
  const costs = new Map<string, number>();
  for (const definition of definitions) {
    const isValue =
      definition.kind === Kind.SCALAR_TYPE_DEFINITION || definition.kind === Kind.ENUM_TYPE_DEFINITION;
    if (isValue) values.add(definition.name.value);
    if (!isValue && definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const cost = costIn(definition.directives);
    if (cost !== undefined) costs.set(definition.name.value, cost);
  }
  const itemCost = (type: string): number => costs.get(type) ?? (values.has(type) ? 0 : 1);
  const fields = new Map<string, FieldWeight>();
  for (const definition of definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      for (const field of definition.fields ?? [])
        fields.set(`${definition.name.value}.${field.name.value}`, weightOf(field, itemCost));
  }
  return {
    fields,
    roots: {
      [OperationTypeNode.QUERY]: 'Query',
      [OperationTypeNode.MUTATION]: 'Mutation',
      [OperationTypeNode.SUBSCRIPTION]: 'Subscription',
    },
  };
}

function weightOf(field: FieldDefinitionNode, itemCost: (type: string) => number): FieldWeight {
  const type = nameOf(field.type);
  const isList = isListType(field.type);
  const listSize = argumentsOf(field.directives?.find(({ name }) => name.value === 'listSize'));
  const ids = (field.arguments ?? []).filter(
    (argument) => isListType(argument.type) && nameOf(argument.type) === 'ID',
  );
  return {
    type,
    isList,
    own: costIn(field.directives) ?? 0,
    item: itemCost(type),
    slicing: [
      ...names(listSize.get('slicingArguments')),
      // The specification knows numbers only, but a list of ids says just as well how many objects are asked for.
      ...(isList ? ids.map(({ name }) => name.value) : []),
    ],
    sizedFields: names(listSize.get('sizedFields')),
    assumedSize: number(listSize.get('assumedSize')),
  };
}

type ConstValue = NonNullable<ConstDirectiveNode['arguments']>[number]['value'];

function argumentsOf(directive: ConstDirectiveNode | undefined): ReadonlyMap<string, ConstValue> {
  return new Map((directive?.arguments ?? []).map(({ name, value }) => [name.value, value]));
}

function costIn(directives: readonly ConstDirectiveNode[] | undefined): number | undefined {
  return number(argumentsOf(directives?.find(({ name }) => name.value === 'cost')).get('weight'));
}

function number(value: ConstValue | undefined): number | undefined {
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

function names(value: ConstValue | undefined): string[] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : []));
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function isListType(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isListType(type.type));
}
