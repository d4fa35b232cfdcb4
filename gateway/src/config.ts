import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commaList } from '@bazaar/service-kit';
import { z } from 'zod';
import { MAX_TOKENS } from './limits.ts';

const secrets = commaList.pipe(z.array(z.string().min(16)).min(1));
const subgraphUrl = (port: number) => z.url().default(`http://localhost:${port}/graphql`);
/** On one's own machine everybody has the same address. */
const PLENTY = 50_000;
const widgetsDemo = fileURLToPath(new URL('../../clients/widgets/demo/', import.meta.url));

/** What the gateway reads from its environment. */
export const configSchema = z
  .object({
    /** Where it listens; 0 takes a free port. */
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    HOST: z.string().default('127.0.0.1'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    /** Shared with the subgraphs, separated by commas: the first signs. */
    INTERNAL_SECRETS: secrets,
    /** Where the users service publishes the public keys of access tokens. */
    JWKS_URL: z.url().default('http://localhost:4001/.well-known/jwks.json'),
    /** Where it hears of sessions that ended; while it is away, their access tokens hold until they expire. */
    NATS_URL: z.string().min(1).default('nats://localhost:4222'),
    JWT_ISSUER: z.string().min(1).default('https://bazaar.local'),
    JWT_AUDIENCE: z.string().min(1).default('bazaar'),
    SUBGRAPH_USERS_URL: subgraphUrl(4001),
    SUBGRAPH_PRODUCTS_URL: subgraphUrl(4002),
    SUBGRAPH_INVENTORY_URL: subgraphUrl(4003),
    SUBGRAPH_CARTS_URL: subgraphUrl(4004),
    SUBGRAPH_ORDERS_URL: subgraphUrl(4005),
    SUBGRAPH_PAYMENTS_URL: subgraphUrl(4006),
    SUBGRAPH_REVIEWS_URL: subgraphUrl(4007),
    /** How long one request to a subgraph may take, in milliseconds. */
    SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().min(1).default(10_000),
    /** The composed graph; the committed one when absent. Outside production a change of it is loaded at once. */
    SUPERGRAPH_FILE: z
      .string()
      .default(fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url))),
    /** Browsers' origins that may read answers, besides the gateway's own. Separated by commas. */
    ALLOWED_ORIGINS: commaList.default([]),
    /** What a browser sees at /graphql; Apollo Sandbox outside production. */
    LANDING_PAGE: z.enum(['sandbox', 'none']).optional(),
    /** The folder whose pages are served at /demo, empty for none. Outside production the widgets' demo, where it is there. */
    DEMO_FOLDER: z.string().optional(),
    /** The Stripe double where the demo's shoppers prove to their bank that it is them; empty where there is none. */
    DEMO_STRIPE_URL: z.url().or(z.literal('')).default(''),
    /** Trusted proxies in front of the gateway, each of which adds to x-forwarded-for. */
    PROXIES: z.coerce.number().int().min(0).default(0),
    /** How many WebSockets one address, and one person, may have open here; outside production more. */
    SOCKETS_PER_ADDRESS: z.coerce.number().int().min(1).optional(),
    SOCKETS_PER_PERSON: z.coerce.number().int().min(1).optional(),
    /** How many subscriptions one person, or guests of one address, may have open here; outside production more. */
    SUBSCRIPTIONS_PER_PERSON: z.coerce.number().int().min(1).optional(),
    /** How deep fields may be nested, how many root fields, aliases and directives an operation may have. */
    MAX_DEPTH: z.coerce.number().int().min(1).default(15),
    MAX_ROOT_FIELDS: z.coerce.number().int().min(1).default(50),
    MAX_ALIASES: z.coerce.number().int().min(0).default(100),
    MAX_DIRECTIVES: z.coerce.number().int().min(0).default(50),
    /** How many lexical tokens a document may have. */
    MAX_TOKENS: z.coerce.number().int().min(1).default(MAX_TOKENS),
    /** How many bytes the body of a request, or one message over a WebSocket, may have. */
    MAX_BODY_BYTES: z.coerce.number().int().min(1_024).default(1_048_576),
    /** What one operation may cost: about the number of objects it loads at most. 20,000 in production, else 100,000. */
    MAX_COST: z.coerce.number().int().min(1).optional(),
    /** What one person, or the guests of one address, may spend in a minute; 0 counts nothing. 500,000 in production, else 0. */
    COST_PER_MINUTE: z.coerce.number().int().min(0).optional(),
    /** How often one person, or the guests of one address, may try to prove who they are in 15 minutes; 0 counts nothing. 100 in production, else 0. */
    SIGN_IN_ATTEMPTS: z.coerce.number().int().min(0).optional(),
    /** Where all gateways count these together; each for itself when empty. */
    REDIS_URL: z.string().default(''),
    /** Whether only stored operations are accepted, or any; only stored ones in production. */
    STORED_OPERATIONS: z.enum(['only', 'any']).optional(),
    /** The stored operations; the committed ones when absent. */
    STORED_OPERATIONS_FILE: z
      .string()
      .default(fileURLToPath(new URL('../../schema/stored-operations.json', import.meta.url))),
    /** How many bytes may wait for one slow subscription client before it is disconnected. */
    SUBSCRIPTION_BUFFER: z.coerce.number().int().min(1_024).default(65_536),
  })
  .transform(
    ({
      SUBGRAPH_USERS_URL: users,
      SUBGRAPH_PRODUCTS_URL: products,
      SUBGRAPH_INVENTORY_URL: inventory,
      SUBGRAPH_CARTS_URL: carts,
      SUBGRAPH_ORDERS_URL: orders,
      SUBGRAPH_PAYMENTS_URL: payments,
      SUBGRAPH_REVIEWS_URL: reviews,
      LANDING_PAGE: landingPage,
      DEMO_FOLDER: demoFolder,
      SOCKETS_PER_ADDRESS: socketsPerAddress,
      SOCKETS_PER_PERSON: socketsPerPerson,
      SUBSCRIPTIONS_PER_PERSON: subscriptionsPerPerson,
      MAX_COST: maxCost,
      COST_PER_MINUTE: costPerMinute,
      SIGN_IN_ATTEMPTS: signInAttempts,
      STORED_OPERATIONS: storedOperations,
      ...rest
    }) => {
      const subgraphs: Readonly<Record<string, string>> = {
        users,
        products,
        inventory,
        carts,
        orders,
        payments,
        reviews,
      };
      return {
        ...rest,
        LANDING_PAGE: landingPage ?? (rest.NODE_ENV === 'production' ? 'none' : 'sandbox'),
        DEMO_FOLDER:
          demoFolder ?? (rest.NODE_ENV !== 'production' && existsSync(widgetsDemo) ? widgetsDemo : ''),
        SOCKETS_PER_ADDRESS: socketsPerAddress ?? (rest.NODE_ENV === 'production' ? 500 : PLENTY),
        SOCKETS_PER_PERSON: socketsPerPerson ?? (rest.NODE_ENV === 'production' ? 100 : PLENTY),
        SUBSCRIPTIONS_PER_PERSON: subscriptionsPerPerson ?? (rest.NODE_ENV === 'production' ? 1_000 : PLENTY),
        MAX_COST: maxCost ?? (rest.NODE_ENV === 'production' ? 20_000 : 100_000),
        COST_PER_MINUTE: costPerMinute ?? (rest.NODE_ENV === 'production' ? 500_000 : 0),
        SIGN_IN_ATTEMPTS: signInAttempts ?? (rest.NODE_ENV === 'production' ? 100 : 0),
        STORED_OPERATIONS: storedOperations ?? (rest.NODE_ENV === 'production' ? 'only' : 'any'),
        /** The GraphQL endpoint of each subgraph, by its name. */
        SUBGRAPHS: subgraphs,
      };
    },
  );

/** What the gateway is configured with. */
export type Config = z.infer<typeof configSchema>;

/** The process's environment. */
export const environment = (): Record<string, string | undefined> => process.env;

/** Keeps @apollo/gateway from reporting usage: it takes this from the environment alone. */
export const disableApolloTelemetry = (): void => {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
};
