import { readFileSync } from 'node:fs';
import { subgraphs } from '@bazaar/schema/subgraphs';
import {
  buildSchema,
  type ConstDirectiveNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import { type Access, accessOfAuth, admins, callers } from './access.ts';
import { rootRules, typeRules } from './rules.ts';

/** One field of the graph, and who may. */
export type Row = { type: string; field: string; access: Access };

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The graph as clients see it. */
export const apiSchema = (): GraphQLSchema => buildSchema(read('schema/api.graphql'));

// Roles that `@auth` asks for: null for every signed-in person, undefined without it.
const requiredBy = (
  directives: readonly ConstDirectiveNode[] | undefined,
): readonly string[] | null | undefined => {
  const auth = directives?.find(({ name }) => name.value === 'auth');
  if (auth === undefined) return undefined;
  const value = auth.arguments?.find(({ name }) => name.value === 'requires')?.value;
  if (value?.kind !== Kind.LIST) return null;
  return value.values.flatMap((each) => (each.kind === Kind.ENUM ? [each.value] : []));
};

/** `@auth` of every field, by `Type.field`, out of the schemas of the subgraphs that own them: composition drops it. */
const authOfFields = (): ReadonlyMap<string, readonly string[] | null> => {
  const found = new Map<string, readonly string[] | null>();
  for (const name of subgraphs)
    for (const definition of parse(read(`subgraphs/${name}/schema.graphql`)).definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION)
        continue;
      const ofType = requiredBy(definition.directives);
      for (const field of definition.fields ?? []) {
        const own = requiredBy(field.directives);
        const requires = own === undefined ? ofType : own;
        if (requires !== undefined) found.set(`${definition.name.value}.${field.name.value}`, requires);
      }
    }
  return found;
};

/** Types that can be found by their id. */
export const entitiesOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
    .sort((a, b) => a.name.localeCompare(b.name));

/** The types whose fields operations begin with. */
export const rootsOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    (type) => type ?? [],
  );

/**
 * Who may ask every query, mutation and subscription, and see every field of every entity: what `@auth` says, and the rules of ownership beside it.
 *
 * @throws when there is a rule for what does not exist, or none for an entity
 */
export const permissions = (schema: GraphQLSchema = apiSchema()): Row[] => {
  const auth = authOfFields();
  const rows: Row[] = [];
  const used = new Set<string>();
  for (const type of rootsOf(schema))
    for (const field of Object.keys(type.getFields()).sort()) {
      const name = `${type.name}.${field}`;
      used.add(name);
      rows.push({ type: type.name, field, access: rootRules[name] ?? accessOfAuth(auth.get(name)) });
    }
  for (const type of entitiesOf(schema)) {
    const rule = typeRules[type.name];
    if (rule === undefined)
      throw new Error(`e2e/src/permissions/rules.ts does not say who may see ${type.name}.`);
    used.add(type.name);
    for (const field of Object.keys(type.getFields()).sort()) {
      used.add(`${type.name}.${field}`);
      const requires = auth.get(`${type.name}.${field}`);
      const bySchema = requires?.includes('ADMIN') && requires.length === 1 ? admins() : undefined;
      rows.push({ type: type.name, field, access: rule.fields?.[field] ?? bySchema ?? rule.all });
    }
  }
  const named = [
    ...Object.keys(rootRules),
    ...Object.entries(typeRules).flatMap(([type, { fields = {} }]) => [
      type,
      ...Object.keys(fields).map((field) => `${type}.${field}`),
    ]),
  ];
  const stale = named.filter((name) => !used.has(name));
  if (stale.length > 0)
    throw new Error(`e2e/src/permissions/rules.ts tells of what is not there: ${stale.join(', ')}.`);
  return rows;
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const head = (first: string): string[] => [
  line([first, 'guest', 'customer', 'seller', 'admin', 'own means']),
  '|---|---|---|---|---|---|',
];
const cellsOf = (access: Access): string[] => [...callers.map((caller) => access[caller]), access.note];

/** docs/PERMISSIONS.md. */
export const permissionsPage = (schema: GraphQLSchema = apiSchema()): string => {
  const rows = permissions(schema);
  const of = (type: string): Row[] => rows.filter((row) => row.type === type);
  const roots = rootsOf(schema).flatMap(({ name }) => [
    `## ${name}`,
    '',
    ...head('field'),
    ...of(name).map(({ field, access }) => line([`\`${field}\``, ...cellsOf(access)])),
    '',
  ]);
  const entities = entitiesOf(schema).flatMap(({ name }) => {
    const groups = new Map<string, { access: Access; fields: string[] }>();
    for (const { field, access } of of(name)) {
      const key = JSON.stringify(access);
      groups.set(key, { access, fields: [...(groups.get(key)?.fields ?? []), field] });
    }
    return [...groups.values()].map(({ access, fields }) =>
      line([`**${name}** ${fields.map((field) => `\`${field}\``).join(' ')}`, ...cellsOf(access)]),
    );
  });
  return [
    '# Who may do what',
    '',
    'Made by `pnpm permissions` out of `@auth` in the schemas of the subgraphs and the rules of ownership in `e2e/src/permissions/rules.ts`; `pnpm check` fails when it is',
    'not up to date. `e2e/src/shop.int.test.ts` asks the running shop for every line as a guest, another customer, another seller and an admin.',
    '',
    '**yes**: whatever is named. **own**: only what belongs to the caller; anything else does not seem to exist (null, an empty list, `NOT_FOUND`). **no**: `UNAUTHENTICATED`,',
    '`FORBIDDEN`, or null. An admin who is not the owner stands under *admin*. Roles are those of the access token; each subgraph decides for itself, from its own data.',
    '',
    ...roots,
    '## What can be found by its id',
    '',
    ...head('fields'),
    ...entities,
    '',
  ].join('\n');
};
