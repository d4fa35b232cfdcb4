import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  buildSchema,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLResolveInfo,
  parse,
} from 'graphql';
import type { GatewayContext } from './context.ts';
import { LruMap } from './lru-map.ts';
import { nodeTypeOf, nodeTypes } from './node-types.ts';
import { type DataSourceResponse, isIncomingOperation } from './operation-request.ts';

/** The name under which the gateway itself takes part in the supergraph. */
export const ENTRYPOINTS = 'gateway';

const MAX_NODES = 100;
const MAX_DOCUMENTS = 1_000;

/** The gateway's own part of the graph as the planner sees it: stubs that only have an id. */
const schema = buildSchema(`
  interface Node { id: ID! }
  ${Object.values(nodeTypes)
    .map(({ typename }) => `type ${typename} implements Node { id: ID! }`)
    .join('\n  ')}
  type Query { me: User  node(id: ID!): Node  nodes(ids: [ID!]!): [Node]! }
`);

type Stub = { __typename: string; id: string };
const root = {
  me: (_: unknown, { identity }: GatewayContext): Stub | null =>
    identity.userId === null ? null : { __typename: 'User', id: identity.userId },

  node: ({ id }: { id: string }, context: GatewayContext, info: GraphQLResolveInfo): Stub | null =>
    lookUp(id, [String(info.path.key)], context),

  nodes: ({ ids }: { ids: string[] }, context: GatewayContext, info: GraphQLResolveInfo): (Stub | null)[] => {
    if (ids.length > MAX_NODES) {
      throw new GraphQLError(`At most ${MAX_NODES} ids can be looked up at once.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    return ids.map((id, index) => lookUp(id, [String(info.path.key), index], context));
  },
};

function lookUp(
  id: string,
  path: readonly [string] | readonly [string, number],
  context: GatewayContext,
): Stub | null {
  const type = nodeTypeOf(id);
  if (type === undefined) return null;
  context.nodes.wanted.push({ ...type, path, id });
  return { __typename: type.typename, id };
}

/** Answers `me` by the token, `node` and `nodes` by the id's prefix, in this process. */
export class EntrypointsDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #documents = new LruMap<DocumentNode>(MAX_DOCUMENTS);

  async process(options: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<DataSourceResponse> {
    if (!isIncomingOperation(options)) throw new Error('The entry points answer operations only.');
    const { query = '', variables, operationName } = options.request;
    const { data = null, errors } = await execute({
      schema,
      document: this.#parse(query),
      rootValue: root,
      contextValue: options.context,
      variableValues: variables,
      operationName,
    });
    return errors === undefined ? { data } : { data, errors: errors.map((error) => error.toJSON()) };
  }

  #parse(query: string): DocumentNode {
    const known = this.#documents.get(query);
    if (known !== undefined) return known;
    const document = parse(query);
    this.#documents.set(query, document);
    return document;
  }
}
