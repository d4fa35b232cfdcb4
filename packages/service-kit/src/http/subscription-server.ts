import type { Server } from 'node:http';
import { InternalSignatureError, verifyInternal } from '@bazaar/identity';
import { type ExecutionArgs, execute, GraphQLError, type GraphQLSchema, subscribe } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import type { DocumentCache } from '../graphql/documents.ts';
import { maskError } from '../graphql/errors.ts';
import type { RequestContext } from '../graphql/request.ts';
import { newId } from '../ids.ts';
import type { Logger } from '../logger.ts';

const signed = z.object({ internal: z.object({ identity: z.string(), signature: z.string() }) });

/** The text that the gateway signs for a subscription. */
export const signedText = (payload: {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}): string =>
  JSON.stringify({
    query: payload.query,
    operationName: payload.operationName ?? null,
    variables: payload.variables ?? {},
  });

/** Serves subscriptions on `/graphql` over graphql-transport-ws: each one signed by the gateway in `extensions.internal`. */
export const serveSubscriptions = <Context extends RequestContext>(options: {
  server: Server;
  schema: GraphQLSchema;
  documents: DocumentCache;
  context: (request: RequestContext) => Context;
  secrets: readonly string[];
  clock: () => Date;
  logger: Logger;
  /** Its name, for clients. */
  service: string;
}): { stop(): Promise<void> } => {
  const { server, schema, documents, context, secrets, clock, logger, service } = options;
  const besides = new WeakMap<ExecutionArgs, GraphQLError[]>();
  const sockets = new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false });
  const served = useServer(
    {
      onSubscribe: (_socket, _id, payload) => {
        try {
          const { internal } = signed.parse(payload.extensions);
          const identity = verifyInternal({
            body: signedText(payload),
            headers: internal,
            secrets,
            now: clock(),
          });
          const found = documents(payload.query);
          if ('errors' in found) return found.errors;
          const requestId = newId('request');
          const errorsBesideData: GraphQLError[] = [];
          const execution: ExecutionArgs = {
            schema,
            document: found.document,
            operationName: payload.operationName,
            variableValues: payload.variables ?? {},
            contextValue: context({
              identity,
              requestId,
              logger: logger.child({ requestId }),
              errorsBesideData,
            }),
          };
          besides.set(execution, errorsBesideData);
          return execution;
        } catch (error) {
          if (error instanceof InternalSignatureError || error instanceof z.ZodError)
            return [
              new GraphQLError('Only the gateway may ask this service.', {
                extensions: { code: 'UNAUTHENTICATED' },
              }),
            ];
          throw error;
        }
      },
      execute,
      subscribe,
      onNext: (_socket, _id, _payload, execution, result) => {
        const { data = null } = result;
        const errors = [...(result.errors ?? []), ...(besides.get(execution)?.splice(0) ?? [])];
        return errors.length > 0
          ? { data, errors: errors.map((error) => maskError(error, logger, service).toJSON()) }
          : { data };
      },
      onError: (_socket, _id, _payload, errors) =>
        errors.map((error) => maskError(error, logger, service).toJSON()),
    },
    sockets,
  );
  return { stop: async () => served.dispose() };
};
