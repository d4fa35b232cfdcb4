import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Identity, TokenVerifier } from '@bazaar/identity';
import { type Logger, sendJson } from '@bazaar/service-kit';
import { type ExecutionResult, GraphQLError, OperationTypeNode } from 'graphql';
import { clientAddress } from '../client-address.ts';
import { credentialsOf, identify } from '../identity.ts';
import type { StoredOperations } from '../stored-operations.ts';
import type { Trace } from '../trace.ts';
import { type Engine, OperationRefusedError } from './engine.ts';
import { createOperationReader, isSubscription, type SocketOperation } from './operation.ts';
import type { Outlet } from './subscriber.ts';
import type { Topics } from './topics.ts';
import type { Ending, Validity } from './validity.ts';

export type EventStreamsOptions = {
  engine: Engine;
  topics: Topics;
  verify: TokenVerifier;
  /** Trusted proxies in front of the gateway. */
  proxies: number;
  /** How many bytes may wait for one client before it is given up. */
  bufferLimit: number;
  /** How many tokens a document may have. */
  maxTokens: number;
  storedOperations: StoredOperations;
  validity: Validity;
  logger: Logger;
};

/** Serves operations as streams of server-sent events. */
export type EventStreams = {
  /** @param body a POST request's body, out of JSON */
  answer(request: IncomingMessage, response: ServerResponse, trace: Trace, body: unknown): Promise<void>;
  /** Ends every stream without `complete`, so that clients come back. */
  stop(): void;
};

const KEEP_ALIVE_MS = 12_000;
/** A comment: it says nothing to the client, and to whatever is between that the connection lives. */
const KEEP_ALIVE = ':\n\n';
const COMPLETE = 'event: complete\ndata:\n\n';

/** Whether a client asks for server-sent events by name. */
export const wantsEventStream = (request: IncomingMessage): boolean =>
  (request.headers.accept ?? '').includes('text/event-stream');

/** graphql-sse in its distinct connections mode: one request for each operation, and its results as `next` events. */
export function createEventStreams(options: EventStreamsOptions): EventStreams {
  const { engine, topics, verify, validity, proxies, bufferLimit, logger } = options;
  const readOperation = createOperationReader(options);
  const callerOf = ({ userId }: Identity, request: IncomingMessage): string =>
    userId ?? clientAddress(request, proxies);
  const open = new Set<ServerResponse>();
  const keepingAlive = setInterval(() => {
    for (const response of open) response.write(KEEP_ALIVE);
  }, KEEP_ALIVE_MS);

  const follow = async (
    operation: SocketOperation,
    identity: Identity,
    trace: Trace,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const outlet: Outlet = {
      send: (result) => response.write(result.event),
      isFull: () => response.writableLength > bufferLimit,
      giveUp: () => {
        logger.warn('A client reads its event stream too slowly and is disconnected.');
        response.destroy();
      },
    };
    let stop = (): void => undefined;
    const over = new Promise<Ending>((resolve) => {
      stop = validity.watch(identity, resolve);
    });
    try {
      const subscriber = await topics.subscribe({
        operation,
        identity,
        trace,
        client: { id: '', outlet },
        holder: callerOf(identity, request),
      });
      const leave = (): void => void subscriber.return();
      if (response.destroyed) return leave();
      response.once('close', leave);
      void over.then((ending) => subscriber.fail(unauthenticated(ending)));
      await subscriber.next();
    } finally {
      stop();
    }
  };

  const run = async (
    operation: SocketOperation,
    identity: Identity,
    trace: Trace,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    try {
      if (isSubscription(operation)) await follow(operation, identity, trace, request, response);
      else
        writeNext(
          response,
          await engine.execute({ ...operation, identity, trace, caller: callerOf(identity, request) }),
        );
    } catch (error) {
      writeNext(response, { errors: errorsOf(error, logger) });
    }
    if (open.delete(response)) response.end(COMPLETE);
  };

  return {
    answer: async (request, response, trace, body) => {
      let operation: SocketOperation;
      let identity: Identity;
      try {
        identity = await identify(credentialsOf(request.headers), verify);
        operation = readOperation(request.method === 'GET' ? paramsOf(request) : body);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        return refuse(response, error);
      }
      if (request.method !== 'POST' && operation.ast.operation === OperationTypeNode.MUTATION) {
        response.setHeader('allow', 'POST');
        return sendJson(response, 405, { errors: [{ message: 'A mutation needs a POST request.' }] });
      }
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        'x-accel-buffering': 'no',
      });
      response.flushHeaders();
      open.add(response);
      response.once('close', () => open.delete(response));
      await run(operation, identity, trace, request, response);
    },
    stop: () => {
      clearInterval(keepingAlive);
      for (const response of open) {
        open.delete(response);
        response.end();
      }
    },
  };
}

function paramsOf(request: IncomingMessage): unknown {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const variables = searchParams.get('variables');
  const extensions = searchParams.get('extensions');
  return {
    query: searchParams.get('query'),
    operationName: searchParams.get('operationName'),
    variables: variables === null ? null : parseJson('variables', variables),
    documentId: searchParams.get('documentId'),
    extensions: extensions === null ? null : parseJson('extensions', extensions),
  };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GraphQLError(`The ${name} are not JSON.`, { extensions: { code: 'BAD_USER_INPUT' } });
  }
}

function writeNext(response: ServerResponse, result: ExecutionResult): void {
  if (!response.destroyed) response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
}

function errorsOf(error: unknown, logger: Logger): readonly GraphQLError[] {
  if (error instanceof OperationRefusedError) return error.errors;
  if (error instanceof GraphQLError) return [error];
  logger.error({ err: error }, 'An operation over an event stream failed unexpectedly.');
  return [new GraphQLError('Something went wrong.', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })];
}

function refuse(response: ServerResponse, { message, extensions }: GraphQLError): void {
  const status =
    extensions['code'] === 'UNAUTHENTICATED' ? 401 : extensions['code'] === 'SERVICE_UNAVAILABLE' ? 503 : 400;
  sendJson(response, status, { errors: [{ message, extensions: { code: extensions['code'] } }] });
}

const endings: Readonly<Record<Ending, string>> = {
  expired: 'The access token has expired.',
  'signed out': 'The session has ended.',
};

function unauthenticated(ending: Ending): GraphQLError {
  return new GraphQLError(endings[ending], { extensions: { code: 'UNAUTHENTICATED' } });
}
