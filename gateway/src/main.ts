import { parseConfig, runMain } from '@bazaar/service-kit';
import { start } from './app.ts';
import { configSchema, environment } from './config.ts';

await runMain(() => start(parseConfig(configSchema, environment())));
