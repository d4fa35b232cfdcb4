import { parseConfig, serviceConfigSchema } from '@bazaar/service-kit';
import { z } from 'zod';

/** What products is configured with. */
export const configSchema = serviceConfigSchema.extend({
  /** Put before the path of a picture; where clients can reach it. */
  IMAGE_BASE_URL: z.url().default('http://localhost:4002'),
  /** Connections that searches may hold, besides DATABASE_POOL. */
  SEARCH_POOL: z.coerce.number().int().min(1).default(4),
});

/** The parsed configuration. */
export type Config = z.infer<typeof configSchema>;

/** Reads the environment; throws a ConfigError that lists every problem at once. */
export const readConfig = (): Config => parseConfig(configSchema, process.env);
