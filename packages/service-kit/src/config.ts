import { z } from 'zod';
import { parseCrashPoint } from './crash-point.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/** A list in one variable, separated by commas. */
export const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

/** What every subgraph reads from its environment; each adds its own keys with `.extend`. */
export const serviceConfigSchema = z.object({
  /** Where it listens; 0 takes a free port. */
  PORT: port,
  HOST: z.string().default('127.0.0.1'),
  /** PostgreSQL, a database of its own. */
  DATABASE_URL: z.url(),
  /** Connections it may hold. */
  DATABASE_POOL: z.coerce.number().int().min(1).default(6),
  NATS_URL: z.string().min(1),
  /** Shared with the gateway: the first signs, all are accepted, so that they can be rotated. */
  INTERNAL_SECRETS: commaList.pipe(z.array(z.string().min(16)).min(1)),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** For faults tests alone: where to die, `name` or `name:n` for the n-th time there (see crash-point.ts). Never set in production. */
  CRASH_POINT: z
    .string()
    .transform((text, context) => {
      const point = parseCrashPoint(text);
      // Compose files pass a variable that nobody set as an empty text.
      if (!point && text !== '')
        context.addIssue({ code: 'custom', message: 'There is no such crash point.' });
      return point;
    })
    .optional(),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
});

/** What every subgraph is configured with. */
export type ServiceConfig = z.infer<typeof serviceConfigSchema>;

/** The configuration is wrong; the message lists every problem, a line each. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the environment by `schema`; throws a ConfigError that lists every problem at once. */
export const parseConfig = <Schema extends z.ZodType>(
  schema: Schema,
  env: Record<string, string | undefined>,
): z.infer<Schema> => {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The configuration is wrong:\n${problems.join('\n')}`);
};
