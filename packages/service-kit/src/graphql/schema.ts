import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { enforceAuth } from './auth.ts';
import { moneyResolvers } from './money-resolvers.ts';
import { dateTime } from './scalars.ts';

type SubgraphResolvers =
  Exclude<
    NonNullable<Parameters<typeof buildSubgraphSchema>[0] extends infer Modules ? Modules : never>,
    readonly unknown[]
  > extends { resolvers?: infer Resolvers }
    ? Resolvers
    : never;

/** Resolvers by type, as codegen types them. */
export type Resolvers = object;

/** `schema/shared.graphql`, which stands before every subgraph's own SDL. */
export const sharedSdl = readFileSync(new URL('../../../../schema/shared.graphql', import.meta.url), 'utf8');

/** Builds the executable schema of a subgraph from the shared SDL, its own and its resolvers, with `@auth` enforced. */
export const buildSchema = (ownSdl: string, resolvers: Resolvers): GraphQLSchema => {
  const shared = {
    DateTime: dateTime,
    Money: moneyResolvers,
    Node: { __resolveType: (value: { __typename?: string }) => value.__typename },
    UserError: { __resolveType: (value: { __typename?: string }) => value.__typename ?? 'GenericUserError' },
  };
  return enforceAuth(
    buildSubgraphSchema({
      typeDefs: parse(`${sharedSdl}\n${ownSdl}`),
      resolvers: { ...shared, ...resolvers } as SubgraphResolvers,
    }),
  );
};
