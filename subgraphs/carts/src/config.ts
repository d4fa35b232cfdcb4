import { parseConfig, serviceConfigSchema } from '@bazaar/service-kit';
import { z } from 'zod';

const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code);
const days = z.coerce.number().int().min(1).max(3650);

/** What carts reads from its environment. */
export const configSchema = serviceConfigSchema.extend({
  /** The shop's currency, ISO 4217: of carts and coupons that ask for none. */
  CURRENCY: z.string().default('EUR').refine(isCurrency, 'This is no currency of ISO 4217'),
  /** Do prices contain tax? */
  TAX_INCLUDED: z.stringbool().default(true),
  /** Redis, which makes reading carts cheaper; nothing is lost with it. */
  REDIS_URL: z.url(),
  /** Days after its last change that a guest's cart is forgotten. */
  GUEST_CART_DAYS: days.default(7),
  /** Days after its last change that a person's cart is forgotten. */
  CART_DAYS: days.default(30),
  /** Hours without a change after which a person's filled cart is said to be abandoned, once a version. */
  ABANDONED_AFTER_HOURS: z.coerce.number().int().min(1).max(8760).default(24),
});

/** What carts is configured with. */
export type Config = z.infer<typeof configSchema>;

/** Reads the environment; throws a ConfigError that lists every problem. */
export const readConfig = (): Config => parseConfig(configSchema, process.env);
