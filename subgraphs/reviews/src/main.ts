import { runMain } from '@bazaar/service-kit';
import { start } from './app.ts';
import { readConfig } from './config.ts';

await runMain(() => start(readConfig()));
