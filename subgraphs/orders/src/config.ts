import { parseConfig, serviceConfigSchema } from '@bazaar/service-kit';
import { z } from 'zod';

/** What the orders service is configured with. */
export const configSchema = serviceConfigSchema.extend({
  /** How long an order may stay unpaid before it expires, in seconds. */
  PAYMENT_DEADLINE_SECONDS: z.coerce.number().int().min(1).default(1800),
  /** How long `checkout` waits for stock and payment before it answers PENDING, in milliseconds. */
  CHECKOUT_WAIT_MS: z.coerce.number().int().min(0).default(3000),
  /** How long after its last parcel arrived an order can be sent back, in days. */
  RETURN_DAYS: z.coerce.number().int().min(0).default(30),
});

/** What the orders service is configured with. */
export type Config = z.infer<typeof configSchema>;

/** Reads the environment; throws a ConfigError that lists every problem. */
export const readConfig = (): Config => parseConfig(configSchema, process.env);
