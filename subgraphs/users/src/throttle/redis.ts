import type { Logger } from '@bazaar/service-kit';
import { Redis } from 'ioredis';

/** Connects to Redis; starts without it when it is away, and keeps trying. */
export const connectRedis = async (url: string, logger: Logger): Promise<Redis> => {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 2000,
    // Who waits for a sign-in must not wait for Redis to come back.
    commandTimeout: 500,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * 100, 1000),
  });
  let away = false;
  redis.on('error', (error) => {
    if (!away) logger.warn({ err: error }, 'Redis is away: attempts are counted in this process.');
    away = true;
  });
  redis.on('ready', () => {
    away = false;
  });
  // It keeps trying by itself; until then the process counts alone.
  await redis.connect().catch(() => undefined);
  return redis;
};
