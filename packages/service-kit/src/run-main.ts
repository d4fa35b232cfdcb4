import { ConfigError } from './config.ts';
import type { RunningService } from './service.ts';

/**
 * The body of every `main.ts`: starts a service and stops it on SIGINT, SIGTERM, or when a parent that holds an IPC channel is gone;
 * tells such a parent `'ready'`. Says in one line why the configuration is wrong.
 */
export const runMain = async (start: () => Promise<RunningService>): Promise<void> => {
  let service: RunningService | undefined;
  const stop = (): void => {
    // While it starts there is nothing to finish.
    if (!service) process.exit(0);
    void service.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // From the first moment on: a start may wait long for a server, and its parent be gone meanwhile.
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
  try {
    service = await start();
    process.send?.('ready');
  } catch (error) {
    const message =
      error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${message}\n`);
    process.exit(1);
  }
};
