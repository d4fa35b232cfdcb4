import { parseConfig, serviceConfigSchema } from '@bazaar/service-kit';
import { z } from 'zod';

/** What users is configured with. */
export const configSchema = serviceConfigSchema.extend({
  /** The private keys that sign access tokens, a JWKS; made when there is no such file. The first signs, all are published. */
  JWT_KEYS_FILE: z.string().min(1),
  /** `iss` of access tokens; the gateway's must be the same. */
  JWT_ISSUER: z.string().min(1).default('https://bazaar.local'),
  /** `aud` of access tokens; the gateway's must be the same. */
  JWT_AUDIENCE: z.string().min(1).default('bazaar'),
  /** Counts failed sign-ins. */
  REDIS_URL: z.url(),
});

/** The parsed configuration. */
export type Config = z.infer<typeof configSchema>;

/** Reads the environment; throws a ConfigError that lists every problem at once. */
export const readConfig = (): Config => parseConfig(configSchema, process.env);
