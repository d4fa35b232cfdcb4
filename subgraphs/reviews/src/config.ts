import { parseConfig, serviceConfigSchema } from '@bazaar/service-kit';
import type { z } from 'zod';

/** What the reviews service is configured with: nothing beside what every subgraph needs. */
export const configSchema = serviceConfigSchema;

/** What the reviews service is configured with. */
export type Config = z.infer<typeof configSchema>;

/** Reads the environment; throws a ConfigError that lists every problem. */
export const readConfig = (): Config => parseConfig(configSchema, process.env);
