import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchemaModule } from '@apollo/subgraph/dist/schema-helper/index.js';
import { type Identity, verifyInternal } from '@bazaar/identity';
import { signedText } from '@bazaar/service-kit';
import { execute, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { z } from 'zod';

export const SECRET = 'a secret shared by the services';

/** What resolvers of a test subgraph get: who asks, once the signature is proven. */
export type TestContext = { identity: Identity };

/** A request as it arrived. */
export type SeenRequest = { identity: Identity; query: string; headers: IncomingMessage['headers'] };

export type Resolvers = NonNullable<GraphQLSchemaModule['resolvers']>;

export type Definition = {
  name: string;
  typeDefs: string;
  resolvers: Resolvers;
  /** Other paths it answers, such as its public keys. */
  routes?: Record<string, () => unknown>;
};

const request = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});
const signed = z.object({ internal: z.object({ identity: z.string(), signature: z.string() }) });

/** A small subgraph on a real port that refuses what the gateway has not signed. */
export class TestSubgraph {
  readonly definition: Definition;
  readonly requests: SeenRequest[] = [];
  /** Subscriptions open at present, by who they were opened for. */
  readonly subscribers: Identity[] = [];
  /** Subscriptions ever asked for, as sent. */
  readonly subscriptions: { query: string; variables: unknown }[] = [];
  /** Set to answer every request with this status, or not at all. */
  failure: number | 'silence' | null = null;
  ready = true;
  /** How long each answer takes. */
  delayMs = 0;
  readonly #schema: GraphQLSchema;
  #server: Server | null = null;
  #sockets: WebSocketServer | null = null;
  #port = 0;

  constructor(definition: Definition) {
    this.definition = definition;
    this.#schema = buildSubgraphSchema([
      { typeDefs: parse(definition.typeDefs), resolvers: definition.resolvers },
    ]);
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  get connections(): number {
    return this.#sockets?.clients.size ?? 0;
  }

  /** Starts on the port it had before. */
  async start(): Promise<void> {
    const server = createServer((req, res) => {
      void this.#answer(req, res).catch((error: unknown) => {
        res.writeHead(401).end(String(error));
      });
    });
    this.#sockets = new WebSocketServer({ server, path: '/graphql' });
    useServer(
      {
        schema: this.#schema,
        onSubscribe: (_ctx, _id, { query, operationName, variables, extensions }) => {
          const body = signedText({ query, operationName, variables });
          const identity = this.#verify(body, signed.parse(extensions).internal);
          this.subscriptions.push({ query, variables });
          this.subscribers.push(identity);
          return {
            schema: this.#schema,
            document: parse(query),
            variableValues: variables,
            contextValue: { identity },
          };
        },
        onComplete: () => {
          this.subscribers.pop();
        },
      },
      this.#sockets,
    );
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    const address = server.address();
    if (address !== null && typeof address !== 'string') this.#port = address.port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    for (const socket of this.#sockets?.clients ?? []) socket.terminate();
    this.#sockets?.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  #verify(body: string, headers: { identity: string | undefined; signature: string | undefined }): Identity {
    return verifyInternal({ body, headers, secrets: [SECRET], now: new Date() });
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await text(req);
    const route = this.definition.routes?.[req.url ?? ''];
    if (req.url === '/health/ready') return void res.writeHead(this.ready ? 200 : 503).end();
    if (route !== undefined) return void res.end(JSON.stringify(route()));
    if (this.failure === 'silence') return;
    if (this.failure !== null)
      return void res.writeHead(this.failure).end('at /srv/app.js:1 http://10.0.0.1');
    const one = (name: string) => [req.headers[name]].flat()[0];
    const identity = this.#verify(body, {
      identity: one('x-bazaar-identity'),
      signature: one('x-bazaar-signature'),
    });
    const { query, operationName, variables } = request.parse(JSON.parse(body));
    this.requests.push({ identity, query, headers: req.headers });
    if (this.delayMs > 0) await delay(this.delayMs);
    const { data, errors } = await execute({
      schema: this.#schema,
      document: parse(query),
      operationName,
      variableValues: variables,
      contextValue: { identity },
    });
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ data, errors }));
  }
}

/** An error as a subgraph reports it to clients. */
export const refusal = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });
