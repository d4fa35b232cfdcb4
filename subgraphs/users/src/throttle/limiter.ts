import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';

/** How often something may happen within `seconds`; `alone` is for one process while Redis is away: stricter, since other processes count for themselves. */
export type Limit = { prefix: string; most: number; alone: number; seconds: number };

/** A counter in Redis that goes on in the process while Redis is away. */
export const createLimiter = (redis: Redis, { prefix, most, alone, seconds }: Limit): RateLimiterRedis =>
  new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: prefix,
    points: most,
    duration: seconds,
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: prefix, points: alone, duration: seconds }),
  });

/** What is counted for an e-mail address. Personal data stays out of Redis, and keys short. */
export const emailKey = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
