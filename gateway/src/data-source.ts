import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { signInternal } from '@bazaar/identity';
import type { Logger } from '@bazaar/service-kit';
import { Kind, parse } from 'graphql';
import { Pool } from 'undici';
import type { GatewayContext } from './context.ts';
import { serviceUnavailable } from './errors.ts';
import type { NodeLookup } from './node-lookups.ts';
import { type DataSourceResponse, type IncomingOperation, isIncomingOperation } from './operation-request.ts';
import { type SubgraphResult, subgraphResult } from './subgraph-result.ts';

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

const MAX_CONNECTIONS = 64;
const EXISTENCE =
  'query Existence($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';

/** The service did not answer; `cause` says how. */
class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/**
 * One subgraph, over a pool of connections of its own. The whole request is made here, since the time of Apollo's
 * own data source goes into its emulation of browser requests. Each body is signed with who asks.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #options: SubgraphOptions;
  readonly #pool: Pool;
  readonly #path: string;

  constructor(options: SubgraphOptions) {
    const url = new URL(options.url);
    this.#options = options;
    this.#pool = new Pool(url.origin, { connections: MAX_CONNECTIONS, keepAliveTimeout: 60_000 });
    this.#path = url.pathname + url.search;
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
      const result = await this.#send({ query, operationName, variables }, context);
      context.nodes.observe(service, variables, result);
      return result;
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
      this.#options.logger.warn(
        { err: error, service, requestId: context.trace.requestId },
        'A subgraph did not answer.',
      );
      context.nodes.observe(service, variables, null);
      return unavailable(service, options, query);
    }
  }

  /** Which of these entities it knows and shows to the caller, in order. */
  async knows(lookups: readonly NodeLookup[], context: GatewayContext): Promise<boolean[]> {
    const { service, logger } = this.#options;
    const representations = lookups.map(({ typename, id }) => ({ __typename: typename, id }));
    try {
      const { data, errors } = await this.#send(
        { query: EXISTENCE, operationName: 'Existence', variables: { representations } },
        context,
      );
      const entities = data?.['_entities'];
      if (!Array.isArray(entities)) throw new Error('It answered without entities.', { cause: errors });
      return entities.map((entity: unknown) => entity !== null);
    } catch (error) {
      logger.warn(
        { err: error, service, requestId: context.trace.requestId },
        'Existence could not be asked.',
      );
      throw error;
    }
  }

  /** Closes the connections once running requests have ended. */
  async close(): Promise<void> {
    await this.#pool.close();
  }

  /** Whether `GET /health/ready` answers 200 within the time given. */
  async isReady(timeoutMs: number): Promise<boolean> {
    try {
      const response = await this.#pool.request({
        method: 'GET',
        path: '/health/ready',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body.dump();
      return response.statusCode === 200;
    } catch {
      return false;
    }
  }

  async #send(request: object, { identity, trace }: GatewayContext): Promise<SubgraphResult> {
    const { secret, clock, timeoutMs, service } = this.#options;
    const body = JSON.stringify(request);
    const { statusCode, text } = await this.#exchange(
      body,
      {
        'content-type': 'application/json',
        'x-request-id': trace.requestId,
        traceparent: trace.traceparent,
        ...signInternal({ body, identity, secret, now: clock() }),
      },
      timeoutMs,
    );
    if (statusCode >= 500) throw new UnreachableError(`It answered ${statusCode}.`);
    // A refused signature must not look to the client as if its own token were bad.
    if (statusCode === 401) throw new Error(`The ${service} service refused the gateway's signature.`);
    return subgraphResult.parse(JSON.parse(text));
  }

  async #exchange(
    body: string,
    headers: Record<string, string>,
    timeoutMs: number,
  ): Promise<{ statusCode: number; text: string }> {
    try {
      const response = await this.#pool.request({
        method: 'POST',
        path: this.#path,
        headers,
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { statusCode: response.statusCode, text: await response.body.text() };
    } catch (cause) {
      throw new UnreachableError('The request failed.', { cause });
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
    const errors = rootKeys(query).map((key) => {
      const { message, extensions } = serviceUnavailable(service);
      return { message, path: [key], extensions };
    });
    return { data: null, errors };
  }
  // Below a list the path ends at the list: one error, not one for each of its items.
  const list = pathInIncomingRequest.indexOf('@');
  throw serviceUnavailable(service, {
    path: list === -1 ? pathInIncomingRequest : pathInIncomingRequest.slice(0, list),
  });
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
