import { internalSecret, type TestEnvironment } from './environment.ts';

/** The environment variables that every subgraph needs, for `parseConfig`: a new database and a free port. */
export const serviceEnv = async (environment: TestEnvironment): Promise<Record<string, string>> => ({
  PORT: '0',
  DATABASE_URL: await environment.createDatabase(),
  NATS_URL: environment.natsUrl,
  INTERNAL_SECRETS: internalSecret,
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
  NODE_ENV: 'test',
});
