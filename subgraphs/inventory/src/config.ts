import { parseConfig, serviceConfigSchema } from '@bazaar/service-kit';
import type { z } from 'zod';

/** What inventory reads from its environment: nothing of its own. */
export const configSchema = serviceConfigSchema;

/** How inventory is configured. */
export type Config = z.infer<typeof configSchema>;

/** Reads the process's environment; throws a ConfigError that lists every problem. */
export const readConfig = (): Config => parseConfig(configSchema, process.env);
