import { randomUUID } from 'node:crypto';
import type { Logger } from '@bazaar/service-kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The codes a client may see; anything else is a fault of ours and masked. */
const PUBLIC_CODES: ReadonlySet<string> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  // A subscription cannot answer null where its field is non-null: what is not there, or not yours, is told like this.
  'NOT_FOUND',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_COSTLY',
  'RATE_LIMITED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'CURSOR_EXPIRED',
  'SERVICE_UNAVAILABLE',
]);

/** From a subgraph these mean that its schema and the supergraph have parted: not the client's doing. */
const OUR_FAULT_FROM_A_SUBGRAPH: ReadonlySet<string> = new Set([
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** What is kept of `extensions`: the rest may hold stacks, hosts and paths. */
const PUBLIC_EXTENSIONS = ['code', 'service', 'retryAfter', 'errorId'] as const;

const SUGGESTION = / Did you mean .*\?$/s;

/** SERVICE_UNAVAILABLE, naming the service. */
export function serviceUnavailable(
  service: string,
  o: { path?: readonly (string | number)[]; status?: number } = {},
): GraphQLError {
  return new GraphQLError(`The ${service} service is unavailable.`, {
    ...(o.path === undefined || o.path.length === 0 ? {} : { path: o.path }),
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      service,
      ...(o.status === undefined ? {} : { http: { status: o.status } }),
    },
  });
}

/** Turns any error into one that is safe to show. */
export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Keeps code, path and message of errors meant for clients. Everything else becomes INTERNAL_SERVER_ERROR with an
 * `errorId` under which the log has the original.
 *
 * @param o.suggestions whether messages may say "Did you mean …", which helps in development and tells strangers the schema
 */
export function createErrorFormatter(o: { logger: Logger; suggestions: boolean }): ErrorFormatter {
  return (formatted, error) => {
    const { message, path, locations, extensions = {} } = formatted;
    const code = extensions['code'];
    const fromSubgraph = extensions['serviceName'] !== undefined;
    const place = {
      ...(path === undefined ? {} : { path }),
      ...(locations === undefined || fromSubgraph ? {} : { locations }),
    };
    if (
      typeof code === 'string' &&
      PUBLIC_CODES.has(code) &&
      !(fromSubgraph && OUR_FAULT_FROM_A_SUBGRAPH.has(code))
    ) {
      const kept = PUBLIC_EXTENSIONS.filter((key) => extensions[key] !== undefined);
      return {
        message: o.suggestions ? message : message.replace(SUGGESTION, ''),
        ...place,
        extensions: Object.fromEntries(kept.map((key) => [key, extensions[key]])),
      };
    }
    const errorId = randomUUID();
    o.logger.error(
      { errorId, err: error, service: extensions['serviceName'], path: path?.join('.') },
      'An operation failed unexpectedly.',
    );
    return {
      message: 'Something went wrong.',
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}
