import { createHash } from 'node:crypto';
import type { Logger } from '@bazaar/service-kit';
import { GraphQLError } from 'graphql';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';

/** Wrong passwords an account may get before it has to wait. */
export const mostFailures = 10;
/** The same for one process while Redis is away: stricter, since other processes count for themselves. */
export const mostFailuresAlone = 5;
const windowSeconds = 15 * 60;

/** Slows guessing down, by the e-mail address as typed, whether or not there is such an account. */
export type SignInThrottle = {
  /** Throws RATE_LIMITED, with `retryAfter` in seconds, after too many failures. */
  check(email: string): Promise<void>;
  /** Counts a wrong password. */
  failed(email: string): Promise<void>;
  /** Forgets what was counted. */
  succeeded(email: string): Promise<void>;
  close(): Promise<void>;
};

const rateLimited = (milliseconds: number): GraphQLError =>
  new GraphQLError('Too many attempts; wait a while.', {
    extensions: { code: 'RATE_LIMITED', retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)) },
  });

const connect = async (url: string, logger: Logger): Promise<Redis> => {
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
    if (!away) logger.warn({ err: error }, 'Redis is away: sign-ins are counted in this process.');
    away = true;
  });
  redis.on('ready', () => {
    away = false;
  });
  // It keeps trying by itself; until then the process counts alone.
  await redis.connect().catch(() => undefined);
  return redis;
};

// Personal data stays out of Redis, and keys short.
const keyOf = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');

/** Connects to Redis; starts without it when it is away. */
export const createSignInThrottle = async (url: string, logger: Logger): Promise<SignInThrottle> => {
  const redis = await connect(url, logger);
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: 'sign-in',
    points: mostFailures,
    duration: windowSeconds,
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory({
      keyPrefix: 'sign-in',
      points: mostFailuresAlone,
      duration: windowSeconds,
    }),
  });
  return {
    check: async (email) => {
      const counted = await limiter.get(keyOf(email));
      if (counted && counted.remainingPoints <= 0) throw rateLimited(counted.msBeforeNext);
    },
    failed: async (email) => {
      await limiter.penalty(keyOf(email));
    },
    succeeded: async (email) => {
      await limiter.delete(keyOf(email));
    },
    close: async () => redis.disconnect(),
  };
};
