import type { Logger } from '@bazaar/service-kit';
import { Redis } from 'ioredis';

/** Who asks must not wait for Redis to come back. */
const DEFAULT_TIMEOUT_MS = 200;

/**
 * Connects to Redis, and keeps trying while it is away; commands fail meanwhile.
 *
 * @param o.timeoutMs how long a command may take, in milliseconds; 200 when absent
 */
export function connectRedis(o: { url: string; timeoutMs?: number; logger: Logger }): Redis {
  const redis = new Redis(o.url, {
    connectTimeout: 2_000,
    commandTimeout: o.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * 100, 1_000),
  });
  let away = false;
  redis.on('error', (error) => {
    if (!away)
      o.logger.warn({ err: error }, 'Redis is away: what mutations spend is counted in this process.');
    away = true;
  });
  redis.on('ready', () => {
    away = false;
  });
  return redis;
}
