import { Redis } from 'ioredis';
import type { Logger } from '../logger.ts';

/** Redis while it answers quickly. While it does not, nobody waits for it: callers go on without. */
export type QuickRedis = {
  /** Null when Redis is away or slow; then nothing is sent until it has recovered. */
  ask<Answer>(command: (redis: Redis) => Promise<Answer>): Promise<Answer | null>;
  close(): Promise<void>;
};

const tryAgainMs = 250;

/**
 * Connects to Redis and keeps trying. `recover` runs on every new connection and whenever Redis answers again after it did not,
 * before anything else is asked.
 */
export const connectRedis = (
  url: string,
  {
    logger,
    patienceMs,
    recover,
  }: {
    logger: Logger;
    /** How long a command may take. */
    patienceMs: number;
    recover: (redis: Redis) => Promise<unknown>;
  },
): QuickRedis => {
  const redis = new Redis(url, {
    connectTimeout: 2000,
    commandTimeout: patienceMs,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (times) => Math.min(times * 50, 500),
  });
  let healthy = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const tryAgain = (): void => {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => {
      if (redis.status !== 'ready') return tryAgain();
      recover(redis).then(() => {
        healthy = true;
        logger.info('Redis answers again.');
      }, tryAgain);
    }, tryAgainMs);
  };
  const fail = (error: unknown): void => {
    if (healthy) logger.warn({ err: error }, 'Redis is away or slow: reads go to PostgreSQL.');
    healthy = false;
    tryAgain();
  };
  redis.on('error', fail);
  redis.on('close', () => fail(new Error('The connection to Redis ended')));
  redis.on('ready', () => {
    healthy = false;
    recover(redis).then(() => {
      healthy = true;
    }, fail);
  });

  return {
    ask: async (command) => {
      if (!healthy) return null;
      try {
        return await command(redis);
      } catch (error) {
        fail(error);
        return null;
      }
    },
    close: async () => {
      closed = true;
      healthy = false;
      clearTimeout(timer);
      redis.disconnect();
    },
  };
};
