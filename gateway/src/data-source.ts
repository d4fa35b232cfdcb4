import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { signInternal } from '@bazaar/identity';
import type { Logger } from '@bazaar/service-kit';
import { Kind, parse } from 'graphql';
import type { GatewayContext } from './context.ts';
import { withoutRepetitions } from './entity-batch.ts';
import { serviceUnavailable } from './errors.ts';
import type { NodeLookup } from './node-lookups.ts';
import { type DataSourceResponse, type IncomingOperation, isIncomingOperation } from './operation-request.ts';
import { type SubgraphResult, subgraphResult } from './subgraph-result.ts';
import { SubgraphTransport, UnreachableError } from './subgraph-transport.ts';

export type SubgraphOptions = {
  service: string;
  /** Its GraphQL endpoint. */
  url: string;
  /** Signs what is sent. */
  secret: string;
  /** How long one request may take, in milliseconds. */
  timeoutMs: number;
  logger: Logger;
  clock: () => Date;
};

type GraphqlRequest = {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown> & { representations?: unknown };
};

const EXISTENCE =
  'query Existence($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';

/**
 * One subgraph. The whole request is made here, since the time of Apollo's own data source goes into its imitation
 * of browser requests. Each body is signed with who asks.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #options: SubgraphOptions;
  readonly #transport: SubgraphTransport;

  constructor(options: SubgraphOptions) {
    this.#options = options;
    this.#transport = new SubgraphTransport(options.url);
  }

  async process(options: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<DataSourceResponse> {
    if (!isIncomingOperation(options)) throw new Error('Subgraphs are asked on behalf of clients only.');
    const { request, context } = options;
    const { service } = this.#options;
    const { query = '', operationName = null, variables = {} } = request;
    if (context.tap !== null && query.startsWith('subscription')) {
      return context.tap.fetch({ service, query, operationName, variables });
    }
    try {
      const result = await this.#fetch({ query, operationName, variables }, context);
      context.nodes.observe(service, variables, result);
      return result;
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
      context.nodes.observe(service, variables, null);
      return unavailable(service, options, query);
    }
  }

  /**
   * Which of these entities it knows and shows to the caller, in order.
   *
   * @throws when it does not answer
   */
  async knows(lookups: readonly NodeLookup[], context: GatewayContext): Promise<boolean[]> {
    const representations = lookups.map(({ typename, id }) => ({ __typename: typename, id }));
    const request = { query: EXISTENCE, operationName: 'Existence', variables: { representations } };
    const { data, errors } = await this.#send(request, context);
    const entities = data?.['_entities'];
    if (!Array.isArray(entities)) {
      throw new Error(`The ${this.#options.service} service answered without entities.`, { cause: errors });
    }
    return entities.map((entity: unknown) => entity !== null);
  }

  async isReady(timeoutMs: number): Promise<boolean> {
    return this.#transport.isReady(timeoutMs);
  }

  /** Closes the connections once running requests have ended. */
  async close(): Promise<void> {
    await this.#transport.close();
  }

  async #fetch(request: GraphqlRequest, context: GatewayContext): Promise<SubgraphResult> {
    const { representations } = request.variables;
    const batch = Array.isArray(representations) ? withoutRepetitions(representations) : null;
    if (batch === null) return this.#send(request, context);
    const variables = { ...request.variables, representations: batch.representations };
    return batch.expand(await this.#send({ ...request, variables }, context));
  }

  async #send(request: GraphqlRequest, { identity, trace }: GatewayContext): Promise<SubgraphResult> {
    const { secret, clock, timeoutMs, service, logger } = this.#options;
    const body = JSON.stringify(request);
    try {
      const { status, text } = await this.#transport.send({
        body,
        headers: {
          'content-type': 'application/json',
          'x-request-id': trace.requestId,
          traceparent: trace.traceparent,
          ...signInternal({ body, identity, secret, now: clock() }),
        },
        repeatable: !request.query.startsWith('mutation'),
        timeoutMs,
      });
      // A refused signature must not look to the client as if its own token were bad.
      if (status === 401) throw new Error('It refused the signature.');
      return subgraphResult.parse(JSON.parse(text));
    } catch (error) {
      const { requestId } = trace;
      // During an outage there is one line for each request: the cause is enough, a stack tells nothing.
      if (error instanceof UnreachableError)
        logger.warn({ service, requestId, cause: causeOf(error) }, error.message);
      else logger.error({ service, requestId, err: error }, 'A subgraph gave an answer that is none.');
      throw error;
    }
  }
}

/** The errors for a fetch that failed: at each root field, or at the place in the answer that it was for. */
function unavailable(
  service: string,
  { pathInIncomingRequest = [] }: IncomingOperation,
  query: string,
): SubgraphResult {
  if (pathInIncomingRequest.length === 0) {
    const { message, extensions } = serviceUnavailable(service);
    return { data: null, errors: rootKeys(query).map((key) => ({ message, path: [key], extensions })) };
  }
  // Below a list the path ends at the list: one error, not one for each of its items.
  const list = pathInIncomingRequest.indexOf('@');
  throw serviceUnavailable(service, {
    path: list === -1 ? pathInIncomingRequest : pathInIncomingRequest.slice(0, list),
  });
}

function causeOf({ cause }: UnreachableError): string | undefined {
  return cause instanceof Error ? cause.message : undefined;
}

function rootKeys(query: string): string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [(selection.alias ?? selection.name).value] : [],
        )
      : [],
  );
}
