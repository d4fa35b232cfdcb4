import { lt, sql } from 'drizzle-orm';
import type { GraphQLSchema } from 'graphql';
import type { ServiceConfig } from './config.ts';
import { armCrashPoint } from './crash-point.ts';
import { type Database, migrate, openDatabase } from './database/open.ts';
import { createDocumentCache } from './graphql/documents.ts';
import type { RequestContext } from './graphql/request.ts';
import { graphqlHandler } from './http/graphql-handler.ts';
import { createHttpServer, drain, listen, type Route } from './http/server.ts';
import { serveSubscriptions } from './http/subscription-server.ts';
import { type Job, startJob } from './jobs.ts';
import { createLogger, type Logger } from './logger.ts';
import { type Bus, openBus } from './messaging/bus.ts';
import type { Consumer } from './messaging/consumer.ts';
import { createOutbox, type Transact } from './messaging/outbox.ts';
import { idempotencyKeys, inbox } from './messaging/tables.ts';

/** What a subgraph is built from; every part can be handed in by a test. */
export type Toolbox = {
  db: Database;
  bus: Bus;
  transact: Transact;
  logger: Logger;
  clock: () => Date;
};

/** A subgraph: its schema, what a request's context holds, and all it listens to. */
export type ServiceDefinition<Context extends RequestContext> = {
  schema: GraphQLSchema;
  context: (request: RequestContext) => Context;
  consumers?: readonly Consumer[];
  jobs?: readonly Job[];
  /** Beside GraphQL and health, keyed `GET /path`; `/*` at the end of a first path segment takes all below it. */
  routes?: Readonly<Record<string, Route>>;
  /** Closes what the definition opened itself. */
  close?: () => Promise<void>;
};

/** What tests and the local stack may replace. */
export type Overrides = {
  clock?: () => Date;
  logger?: Logger;
  /** Hears every SQL statement. */
  onStatement?: (statement: string) => void;
};

/** A service that listens. */
export type RunningService = {
  name: string;
  port: number;
  /** Its GraphQL endpoint. */
  url: string;
  /** Takes no more work, finishes what runs (5 s at most) and closes everything. */
  stop(): Promise<void>;
};

const grace = 5000;

const housekeeping = (db: Database): Job => ({
  name: 'housekeeping',
  everyMs: 60 * 60 * 1000,
  run: async () => {
    // Streams keep 30 days: nothing older can be delivered again. Answers are kept for a day.
    await db.delete(inbox).where(lt(inbox.receivedAt, sql`now() - interval '31 days'`));
    await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, sql`now() - interval '1 day'`));
  },
});

/** Migrates, connects, starts consumers and jobs, and listens: the whole life of a subgraph in one place. */
export const startService = async <Context extends RequestContext>(options: {
  name: string;
  config: ServiceConfig;
  migrations: URL;
  define: (toolbox: Toolbox) => ServiceDefinition<Context> | Promise<ServiceDefinition<Context>>;
  overrides?: Overrides | undefined;
}): Promise<RunningService> => {
  const { name, config, overrides = {} } = options;
  const logger = overrides.logger ?? createLogger({ name, level: config.LOG_LEVEL });
  const clock = overrides.clock ?? (() => new Date());
  const { onStatement } = overrides;
  await migrate(config.DATABASE_URL, options.migrations);
  const database = openDatabase(config.DATABASE_URL, {
    max: config.DATABASE_POOL,
    name,
    ...(onStatement ? { onStatement } : {}),
  });
  const bus = await openBus(config.NATS_URL, { name, logger });
  const outbox = createOutbox({ db: database.db, bus, source: `bazaar/${name}`, clock, logger });
  const definition = await options.define({ db: database.db, bus, transact: outbox.transact, logger, clock });
  const { schema, context, consumers = [], jobs = [], routes = {} } = definition;

  const documents = createDocumentCache(schema);
  const secrets = config.INTERNAL_SECRETS;
  const served = { schema, documents, context, secrets, clock, logger, service: name };
  const server = createHttpServer({
    routes: { 'POST /graphql': graphqlHandler(served), ...routes },
    readiness: async () => ({
      database: await database.db.execute(sql`select 1`).then(
        () => true,
        () => false,
      ),
      nats: bus.connected(),
    }),
    logger,
  });
  const subscriptions = serveSubscriptions({ server, ...served });
  const port = await listen(server, config.PORT, config.HOST);
  const consuming = await Promise.all(
    consumers.map((each) => each.start({ service: name, bus, outbox, logger })),
  );
  const running = [...jobs, housekeeping(database.db)].map((job) => startJob(job, logger));
  if (config.CRASH_POINT) armCrashPoint(config.CRASH_POINT);
  logger.info({ port }, 'The service is ready.');

  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await Promise.all([subscriptions.stop(), drain(server, grace), ...consuming.map((each) => each.stop())]);
    await Promise.all(running.map((job) => job.stop()));
    // Before the outbox: what the definition runs itself may still send.
    await definition.close?.();
    await outbox.stop();
    await bus.close();
    await database.close();
  };
  return {
    name,
    port,
    url: `http://${config.HOST}:${port}/graphql`,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
};
