import { setTimeout as sleep } from 'node:timers/promises';
import { JetStreamApiError } from '@nats-io/jetstream';
import { errors } from '@nats-io/transport-node';
import { isOutage } from './database/outage.ts';
import type { Logger } from './logger.ts';

const pauseMs = 250;
const patienceMs = 2000;

// A name may resolve to nothing while the container behind it is away.
const unresolved = new Set(['ENOTFOUND', 'EAI_AGAIN']);

const isUnresolved = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && unresolved.has(error.code);

const isBrokerAway = (error: unknown): boolean =>
  error instanceof errors.TimeoutError ||
  error instanceof errors.NoRespondersError ||
  error instanceof errors.RequestError ||
  error instanceof errors.ConnectionError ||
  error instanceof errors.ClosedConnectionError ||
  // A broker that has just started answers before its JetStream does.
  (error instanceof Error && error.name === 'JetStreamNotEnabled') ||
  (error instanceof JetStreamApiError && error.status === 503);

const isAway = {
  PostgreSQL: (error: unknown) => isOutage(error) || isUnresolved(error),
  NATS: isBrokerAway,
} as const;

/**
 * Does what a start needs of a server, and does it again for as long as the server is not there; `work` must be repeatable. Logs that it waits, once, and when
 * that is over. Throws what waiting cannot mend, such as a wrong password.
 */
export const untilThere = async <Result>(
  server: keyof typeof isAway,
  logger: Logger,
  work: () => Promise<Result>,
): Promise<Result> => {
  let waiting = false;
  const tell = (error?: unknown): void => {
    if (!waiting)
      logger.warn(
        { server, ...(error ? { err: error } : {}) },
        'A server is not there; the start waits for it.',
      );
    waiting = true;
  };
  // Some clients wait by themselves, and say nothing.
  const silent = setTimeout(tell, patienceMs);
  try {
    for (;;) {
      try {
        const result = await work();
        if (waiting) logger.info({ server }, 'The server is there; the start goes on.');
        return result;
      } catch (error) {
        if (!isAway[server](error)) throw error;
        tell(error);
        await sleep(pauseMs);
      }
    }
  } finally {
    clearTimeout(silent);
  }
};
