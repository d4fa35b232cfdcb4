import type { Logger } from '@bazaar/service-kit';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimited } from './limits.ts';

/** What each caller may spend within a minute. */
export type CostBudget = {
  /**
   * Counts what an operation costs.
   *
   * @param caller a person's id, or the address of a guest
   * @param o.changing whether it is a mutation: the others stay open while Redis is away
   * @throws GraphQLError RATE_LIMITED, with `retryAfter` in seconds
   */
  spend(caller: string, cost: number, o: { changing: boolean }): Promise<void>;
  close(): void;
};

export type CostBudgetOptions = {
  /** What a caller may spend in a minute. */
  perMinute: number;
  /** Where all gateways count together; null counts in this process. */
  redisUrl: string | null;
  /** How long Redis may take to answer, in milliseconds, before it counts as away; 200 when absent. */
  redisTimeoutMs?: number;
  logger: Logger;
};

const SECONDS = 60;
/** While Redis is away each process counts for itself, and there may be so many of them. */
const PROCESSES = 4;
const DEFAULT_REDIS_TIMEOUT_MS = 200;

/** Counts in Redis, by Redis' clock. */
export function createCostBudget({
  perMinute,
  redisUrl,
  redisTimeoutMs = DEFAULT_REDIS_TIMEOUT_MS,
  logger,
}: CostBudgetOptions): CostBudget {
  const inMemory = (points: number) =>
    new RateLimiterMemory({ keyPrefix: 'cost', points, duration: SECONDS });
  if (redisUrl === null) {
    const limiter = inMemory(perMinute);
    return { spend: (caller, cost) => consume(limiter, caller, cost), close: () => undefined };
  }
  const redis = connect(redisUrl, redisTimeoutMs, logger);
  const shared = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: 'cost',
    points: perMinute,
    duration: SECONDS,
    rejectIfRedisNotReady: true,
    // Who has spent all is refused here, without asking Redis again.
    inMemoryBlockOnConsumed: perMinute + 1,
  });
  const alone = inMemory(Math.ceil(perMinute / PROCESSES));
  return {
    spend: async (caller, cost, { changing }) => {
      try {
        await consume(shared, caller, cost);
      } catch (error) {
        if (!(error instanceof RedisAwayError)) throw error;
        if (changing) await consume(alone, caller, cost);
      }
    },
    close: () => redis.disconnect(),
  };
}

class RedisAwayError extends Error {
  override readonly name = 'RedisAwayError';
}

async function consume(
  limiter: RateLimiterMemory | RateLimiterRedis,
  caller: string,
  cost: number,
): Promise<void> {
  try {
    await limiter.consume(caller, cost);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes))
      throw new RedisAwayError('Redis does not count.', { cause: refused });
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    throw rateLimited('You ask for too much at a time; wait a moment.', seconds);
  }
}

function connect(url: string, timeoutMs: number, logger: Logger): Redis {
  const redis = new Redis(url, {
    connectTimeout: 2_000,
    // Who asks must not wait for Redis to come back.
    commandTimeout: timeoutMs,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * 100, 1_000),
  });
  let away = false;
  redis.on('error', (error) => {
    if (!away) logger.warn({ err: error }, 'Redis is away: what mutations cost is counted in this process.');
    away = true;
  });
  redis.on('ready', () => {
    away = false;
  });
  return redis;
}
