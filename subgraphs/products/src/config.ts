import { parseConfig, serviceConfigSchema } from '@bazaar/service-kit';
import { z } from 'zod';

/** What products is configured with. */
export const configSchema = serviceConfigSchema
  .extend({
    /** Put before the path of a picture; where clients can reach it. */
    IMAGE_BASE_URL: z.url().default('http://localhost:4002'),
    /** Where sellers' pictures are kept, `https://KEY:SECRET@host/bucket?region=…`; absent: in this service's database. */
    S3_URL: z.preprocess((value) => (value === '' ? undefined : value), z.url().optional()),
    /** Put before the path of a picture in that storage; the bucket itself when absent. */
    S3_PUBLIC_URL: z.preprocess((value) => (value === '' ? undefined : value), z.url().optional()),
    /** Keeps what is read often; without it, and while it is slow, everything is read from PostgreSQL. */
    REDIS_URL: z.url(),
    /** Connections that searches may hold, besides DATABASE_POOL. */
    SEARCH_POOL: z.coerce.number().int().min(2).default(4),
    /** Where Typesense is; absent: products are found in PostgreSQL. */
    TYPESENSE_URL: z.preprocess((value) => (value === '' ? undefined : value), z.url().optional()),
    /** The key of Typesense; needed with its URL. */
    TYPESENSE_API_KEY: z.preprocess((value) => (value === '' ? undefined : value), z.string().optional()),
  })
  .refine((config) => !config.TYPESENSE_URL || config.TYPESENSE_API_KEY, {
    path: ['TYPESENSE_API_KEY'],
    error: 'is needed with TYPESENSE_URL',
    // Whatever else is wrong: all problems are listed at once.
    when: () => true,
  });

/** The parsed configuration. */
export type Config = z.infer<typeof configSchema>;

/** Where Typesense is; undefined when search is in PostgreSQL. */
export const typesenseOf = ({ TYPESENSE_URL: url, TYPESENSE_API_KEY: apiKey }: Config) =>
  url && apiKey ? { url, apiKey } : undefined;

/** Reads the environment; throws a ConfigError that lists every problem at once. */
export const readConfig = (): Config => parseConfig(configSchema, process.env);
