import type { ApolloGateway } from '@apollo/gateway';
import type { GraphQLError } from 'graphql';
import { GatewayContext } from './context.ts';
import { serviceUnavailable } from './errors.ts';
import type { NodeLookup } from './node-lookups.ts';

type Executor = ApolloGateway['executor'];
type ExecutorResult = Awaited<ReturnType<Executor>>;
type Data = NonNullable<ExecutorResult['data']>;

/** Something that can tell which entities it knows, in the order given; rejects when it does not answer. */
export type Owner = { knows(lookups: readonly NodeLookup[], context: GatewayContext): Promise<boolean[]> };

/** The gateway as Apollo Server sees it, with `settleNodes` after every operation. */
export function withSettledNodes(
  gateway: ApolloGateway,
  owners: ReadonlyMap<string, Owner>,
): Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'> {
  const ask: AskExistence = async (service, lookups, context) => {
    const owner = owners.get(service);
    if (owner === undefined) throw new Error(`No address is configured for the ${service} service.`);
    return owner.knows(lookups, context);
  };
  return {
    load: async (options) => {
      const loaded = await gateway.load(options);
      const executor: Executor = async (request) => {
        const result = await gateway.executor(request);
        const { context } = request;
        return context instanceof GatewayContext ? settleNodes(result, context, ask) : result;
      };
      return { ...loaded, executor };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}

type AskExistence = (
  service: string,
  lookups: readonly NodeLookup[],
  context: GatewayContext,
) => Promise<boolean[]>;

/**
 * Makes `node` and `nodes` null where there is nothing, or nothing for this caller. The stub under them was answered
 * at once, so the owner's word comes with the fields fetched from it. Only for what the selection did not ask the
 * owner (as in `{ node(id) { id } }`) one more request, for existence alone, follows.
 */
async function settleNodes(
  result: ExecutorResult,
  context: GatewayContext,
  ask: AskExistence,
): Promise<ExecutorResult> {
  const { data } = result;
  if (data === null || data === undefined || context.nodes.wanted.length === 0) return result;
  const present = context.nodes.wanted.filter((lookup) => at(data, lookup) !== null);
  const missing = present.filter((lookup) => context.nodes.stateOf(lookup) === 'missing');
  const unasked = present.filter((lookup) => context.nodes.stateOf(lookup) === undefined);
  const failures: GraphQLError[] = [];
  await Promise.all(
    [...new Set(unasked.map(({ service }) => service))].map(async (service) => {
      const lookups = unasked.filter((lookup) => lookup.service === service);
      try {
        const known = await ask(service, lookups, context);
        missing.push(...lookups.filter((_, index) => known[index] !== true));
      } catch {
        // The cause is logged where it happened. A stub nobody vouches for is not an answer.
        missing.push(...lookups);
        failures.push(...lookups.map((lookup) => serviceUnavailable(service, { path: lookup.path })));
      }
    }),
  );
  for (const lookup of missing) remove(data, lookup);
  const errors = (result.errors ?? [])
    .filter((error) => !missing.some((lookup) => isBelow(error, lookup)))
    .concat(failures);
  const { errors: _, ...rest } = result;
  return errors.length === 0 ? rest : { ...rest, errors };
}

function at(data: Data, { path: [key, index] }: NodeLookup): unknown {
  const value: unknown = data[key];
  const item: unknown = index === undefined ? value : Array.isArray(value) ? value[index] : null;
  return item ?? null;
}

function remove(data: Data, { path: [key, index] }: NodeLookup): void {
  if (index === undefined) {
    data[key] = null;
    return;
  }
  const list: unknown = data[key];
  if (Array.isArray(list)) list[index] = null;
}

function isBelow(error: GraphQLError, lookup: NodeLookup): boolean {
  return error.path !== undefined && lookup.path.every((part, index) => error.path?.[index] === part);
}
