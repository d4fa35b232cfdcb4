import { parseConfig, serviceConfigSchema } from '@bazaar/service-kit';
import { z } from 'zod';

// Compose files pass a variable that nobody set as an empty text.
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** What the payments service is configured with. */
export const configSchema = serviceConfigSchema.extend({
  /** Stripe's secret API key, sk_… */
  STRIPE_SECRET_KEY: z.string().min(1),
  /** Signs the webhooks of this endpoint, whsec_… */
  STRIPE_WEBHOOK_SECRET: z.string().min(1),
  /** Where the Stripe API is, when it is not Stripe's own: `http://host:port` of the local double. */
  STRIPE_API_URL: optional(z.url({ protocol: /^https?$/ })),
  /** For Stripe's client in the browser, pk_…; none with the local double. */
  STRIPE_PUBLISHABLE_KEY: optional(z.string()),
  /** How long one request to Stripe may take, in milliseconds. */
  STRIPE_TIMEOUT_MS: z.coerce.number().int().min(1).max(20_000).default(8000),
  /** How long a payment may be silent before it is compared with Stripe, in seconds. */
  RECONCILE_AFTER_SECONDS: z.coerce.number().int().min(1).default(60),
  /** How often all payments and refunds of the last day are compared with Stripe, in seconds. */
  COMPARE_EVERY_SECONDS: z.coerce.number().int().min(1).default(3600),
});

/** What the payments service is configured with. */
export type Config = z.infer<typeof configSchema>;

/** Reads the environment; throws a ConfigError that lists every problem. */
export const readConfig = (): Config => parseConfig(configSchema, process.env);
