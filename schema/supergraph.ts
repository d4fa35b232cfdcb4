import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  printSchema,
} from 'graphql';
import { type SubgraphName, subgraphs } from './subgraphs.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The SDL of a subgraph as it composes: the shared part and its own. */
export const subgraphSdl = (name: SubgraphName): string =>
  `${read('schema/shared.graphql')}\n${read(`subgraphs/${name}/schema.graphql`)}`;

// Every type that implements Node anywhere. A type missing from the gateway's own subgraph would not be an error: composition is silent, and
// fragments on it under node(id) would come back empty. So the list is made, never written.
const nodeTypes = (documents: readonly DocumentNode[]): string[] => {
  const names = documents
    .flatMap((document) => document.definitions)
    .filter((definition) => definition.kind === 'ObjectTypeDefinition')
    .filter(({ interfaces = [] }) => interfaces.some(({ name }) => name.value === 'Node'))
    .map(({ name }) => name.value);
  return [...new Set(names)].sort();
};

const gatewaySdl = (documents: readonly DocumentNode[]): string => {
  const own = read('gateway/schema.graphql');
  // User is there already, for `me`.
  const there = new Set(nodeTypes([parse(own)]));
  const stubs = nodeTypes(documents)
    .filter((type) => !there.has(type))
    .map((type) => `type ${type} implements Node @key(fields: "id", resolvable: false) {\n  id: ID!\n}\n`);
  return [read('schema/shared.graphql'), own, ...stubs].join('\n');
};

/** What was composed; `problems` is empty when all is well. */
export type Composed = { supergraph: string; api: string; problems: string[] };

const undocumentedFields = (type: GraphQLNamedType): string[] => {
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(
    (field: GraphQLField<unknown, unknown> | GraphQLInputField) => {
      const parts = 'args' in field ? field.args.filter(({ description }) => !description) : [];
      const path = `${type.name}.${field.name}`;
      return [...(field.description ? [] : [path]), ...parts.map(({ name }) => `${path}(${name})`)];
    },
  );
};

const undocumented = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .flatMap((type) => [
      ...(type.description ? [] : [type.name]),
      ...undocumentedFields(type),
      ...(isEnumType(type) ? type.getValues() : [])
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    ]);

/** Composes the seven subgraphs and the gateway's own entry points. Errors, hints and undocumented elements are all problems. */
export const composeSupergraph = (sdlOf: (name: SubgraphName) => string = subgraphSdl): Composed => {
  const own = subgraphs.map((name, index) => ({
    name: name as string,
    url: `http://localhost:${4001 + index}/graphql`,
    typeDefs: parse(sdlOf(name)),
  }));
  const entry = {
    name: 'gateway',
    // Answered in the gateway's own process: nothing is ever sent there.
    url: 'http://gateway.invalid/graphql',
    typeDefs: parse(gatewaySdl(own.map(({ typeDefs }) => typeDefs))),
  };
  const { errors, hints, schema, supergraphSdl } = composeServices([...own, entry]);
  if (errors) return { supergraph: '', api: '', problems: errors.map(({ message }) => message) };
  const api = schema.toAPISchema().toGraphQLJSSchema();
  return {
    supergraph: supergraphSdl,
    api: `${printSchema(api)}\n`,
    problems: [
      ...hints.map((hint) => `hint ${hint.definition.code}: ${hint.message}`),
      ...undocumented(api).map((name) => `${name} has no description`),
    ],
  };
};
