import { GraphQLError } from 'graphql';
import { isOutage } from '../database/outage.ts';
import { newId } from '../ids.ts';
import type { Logger } from '../logger.ts';

/** A request that needs a signed-in person came without one. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });

/** The person may not do this. */
export const forbidden = (): GraphQLError =>
  new GraphQLError('You may not do this.', { extensions: { code: 'FORBIDDEN' } });

/** The request itself is wrong; the client's code must be mended, not the person's input. */
export const badUserInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Something this service needs does not answer. */
export const serviceUnavailable = (service: string, cause?: unknown): GraphQLError =>
  new GraphQLError(`The ${service} service is unavailable.`, {
    extensions: { code: 'SERVICE_UNAVAILABLE', service },
    ...(cause instanceof Error ? { originalError: cause } : {}),
  });

/**
 * Lets through what was written for clients and hides the rest behind an id that the log carries; a database that is away makes `service` unavailable.
 * What GraphQL itself says of a bad document passes too.
 */
export const maskError = (error: GraphQLError, logger: Logger, service: string): GraphQLError => {
  const cause = error.originalError;
  if (error.extensions['code'] !== undefined) {
    // What a resolver throws is wrapped once more by GraphQL, to say where.
    const fault = cause instanceof GraphQLError ? cause.originalError : cause;
    if (fault) logger.warn({ err: fault, code: error.extensions['code'] }, error.message);
    return error;
  }
  if (!cause) return error;
  const where = {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    ...(error.path ? { path: error.path } : {}),
  };
  if (isOutage(cause)) {
    logger.warn({ err: cause, path: error.path }, 'The database is away.');
    const { message, extensions } = serviceUnavailable(service);
    return new GraphQLError(message, { ...where, extensions });
  }
  const errorId = newId('error');
  logger.error({ err: cause, errorId, path: error.path }, 'A request failed.');
  return new GraphQLError('Something went wrong.', {
    ...where,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  });
};
