import type { IncomingHttpHeaders } from 'node:http';
import type { Identity, TokenVerifier } from '@bazaar/identity';
import type { Logger } from '@bazaar/service-kit';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { CloseCode, makeServer, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { credentialsOf, identify } from '../identity.ts';
import { MAX_SUBSCRIPTIONS_PER_SOCKET, tooCostly } from '../limits.ts';
import type { StoredOperations } from '../stored-operations.ts';
import { traceOf } from '../trace.ts';
import { closeSocket } from './close-socket.ts';
import { type Engine, OperationRefusedError } from './engine.ts';
import { createOperationReader, isSubscription } from './operation.ts';
import type { Quota } from './quota.ts';
import type { Outlet, Subscriber } from './subscriber.ts';
import type { Topics } from './topics.ts';
import type { Ending, Validity } from './validity.ts';

/** One client's connection, and who it belongs to. */
export type Connection = {
  socket: WebSocket;
  outlet: Outlet;
  /** What names the client's requests, out of the headers of the first. */
  headers: IncomingHttpHeaders;
  /** Where it comes from. */
  address: string;
  identity: Identity;
};

export type ProtocolOptions = {
  engine: Engine;
  topics: Topics;
  verify: TokenVerifier;
  /** How many WebSockets each person may have. */
  socketsOfPerson: Quota;
  schema: () => GraphQLSchema;
  /** How many tokens a document may have. */
  maxTokens: number;
  storedOperations: StoredOperations;
  validity: Validity;
  logger: Logger;
};

/** Close codes of ours beside those of the protocol. */
const TRY_AGAIN_LATER = 1013;

/** graphql-transport-ws for clients: who they are, and what becomes of their operations. */
export function createProtocol({
  engine,
  topics,
  verify,
  socketsOfPerson,
  schema,
  maxTokens,
  storedOperations,
  validity,
  logger,
}: ProtocolOptions): Server<Connection> {
  const readOperation = createOperationReader({ maxTokens, storedOperations });

  const outcomes = new WeakMap<ExecutionArgs, ExecutionResult | Subscriber>();
  const outcomeOf = (args: ExecutionArgs): ExecutionResult | Subscriber => {
    const outcome = outcomes.get(args);
    if (outcome === undefined) throw new Error('An operation was not run when it was subscribed to.');
    return outcome;
  };

  return makeServer<Record<string, unknown>, Connection>({
    onConnect: async ({ connectionParams: params, extra }) => {
      try {
        extra.identity = await identify(credentialsOf(params ?? {}), verify);
        if (!admit(extra, socketsOfPerson)) {
          extra.socket.close(TRY_AGAIN_LATER, 'Too many connections');
          return false;
        }
        closeWithToken(extra, validity);
        return true;
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        if (error.extensions['code'] === 'SERVICE_UNAVAILABLE') {
          extra.socket.close(TRY_AGAIN_LATER, 'Try again later');
        }
        return false;
      }
    },

    // Everything happens here, since only here a refusal becomes the protocol's `error` message.
    onSubscribe: async ({ extra, subscriptions }, id, payload) => {
      try {
        if (Object.keys(subscriptions).length > MAX_SUBSCRIPTIONS_PER_SOCKET) {
          throw tooCostly(`A WebSocket carries ${MAX_SUBSCRIPTIONS_PER_SOCKET} operations at once.`);
        }
        const operation = readOperation(payload);
        const { identity, outlet, headers, address } = extra;
        const holder = identity.userId ?? address;
        const trace = traceOf(headers);
        const result = isSubscription(operation)
          ? await topics.subscribe({ operation, identity, trace, client: { id, outlet }, holder })
          : await engine.execute({ ...operation, identity, trace, caller: holder });
        const args = {
          schema: schema(),
          document: operation.document,
          operationName: operation.operationName,
        };
        outcomes.set(args, result);
        return args;
      } catch (error) {
        if (error instanceof OperationRefusedError) return error.errors;
        if (error instanceof GraphQLError) return [error];
        logger.error({ err: error }, 'An operation over a WebSocket failed unexpectedly.');
        return [new GraphQLError('Something went wrong.', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })];
      }
    },
    execute: outcomeOf,
    subscribe: outcomeOf,
  });
}

/** Counts a person's WebSocket until it is closed; guests are counted by their address alone. */
function admit({ socket, identity }: Connection, sockets: Quota): boolean {
  const { userId } = identity;
  // One that closed while its token was checked will not tell so again.
  if (userId === null || socket.readyState !== socket.OPEN) return true;
  if (!sockets.take(userId)) return false;
  socket.once('close', () => sockets.give(userId));
  return true;
}

const closings: Readonly<Record<Ending, { code: CloseCode; reason: string }>> = {
  expired: { code: CloseCode.Unauthorized, reason: 'Token expired' },
  'signed out': { code: CloseCode.Forbidden, reason: 'Session ended' },
};

function closeWithToken({ socket, identity }: Connection, validity: Validity): void {
  // One that closed while its token was checked will not tell so again.
  if (socket.readyState !== socket.OPEN) return;
  const stop = validity.watch(identity, (ending) => {
    const { code, reason } = closings[ending];
    void closeSocket(socket, code, reason);
  });
  socket.once('close', stop);
}
