import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { call, type Field, type Ids, isConnection, itemsOf } from './walk-selection.ts';

/** A list of the graph that can be asked for at two lengths. */
export type Place = {
  /** Such as Product.reviews. */
  name: string;
  item: GraphQLObjectType;
  /** An operation that selects this of each item of a list so long; `attempt` takes other objects where there are enough. */
  operation(length: number, selection: string, attempt: number): string | null;
  /** Who asks for a list so long; null is whoever asks for the others. */
  asker(length: number): Ask | null;
  /** The list in the answer. */
  listIn(data: unknown): readonly unknown[];
};

/** Asks the shop as one person. */
export type Ask = (
  query: string,
  variables?: Record<string, unknown>,
) => Promise<{ data: unknown; errors: readonly string[] }>;

/** An object, and who may see it. */
export type Owner = { id: string; ask: Ask };

/** Objects whose list is so long, by the list, such as Cart.lines: a short one and a long one. */
export type Sized = ReadonlyMap<string, { short: Owner; long: Owner }>;

/** The lengths compared. */
export const lengths = { short: 5, long: 50 } as const;

const dig = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined),
    value,
  );
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.filter((item) => item !== null) : [];

const listKeys = (field: Field): string[] => (isConnection(field) ? [field.name, 'nodes'] : [field.name]);
const around = (field: Field, called: string, selection: string): string =>
  isConnection(field) ? `${called} { nodes { ${selection} } }` : `${called} { ${selection} }`;

// What is no connection answers fewer at once.
const mostOfPlain = 20;

const rootPlace = (field: Field, item: GraphQLObjectType, ids: Ids): Place => ({
  name: `Query.${field.name}`,
  item,
  operation: (length, selection) => {
    const called = call(field, isConnection(field) ? length : Math.min(length, mostOfPlain), ids);
    return called === null ? null : `{ ${around(field, called, selection)} }`;
  },
  asker: () => null,
  listIn: (data) => list(dig(data, ...listKeys(field))),
});

const connectionPlace = (
  type: GraphQLObjectType,
  field: Field,
  item: GraphQLObjectType,
  ids: Ids,
  id: string | undefined,
): Place => ({
  name: `${type.name}.${field.name}`,
  item,
  operation: (length, selection) => {
    const called = call(field, length, ids);
    if (id === undefined || called === null) return null;
    return `{ node(id: "${id}") { ... on ${type.name} { ${around(field, called, selection)} } } }`;
  },
  asker: () => null,
  listIn: (data) => list(dig(data, 'node', ...listKeys(field))),
});

const plainPlace = (type: GraphQLObjectType, field: Field, item: GraphQLObjectType, sized: Sized): Place => {
  const name = `${type.name}.${field.name}`;
  const owners = sized.get(name);
  const ownerOf = (length: number): Owner | undefined =>
    length === lengths.short ? owners?.short : owners?.long;
  return {
    name,
    item,
    operation: (length, selection) => {
      const owner = ownerOf(length);
      return owner === undefined
        ? null
        : `{ node(id: "${owner.id}") { ... on ${type.name} { ${field.name} { ${selection} } } } }`;
    },
    asker: (length) => ownerOf(length)?.ask ?? null,
    listIn: (data) => list(dig(data, 'node', field.name)),
  };
};

const nodesPlace = (type: GraphQLObjectType, ids: Ids): Place => ({
  name: `nodes of ${type.name}`,
  item: type,
  operation: (length, selection, attempt) => {
    const known = ids.get(type.name) ?? [];
    // Some there may only be few of.
    if (known.length < 2 * lengths.short) return null;
    // Others each time, so that no cache answers.
    const start = (attempt * lengths.short) % known.length;
    const chosen = [...known.slice(start), ...known.slice(0, start)].slice(0, length);
    return `{ nodes(ids: ${JSON.stringify(chosen)}) { ... on ${type.name} { ${selection} } } }`;
  },
  asker: () => null,
  listIn: (data) => list(dig(data, 'nodes')),
});

// The one of these objects whose list is the longest.
const longest = async (
  type: GraphQLObjectType,
  field: Field,
  ids: Ids,
  ask: Ask,
): Promise<string | undefined> => {
  const known = (ids.get(type.name) ?? []).slice(0, lengths.long);
  const called = call(field, lengths.long, ids);
  if (known.length === 0 || called === null) return undefined;
  const { data } = await ask(
    `{ nodes(ids: ${JSON.stringify(known)}) { id ... on ${type.name} { ${around(field, called, '__typename')} } } }`,
  );
  const found = list(dig(data, 'nodes')).map((owner) => ({
    id: dig(owner, 'id'),
    length: list(dig(owner, ...listKeys(field))).length,
  }));
  const best = found.sort((a, b) => b.length - a.length)[0]?.id;
  return typeof best === 'string' ? best : undefined;
};

/**
 * Every list of the graph whose items are objects, and every entity as a list of its own. Lists without objects to ask for them at two
 * lengths are asked for below those, as a part of each item.
 */
export const placesOf = async (
  schema: GraphQLSchema,
  { ids, sized }: { ids: Ids; sized: Sized },
  ask: Ask,
): Promise<Place[]> => {
  const isEntity = (type: GraphQLObjectType): boolean =>
    type.getInterfaces().some(({ name }) => name === 'Node');
  const entities = Object.values(schema.getTypeMap()).filter(isObjectType).filter(isEntity);
  const lists = (type: GraphQLObjectType | null | undefined): [Field, GraphQLObjectType][] =>
    Object.values(type?.getFields() ?? {}).flatMap((field) => {
      const item = itemsOf(field);
      return item ? [[field, item]] : [];
    });
  const places = [
    ...lists(schema.getQueryType()).map(([field, item]) => rootPlace(field, item, ids)),
    ...entities.map((type) => nodesPlace(type, ids)),
  ];
  for (const type of entities)
    for (const [field, item] of lists(type))
      places.push(
        isConnection(field)
          ? connectionPlace(type, field, item, ids, await longest(type, field, ids, ask))
          : plainPlace(type, field, item, sized),
      );
  return places;
};
