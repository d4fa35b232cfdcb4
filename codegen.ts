import { existsSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { subgraphs } from './schema/subgraphs.ts';

// Every `export type XMapper` of a subgraph's mappers.ts says what resolvers of X get as their parent.
const mappersOf = (name: string): Record<string, string> => {
  const file = new URL(`subgraphs/${name}/src/mappers.ts`, import.meta.url);
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return Object.fromEntries(
    [...source.matchAll(/^export type (\w+)Mapper\b/gm)].map(([, type]) => [
      type,
      `../mappers.ts#${type}Mapper`,
    ]),
  );
};

// `BAZAAR_CODEGEN=orders` makes the types of one subgraph only, `BAZAAR_CODEGEN=client` those of the client, while others are being worked on.
const only = process.env['BAZAAR_CODEGEN'];

const resolverTypes = Object.fromEntries(
  subgraphs
    .filter((name) => only === undefined || name === only)
    .filter((name) => existsSync(new URL(`subgraphs/${name}/schema.graphql`, import.meta.url)))
    .map((name) => [
      `subgraphs/${name}/src/__generated__/resolvers.ts`,
      {
        schema: ['schema/shared.graphql', `subgraphs/${name}/schema.graphql`],
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          contextType: '../context.ts#Context',
          enumsAsTypes: true,
          federation: true,
          mappers: { Money: '@bazaar/money#Money as MoneyMapper', ...mappersOf(name) },
          scalars: { ID: 'string', DateTime: { input: 'Date', output: 'Date' } },
          useTypeImports: true,
          // A mapped type is resolved field by field; what a mapper leaves out needs a resolver.
          avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
          maybeValue: 'T | null | undefined',
          resolversNonOptionalTypename: { interfaceImplementingType: true, unionMember: true },
        },
      },
    ]),
);

const client: CodegenConfig['generates'] =
  (only ?? 'client') === 'client'
    ? {
        'clients/typescript/src/__generated__/operations.ts': {
          schema: 'schema/api.graphql',
          documents: 'schema/operations/**/*.graphql',
          plugins: ['typescript-operations', 'typed-document-node'],
          config: {
            enumsAsTypes: true,
            onlyOperationTypes: true,
            scalars: { ID: 'string', DateTime: 'string' },
            useTypeImports: true,
          },
        },
      }
    : {};

const config: CodegenConfig = { generates: { ...resolverTypes, ...client } };

export default config;
