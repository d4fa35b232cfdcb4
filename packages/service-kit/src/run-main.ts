import { ConfigError } from './config.ts';
import type { RunningService } from './service.ts';

/**
 * The body of every `main.ts`: starts a service and stops it on SIGINT, SIGTERM, or when a parent that holds an IPC channel is gone;
 * tells such a parent `'ready'`. Says in one line why the configuration is wrong.
 */
export const runMain = async (start: () => Promise<RunningService>): Promise<void> => {
  try {
    const service = await start();
    const stop = (): void => {
      void service.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.once('disconnect', stop);
    process.send?.('ready');
  } catch (error) {
    const message =
      error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${message}\n`);
    process.exit(1);
  }
};
