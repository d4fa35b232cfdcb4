import type { IncomingMessage, ServerResponse } from 'node:http';
import { InternalSignatureError, verifyInternal } from '@bazaar/identity';
import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import type { DocumentCache } from '../graphql/documents.ts';
import { maskError } from '../graphql/errors.ts';
import { graphqlRequest, type RequestContext } from '../graphql/request.ts';
import { newId } from '../ids.ts';
import type { Logger } from '../logger.ts';
import { BodyTooLargeError, readBody } from './body.ts';

// A batch of entity representations can be long; clients are held to less by the gateway.
const bodyLimit = 8 * 1024 * 1024;

/** Answers with JSON. */
export const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  // Text, not bytes: Node then sends it in one piece with the headers.
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
};

const refuse = (response: ServerResponse, status: number, code: string, message: string): void =>
  sendJson(response, status, { errors: [{ message, extensions: { code } }] });

const one = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

/** Answers `POST /graphql`: only what the gateway has signed, `_entities` and `_service` included. */
export const graphqlHandler = <Context extends RequestContext>(options: {
  schema: GraphQLSchema;
  documents: DocumentCache;
  context: (request: RequestContext) => Context;
  secrets: readonly string[];
  clock: () => Date;
  logger: Logger;
  /** Its name, for clients. */
  service: string;
}): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const { schema, documents, context, secrets, clock, logger, service } = options;
  return async (request, response) => {
    let body: Buffer;
    try {
      body = await readBody(request, bodyLimit);
    } catch (error) {
      if (error instanceof BodyTooLargeError)
        return refuse(response, 413, 'BAD_USER_INPUT', 'The body is too large.');
      throw error;
    }
    const headers = {
      identity: one(request.headers['x-bazaar-identity']),
      signature: one(request.headers['x-bazaar-signature']),
    };
    try {
      const identity = verifyInternal({ body, headers, secrets, now: clock() });
      const asked = graphqlRequest.parse(JSON.parse(body.toString('utf8')));
      const found = documents(asked.query);
      if ('errors' in found) return sendJson(response, 200, { errors: found.errors });
      const requestId = one(request.headers['x-request-id']) ?? newId('request');
      const log = logger.child({ requestId });
      const result: ExecutionResult = await execute({
        schema,
        document: found.document,
        contextValue: context({ identity, requestId, logger: log, errorsBesideData: [] }),
        variableValues: asked.variables ?? {},
        operationName: asked.operationName,
      });
      sendJson(
        response,
        200,
        result.errors
          ? { ...result, errors: result.errors.map((error) => maskError(error, log, service)) }
          : result,
      );
    } catch (error) {
      if (error instanceof InternalSignatureError)
        return refuse(response, 401, 'UNAUTHENTICATED', 'Only the gateway may ask this service.');
      if (error instanceof GraphQLError)
        return sendJson(response, 200, { errors: [maskError(error, logger, service)] });
      if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError'))
        return refuse(response, 400, 'BAD_USER_INPUT', 'The request is not a GraphQL request.');
      throw error;
    }
  };
};
