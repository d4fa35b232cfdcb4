import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** A field of the graph. */
export type Field = GraphQLField<unknown, unknown>;

/** Ids of objects that are there, by type. */
export type Ids = ReadonlyMap<string, readonly string[]>;

const nested = 3;

const isList = (type: GraphQLOutputType): boolean =>
  isListType(type) || (isNonNullType(type) && isListType(type.ofType));

/** The objects that a field lists: those of a list, or the nodes of a connection; null when it lists none. */
export const itemsOf = (field: Field): GraphQLObjectType | null => {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return null;
  if (isList(field.type)) return type;
  const nodes = type.name.endsWith('Connection') ? type.getFields()['nodes'] : undefined;
  const item = nodes && getNamedType(nodes.type);
  return isObjectType(item) ? item : null;
};

/** Is it a list whose length an argument sets? */
export const isConnection = (field: Field): boolean => !isList(field.type) && itemsOf(field) !== null;

// Such as variantId, of a ProductVariant.
const idFor = (name: string, ids: Ids): string | null => {
  const wanted = name.replace(/Ids?$/, '').toLowerCase();
  for (const [type, known] of ids) {
    const [id] = known;
    if (wanted !== '' && type.toLowerCase().endsWith(wanted) && id !== undefined) return JSON.stringify(id);
  }
  return null;
};

const literalFor = (name: string, type: GraphQLInputType, ids: Ids): string | null => {
  if (isNonNullType(type)) return literalFor(name, type.ofType, ids);
  if (isListType(type)) {
    const item = literalFor(name, type.ofType, ids);
    return item === null ? null : `[${item}]`;
  }
  if (isEnumType(type)) return type.getValues()[0]?.name ?? null;
  if (type.name === 'ID') return idFor(name, ids);
  const literals: Record<string, string> = {
    String: '"a"',
    Int: '1',
    Float: '1',
    Boolean: 'true',
    DateTime: '"2026-01-01T00:00:00Z"',
    CurrencyCode: 'EUR',
  };
  return literals[type.name] ?? null;
};

/** A field with its required arguments filled in; `first` as given where there is one. Null when an argument cannot be filled. */
export const call = (field: Field, first: number | null, ids: Ids): string | null => {
  const given: string[] = [];
  for (const argument of field.args) {
    const literal = argumentFor(argument, first, ids);
    if (literal === null && isRequiredArgument(argument)) return null;
    if (literal !== null) given.push(`${argument.name}: ${literal}`);
  }
  return given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
};

const argumentFor = (argument: GraphQLArgument, first: number | null, ids: Ids): string | null => {
  if (argument.name === 'first' && first !== null) return String(first);
  return isRequiredArgument(argument) ? literalFor(argument.name, argument.type, ids) : null;
};

/** The same field, with everything below it to this depth: an object costs one, a short list too. Null when it has nothing to select. */
export const selectField = (field: Field, depth: number, ids: Ids): string | null => {
  const type = getNamedType(field.type);
  const called = call(field, nested, ids);
  if (called === null || isLeafType(type)) return called;
  if (!isObjectType(type)) return `${called} { __typename }`;
  if (depth === 0) return null;
  const item = isConnection(field) ? itemsOf(field) : null;
  return item
    ? `${called} { totalCount nodes { ${selectAll(item, depth - 1, ids)} } }`
    : `${called} { ${selectAll(type, depth - 1, ids)} }`;
};

/** Everything of a type to this depth. */
export const selectAll = (type: GraphQLObjectType, depth: number, ids: Ids): string => {
  const fields = Object.values(type.getFields()).flatMap((field) => selectField(field, depth, ids) ?? []);
  return ['__typename', ...fields].join(' ');
};

/** What to ask of each item, one thing at a time: its own values together, then each object and list by itself. */
export const partsOf = (type: GraphQLObjectType, ids: Ids): { name: string; selection: string }[] => {
  const own = { name: '(values)', selection: selectAll(type, 0, ids) };
  const others = Object.values(type.getFields()).flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [];
    const selection = selectField(field, 3, ids);
    return selection === null ? [] : [{ name: field.name, selection: `__typename ${selection}` }];
  });
  return [own, ...others];
};
