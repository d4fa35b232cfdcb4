import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fillWithDemoShop } from '@bazaar/demo';
import { type SubgraphName, subgraphs } from '@bazaar/schema/subgraphs';
import { type ServerName, startTypesense } from '@bazaar/servers';
import { type StripeDouble, startStripeDouble } from '@bazaar/stripe-double';
import { databaseUrl, ensureDatabases } from './databases.ts';
import { runInProcess } from './in-process.ts';
import { requireFreePorts } from './ports.ts';
import { runProcesses } from './processes.ts';
import { loadSecrets } from './secrets.ts';
import { startServers } from './servers.ts';
import { type Environment, mailFolder, portOf, type ServiceName, type Surroundings } from './services.ts';
import { settle } from './settle.ts';
import { clearFolder, leaveFolder, readState, takeFolder, writeState } from './state.ts';

/** How to run the shop on this machine. */
export type StackOptions = {
  /** The gateway's port; the services take the seven after it. */
  port: number;
  /** Where data, keys and logs are kept. */
  folder: string;
  /** Keep data safely (npm start), or skip fsync (tests). */
  durable: boolean;
  /** Begin without any data. */
  fresh: boolean;
  /** Give each service a process of its own. */
  processes: boolean;
  /** Fill in the demo shop. */
  seed: boolean;
  /** Servers and Stripe that are there already. */
  given?: {
    postgres?: string;
    redis?: string;
    nats?: string;
    stripe?: { key: string; webhookSecret: string; publishableKey?: string };
    typesense?: { url: string; apiKey: string };
  };
  /** Find products with the typesense-server that is on PATH, if there is one; default false: in PostgreSQL. */
  typesenseOnPath?: boolean;
  /** VELOCITY_… and REVIEW_… of orders. With Stripe's double nothing is held for review unless they say so: everybody pays with the same few test cards. */
  velocity?: Environment;
  logLevel?: string;
  /** Hears every SQL statement of every subgraph. Not with `processes`. */
  onStatement?: (service: ServiceName, statement: string) => void;
  /** Variables beside those that every stack sets; asked at every start of a service, so that each life of it may have others. */
  env?: (name: ServiceName) => Environment;
  /** A file of JavaScript to run in place of a service's sources. Only with `processes`. */
  bundleOf?: (name: ServiceName) => string;
  /** How long after its end a service that ended by itself is started again, in milliseconds; default 1,000. Only with `processes`. */
  restartAfterMs?: number;
  /** Gives up a start that is under way; what was started is stopped. */
  signal?: AbortSignal;
  onProgress: (line: string) => void;
  /** A service's process ended though nobody stopped or killed it through the stack; the signal is null when it ended itself. */
  onEnd?: (name: ServiceName, signal: NodeJS.Signals | null) => void;
  /** A server or service ended by itself. */
  onFailure: (line: string) => void;
};

/** The running shop. */
export type Stack = {
  /** The GraphQL endpoint. */
  url: string;
  /** The file that takes everything that is logged. */
  log: string;
  /** The folder that takes every mail. */
  mail: string;
  natsUrl: string;
  redisUrl: string;
  databaseUrl(name: SubgraphName): string;
  /** The double; null with a real Stripe key. */
  stripe: StripeDouble | null;
  /** Ends one service's process as a crash would, and keeps it down until `restart`. Only with `processes`. */
  kill(name: ServiceName): Promise<void>;
  restart(name: ServiceName): Promise<void>;
  /** Stops a server, and keeps it down until `startServer`, which finds its data and its address as they were when `durable`. */
  stopServer(name: ServerName): Promise<void>;
  startServer(name: ServerName): Promise<void>;
  /** Stops everything that was started. */
  stop(): Promise<void>;
};

const names: readonly ServiceName[] = [...subgraphs, 'gateway'];

// One URL with all that is needed to reach it, as those of the other servers.
const withKey = ({ url, apiKey }: { url: string; apiKey: string }): string => {
  const whole = new URL(url);
  whole.username = 'key';
  whole.password = apiKey;
  return whole.href;
};

/** Runs the whole shop: servers, databases, demo data, Stripe's double, seven subgraphs and the gateway. When anything fails, what was started is stopped. */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const { folder, port, durable, given = {}, onProgress, onFailure } = options;
  const cleanup: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      // The last started is the first stopped.
      for (const end of cleanup.reverse()) await end();
    })();
    return stopping;
  };
  try {
    return await start();
  } catch (error) {
    await stop();
    throw error;
  }

  async function start(): Promise<Stack> {
    await takeFolder(folder);
    cleanup.push(() => leaveFolder(folder));
    await requireFreePorts(port);
    if (options.fresh) {
      await clearFolder(folder);
      await takeFolder(folder);
    }
    await mkdir(join(folder, 'keys'), { recursive: true, mode: 0o700 });
    const log = join(folder, 'bazaar.log');
    const secrets = await loadSecrets(folder);

    const common = {
      folder,
      durable,
      given,
      onProgress,
      onExit: (name: string, code: number | null) => {
        if (!stopping)
          onFailure(`${name} ended by itself (${code === null ? 'by a signal' : `exit ${code}`}).`);
      },
    };
    const servers = await startServers(common, (name) => onProgress(`${name} is ready`));
    cleanup.push(servers.stop);
    const { PostgreSQL: postgres, Redis: redis, NATS: nats } = servers.urls;

    let { typesense } = given;
    if (!typesense && options.typesenseOnPath) {
      const apiKey = secrets.typesenseKey;
      const server = await startTypesense({ ...common, apiKey });
      if (server) {
        cleanup.push(server.stop);
        typesense = { url: server.url, apiKey };
        onProgress('Typesense is ready');
      }
    }

    const urlOf = (name: SubgraphName): string => databaseUrl(postgres, name);
    await ensureDatabases(postgres, { fresh: options.fresh });
    const state = await readState(folder);
    const seeding = options.seed && !state.seeded;
    options.signal?.throwIfAborted();
    if (seeding) await fillWithDemoShop(urlOf, onProgress);
    options.signal?.throwIfAborted();

    const webhookUrl = `http://127.0.0.1:${portOf('payments', port)}/webhooks/stripe`;
    const stripe = given.stripe
      ? null
      : await startStripeDouble({
          secretKey: secrets.stripeKey,
          webhookSecret: secrets.stripeWebhook,
          webhookUrl,
          file: join(folder, 'stripe.json'),
        });
    if (stripe) cleanup.push(() => stripe.stop());

    const noLimits = {
      VELOCITY_TRIES_PER_PERSON: '0',
      VELOCITY_TRIES_PER_CARD: '0',
      VELOCITY_TRIES_PER_ADDRESS: '0',
    };
    const around: Surroundings = {
      port,
      folder,
      secrets,
      databaseUrl: urlOf,
      natsUrl: nats,
      redisUrl: redis,
      typesense,
      logLevel: options.logLevel ?? 'info',
      velocity: { ...(stripe ? noLimits : {}), ...options.velocity },
      stripe: given.stripe
        ? {
            STRIPE_SECRET_KEY: given.stripe.key,
            STRIPE_WEBHOOK_SECRET: given.stripe.webhookSecret,
            STRIPE_PUBLISHABLE_KEY: given.stripe.publishableKey ?? '',
          }
        : {
            STRIPE_SECRET_KEY: secrets.stripeKey,
            STRIPE_WEBHOOK_SECRET: secrets.stripeWebhook,
            STRIPE_API_URL: stripe?.url ?? '',
          },
    };
    const services = (options.processes ? runProcesses : runInProcess)(around, log, options);
    cleanup.push(services.stop);
    // Two at a time: a start is mostly work for the processor.
    for (let i = 0; i < subgraphs.length; i += 2) {
      options.signal?.throwIfAborted();
      await Promise.all(subgraphs.slice(i, i + 2).map(services.begin));
    }
    onProgress('The subgraphs are ready');
    if (seeding)
      await settle(subgraphs.map(urlOf), nats, {
        limitMs: 120_000,
        ...(options.signal ? { signal: options.signal } : {}),
        onProgress: (left) => {
          if (left > 0)
            onProgress(
              `Every service makes its own copy of what it needs: ${left.toLocaleString('en')} messages left`,
            );
        },
      });
    // Last, so that an endpoint that answers is one that has everything behind it.
    await services.begin('gateway');
    onProgress('The gateway is ready');
    await writeState(folder, {
      ...(await readState(folder)),
      seeded: state.seeded || options.seed,
      urls: {
        ...Object.fromEntries(names.map((name) => [name, `http://localhost:${portOf(name, port)}/graphql`])),
        postgres,
        redis,
        nats,
        ...(stripe ? { stripe: stripe.url } : {}),
        ...(typesense ? { typesense: withKey(typesense) } : {}),
      },
    });
    return {
      url: `http://localhost:${port}/graphql`,
      log,
      mail: mailFolder(folder),
      natsUrl: nats,
      redisUrl: redis,
      databaseUrl: urlOf,
      stripe,
      stopServer: servers.stopServer,
      startServer: servers.startServer,
      kill: services.kill,
      restart: services.restart,
      stop,
    };
  }
};
