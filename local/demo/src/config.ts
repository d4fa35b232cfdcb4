import { parseConfig } from '@bazaar/service-kit';
import { z } from 'zod';

const configSchema = z.object({
  /** The cluster; each service's database in it is called bazaar_<service>. */
  DATABASE_URL: z.url(),
});

/** Reads the environment. */
export const readConfig = (): z.infer<typeof configSchema> => parseConfig(configSchema, process.env);
