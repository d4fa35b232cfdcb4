import type { Server } from 'node:http';
import type { GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { createTokenVerifier } from '@bazaar/identity';
import { createLogger, drain, type Logger, type RunningService } from '@bazaar/service-kit';
import { GraphQLError } from 'graphql';
import { type Budget, createBudget } from './budget.ts';
import type { Config } from './config.ts';
import type { GatewayContext } from './context.ts';
import { SubgraphDataSource } from './data-source.ts';
import { createDemoPage } from './demo-page.ts';
import { EndedSessions, followEndedSessions, refusingEnded } from './ended-sessions.ts';
import { ENTRYPOINTS, EntrypointsDataSource } from './entrypoints.ts';
import { createErrorFormatter } from './errors.ts';
import { createReadiness } from './health.ts';
import { createHttpServer } from './http.ts';
import { landingPage } from './landing-page.ts';
import { type CostOf, createCostOf } from './operation-cost.ts';
import { operationPolicy } from './operation-policy.ts';
import { connectRedis } from './redis.ts';
import { withSettledNodes } from './settle-nodes.ts';
import { loadStoredOperations } from './stored-operations.ts';
import { createEngine } from './subscriptions/engine.ts';
import { createEventStreams } from './subscriptions/event-streams.ts';
import { Quota } from './subscriptions/quota.ts';
import { serveSockets } from './subscriptions/server.ts';
import { Topics } from './subscriptions/topics.ts';
import { UpstreamClients } from './subscriptions/upstream-clients.ts';
import { Validity } from './subscriptions/validity.ts';
import { createGateway } from './supergraph.ts';

export type { Config } from './config.ts';

const BACKLOG = 4_096;
const GRACE_MS = 5_000;

/** What a test may replace. */
export type Overrides = { logger?: Logger };

/** Starts the one endpoint over all subgraphs; rejects when the supergraph cannot be loaded or the port is taken. */
export async function start(config: Config, overrides: Overrides = {}): Promise<RunningService> {
  const logger = overrides.logger ?? createLogger({ name: 'gateway', level: config.LOG_LEVEL });
  const clock = () => new Date();
  const production = config.NODE_ENV === 'production';
  const [secret] = config.INTERNAL_SECRETS;
  if (secret === undefined) throw new Error('INTERNAL_SECRETS holds none.');

  const subgraphs = new Map(
    Object.entries(config.SUBGRAPHS).map(([service, url]) => [
      service,
      new SubgraphDataSource({ service, url, secret, timeoutMs: config.SUBGRAPH_TIMEOUT_MS, logger, clock }),
    ]),
  );
  const entrypoints = new EntrypointsDataSource();
  const dataSource = (service: string): GraphQLDataSource => {
    const found = service === ENTRYPOINTS ? entrypoints : subgraphs.get(service);
    if (found === undefined) throw new Error(`No address is configured for the ${service} service.`);
    return found;
  };
  const gateway = await createGateway({
    file: config.SUPERGRAPH_FILE,
    dataSource,
    watch: !production,
    logger,
  });
  const ended = new EndedSessions(clock);
  const endings = followEndedSessions({ ended, url: config.NATS_URL, clock, logger });
  const verify = refusingEnded(
    createTokenVerifier({
      jwksUrl: config.JWKS_URL,
      issuer: config.JWT_ISSUER,
      audience: config.JWT_AUDIENCE,
    }),
    ended,
  );
  const formatError = createErrorFormatter({ logger, suggestions: !production });
  let costOf: CostOf = () => 0;
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
    costOf = createCostOf(coreSupergraphSdl);
  });
  const redis = config.REDIS_URL === '' ? null : connectRedis({ url: config.REDIS_URL, logger });
  const budgetOf = (name: string, most: number, seconds: number): Budget | null =>
    most === 0 ? null : createBudget({ name, most, seconds, redis });
  const storedOperations = await loadStoredOperations({
    file: config.STORED_OPERATIONS_FILE,
    only: config.STORED_OPERATIONS === 'only',
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway: withSettledNodes(gateway, subgraphs),
    logger: logger.child({ module: 'apollo-server' }, { level: 'warn' }),
    nodeEnv: config.NODE_ENV,
    introspection: !production,
    csrfPrevention: true,
    parseOptions: { maxTokens: config.MAX_TOKENS },
    // Documents are found by their id before Apollo Server sees the request.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    plugins: [
      operationPolicy({
        limits: {
          depth: config.MAX_DEPTH,
          rootFields: config.MAX_ROOT_FIELDS,
          aliases: config.MAX_ALIASES,
          directives: config.MAX_DIRECTIVES,
          cost: config.MAX_COST,
        },
        costOf: (...operation) => costOf(...operation),
        costBudget: budgetOf('cost', config.COST_PER_MINUTE, 60),
        attemptBudget: budgetOf('attempts', config.SIGN_IN_ATTEMPTS, 15 * 60),
      }),
      landingPage(config.LANDING_PAGE),
    ],
  });

  let topics: Topics | undefined;
  const schema = () => {
    if (gateway.schema === undefined) throw new Error('The supergraph is not loaded.');
    return gateway.schema;
  };
  // The gateway is still in the middle of its update here, and can plan only afterwards.
  gateway.onSchemaLoadOrUpdate(() => setImmediate(() => topics?.replan()));
  await apollo.start();

  const engine = createEngine(apollo);
  const upstreams = new UpstreamClients({ urls: config.SUBGRAPHS, secret, clock, logger });
  topics = new Topics({
    quota: new Quota(config.SUBSCRIPTIONS_PER_PERSON),
    engine,
    upstreams,
    schema,
    logger,
    formatError: (error) => {
      const { message, extensions = {} } = formatError(error.toJSON(), error);
      return new GraphQLError(message, { extensions });
    },
  });
  const validity = new Validity({ clock, ended });
  const eventStreams = createEventStreams({
    engine,
    topics,
    verify,
    proxies: config.PROXIES,
    bufferLimit: config.SUBSCRIPTION_BUFFER,
    maxTokens: config.MAX_TOKENS,
    storedOperations,
    validity,
    logger,
  });
  const server = createHttpServer({
    apollo,
    verify,
    eventStreams,
    storedOperations,
    maxBodyBytes: config.MAX_BODY_BYTES,
    proxies: config.PROXIES,
    readiness: createReadiness({ services: subgraphs, clock }),
    allowedOrigins: config.ALLOWED_ORIGINS,
    demo:
      config.DEMO_FOLDER === ''
        ? null
        : createDemoPage(config.DEMO_FOLDER, { stripeUrl: config.DEMO_STRIPE_URL || null }),
    logger,
  });
  const sockets = serveSockets({
    server,
    engine,
    topics,
    verify,
    schema,
    allowedOrigins: config.ALLOWED_ORIGINS,
    proxies: config.PROXIES,
    socketsOfAddress: new Quota(config.SOCKETS_PER_ADDRESS),
    socketsOfPerson: new Quota(config.SOCKETS_PER_PERSON),
    bufferLimit: config.SUBSCRIPTION_BUFFER,
    maxBodyBytes: config.MAX_BODY_BYTES,
    maxTokens: config.MAX_TOKENS,
    storedOperations,
    validity,
    logger,
  });
  const port = await listen(server, config.PORT, config.HOST);
  logger.info({ port }, 'The gateway is ready.');

  const running = topics;
  const stop = async (): Promise<void> => {
    eventStreams.stop();
    await Promise.all([sockets.stop(), drain(server, GRACE_MS)]);
    running.end();
    upstreams.close();
    redis?.disconnect();
    await endings.stop();
    await apollo.stop();
    await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.close()));
  };
  let stopping: Promise<void> | undefined;
  return {
    name: 'gateway',
    port,
    url: `http://${config.HOST}:${port}/graphql`,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('Not listening on a port.'));
      else resolve(address.port);
    });
  });
}
