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
  /** For how long tries to pay are counted by the velocity rules, in seconds. */
  VELOCITY_WINDOW_SECONDS: z.coerce.number().int().min(1).max(604_800).default(3600),
  /** An order is held for review when it is paid with more tries of its buyer than this within the window, declined ones included; 0 counts none. */
  VELOCITY_TRIES_PER_PERSON: z.coerce.number().int().min(0).default(10),
  /** The same for one card, whoever pays with it. */
  VELOCITY_TRIES_PER_CARD: z.coerce.number().int().min(0).default(10),
  /** The same for one shipping address; more, since families and offices share theirs. */
  VELOCITY_TRIES_PER_ADDRESS: z.coerce.number().int().min(0).default(20),
  /** How long an order may be held for review before it is called off and its money goes back, in seconds. */
  REVIEW_DEADLINE_SECONDS: z.coerce.number().int().min(1).default(172_800),
  /** Where people reach this service: put before the path of an invoice. */
  INVOICE_BASE_URL: z.url().default('http://localhost:4005'),
  /** How long the link to an invoice works, in seconds. */
  INVOICE_LINK_SECONDS: z.coerce.number().int().min(1).default(900),
  /** Who issues invoices: name, address and VAT id, a line each, separated by `|`. */
  INVOICE_ISSUER: z
    .string()
    .default('Bazaar')
    .transform((text) => text.split('|').map((line) => line.trim()))
    .pipe(z.array(z.string().min(1)).min(1)),
});

/** What the orders service is configured with. */
export type Config = z.infer<typeof configSchema>;

/** Reads the environment; throws a ConfigError that lists every problem. */
export const readConfig = (): Config => parseConfig(configSchema, process.env);
