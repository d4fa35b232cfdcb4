import { lt, sql } from 'drizzle-orm';
import type { GraphQLSchema } from 'graphql';
import type { ServiceConfig } from './config.ts';
import { armCrashPoint } from './crash-point.ts';
import { type Database, migrate, openDatabase } from './database/open.ts';
import { createDocumentCache } from './graphql/documents.ts';
import type { RequestContext } from './graphql/request.ts';
import { graphqlHandler } from './http/graphql-handler.ts';
import { createHttpServer, drain, listen, type Routes } from './http/server.ts';
import { serveSubscriptions } from './http/subscription-server.ts';
import { type Job, startJob } from './jobs.ts';
import { createLogger, type Logger } from './logger.ts';
import { type Bus, openBus } from './messaging/bus.ts';
import type { Consumer } from './messaging/consumer.ts';
import { createOutbox, type SendWith, type Transact } from './messaging/outbox.ts';
import { idempotencyKeys, inbox } from './messaging/tables.ts';
import { untilThere } from './until-there.ts';

/** What a subgraph is built from; every part can be handed in by a test. */
export type Toolbox = {
  db: Database;
  bus: Bus;
  transact: Transact;
  sendWith: SendWith;
  logger: Logger;
  clock: () => Date;
};

/** A subgraph: its schema, what a request's context holds, and all it listens to. */
export type ServiceDefinition<Context extends RequestContext> = {
  schema: GraphQLSchema;
  context: (request: RequestContext) => Context;
  consumers?: readonly Consumer[];
  jobs?: readonly Job[];
  /** Beside GraphQL and health. */
  routes?: Routes;
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

/**
 * Migrates, connects, starts consumers and jobs, and listens: the whole life of a subgraph in one place. While PostgreSQL or NATS is not there it waits, alive
 * and not ready. Rejects, with everything closed, when it cannot start.
 */
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
  const database = openDatabase(config.DATABASE_URL, {
    max: config.DATABASE_POOL,
    name,
    ...(onStatement ? { onStatement } : {}),
  });
  // What was opened, in this order; closed in the other.
  const closers: (() => Promise<unknown>)[] = [database.close];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  let nats: Bus | null = null;
  let routes: Routes | null = null;
  const server = createHttpServer({
    routes: () => routes,
    readiness: async () => ({
      database: await database.db.execute(sql`select 1`).then(
        () => true,
        () => false,
      ),
      nats: nats?.connected() ?? false,
    }),
    logger,
  });

  const begin = async (): Promise<RunningService> => {
    // Before anything else, so that whoever watches over it sees that it lives while it waits.
    const port = await listen(server, config.PORT, config.HOST);
    logger.info({ port }, 'The service listens.');
    await untilThere('PostgreSQL', logger, () => migrate(config.DATABASE_URL, options.migrations));
    const bus = await untilThere('NATS', logger, () => openBus(config.NATS_URL, { name, logger }));
    nats = bus;
    closers.push(bus.close);
    const outbox = createOutbox({ db: database.db, bus, source: `bazaar/${name}`, clock, logger });
    closers.push(outbox.stop);
    const { transact, sendWith } = outbox;
    const definition = await options.define({ db: database.db, bus, transact, sendWith, logger, clock });
    const { schema, context, consumers = [], jobs = [], close } = definition;
    // Before the outbox: what the definition runs itself may still send.
    if (close) closers.push(close);

    const documents = createDocumentCache(schema);
    const secrets = config.INTERNAL_SECRETS;
    const served = { schema, documents, context, secrets, clock, logger, service: name };
    const subscriptions = serveSubscriptions({ server, ...served });
    routes = { 'POST /graphql': graphqlHandler(served), ...definition.routes };
    const consuming = await Promise.all(
      consumers.map((each) =>
        untilThere('NATS', logger, () => each.start({ service: name, bus, outbox, logger })),
      ),
    );
    const running = [...jobs, housekeeping(database.db)].map((job) => startJob(job, logger));
    if (config.CRASH_POINT) armCrashPoint(config.CRASH_POINT);
    logger.info({ port }, 'The service is ready.');

    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      await Promise.all([
        subscriptions.stop(),
        drain(server, grace),
        ...consuming.map((each) => each.stop()),
      ]);
      await Promise.all(running.map((job) => job.stop()));
      await closeAll();
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
  try {
    return await begin();
  } catch (error) {
    await drain(server, 0);
    await closeAll();
    throw error;
  }
};
