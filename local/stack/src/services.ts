import { join } from 'node:path';
import { type SubgraphName, subgraphs } from '@bazaar/schema/subgraphs';
import type { Secrets } from './secrets.ts';

/** The name of a service. */
export type ServiceName = SubgraphName | 'gateway';

/** Environment variables of one service. */
export type Environment = Record<string, string>;

/** Where everything is. */
export type Surroundings = {
  /** The gateway's port. */
  port: number;
  /** `.local`, for keys. */
  folder: string;
  secrets: Secrets;
  databaseUrl(name: SubgraphName): string;
  natsUrl: string;
  redisUrl: string;
  /** Where products are found; in PostgreSQL when absent. */
  typesense?: { url: string; apiKey: string } | undefined;
  /** Stripe itself with a given key, else the double. */
  stripe: Environment;
  /** The velocity rules of orders. */
  velocity: Environment;
  logLevel: string;
};

/** The port of a service: the gateway has the base port, the subgraphs those after it. */
export const portOf = (name: ServiceName, basePort: number): number =>
  name === 'gateway' ? basePort : basePort + 1 + subgraphs.indexOf(name);

/** Where mails are written, a file each. */
export const mailFolder = (folder: string): string => join(folder, 'mail');

const host = '127.0.0.1';
const urlOf = (name: ServiceName, basePort: number): string => `http://${host}:${portOf(name, basePort)}`;

/** The environment that a service would be given in production, for this machine: in one process or in many, it is configured alike. */
export const environmentOf = (name: ServiceName, around: Surroundings): Environment => {
  const common = {
    PORT: String(portOf(name, around.port)),
    HOST: host,
    INTERNAL_SECRETS: around.secrets.internal,
    LOG_LEVEL: around.logLevel,
    NODE_ENV: 'development',
  };
  if (name === 'gateway')
    return {
      ...common,
      JWKS_URL: `${urlOf('users', around.port)}/.well-known/jwks.json`,
      NATS_URL: around.natsUrl,
      DEMO_STRIPE_URL: around.stripe['STRIPE_API_URL'] ?? '',
      ALLOWED_ORIGINS: [`http://localhost:${around.port}`, `http://${host}:${around.port}`].join(','),
      ...Object.fromEntries(
        subgraphs.map((each) => [
          `SUBGRAPH_${each.toUpperCase()}_URL`,
          `${urlOf(each, around.port)}/graphql`,
        ]),
      ),
    };
  const own: Partial<Record<SubgraphName, Environment>> = {
    users: {
      JWT_KEYS_FILE: join(around.folder, 'keys', 'access-tokens.json'),
      REDIS_URL: around.redisUrl,
      DATA_KEYS: around.secrets.dataKey,
      EXPORT_BASE_URL: urlOf('users', around.port),
      PUBLIC_URL: `http://localhost:${around.port}`,
      MAIL_FOLDER: mailFolder(around.folder),
    },
    products: {
      IMAGE_BASE_URL: `http://localhost:${portOf('products', around.port)}`,
      REDIS_URL: around.redisUrl,
      ...(around.typesense
        ? { TYPESENSE_URL: around.typesense.url, TYPESENSE_API_KEY: around.typesense.apiKey }
        : {}),
    },
    carts: { REDIS_URL: around.redisUrl },
    orders: {
      INVOICE_BASE_URL: `http://localhost:${portOf('orders', around.port)}`,
      ...around.velocity,
    },
    payments: around.stripe,
  };
  return { ...common, DATABASE_URL: around.databaseUrl(name), NATS_URL: around.natsUrl, ...own[name] };
};

/** The services as they run, however they do. */
export type Services = {
  /** Starts one and waits until it is ready. */
  begin(name: ServiceName): Promise<void>;
  /** Ends one as a crash would, and keeps it down until `restart`. */
  kill(name: ServiceName): Promise<void>;
  restart(name: ServiceName): Promise<void>;
  /** Drains them all. */
  stop(): Promise<void>;
};
