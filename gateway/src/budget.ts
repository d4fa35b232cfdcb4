import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** What each caller may spend within a while. */
export type Budget = {
  /**
   * Counts points that a caller spends.
   *
   * @param caller a person's id, or the address of a guest
   * @param o.changing whether it is for a mutation: the others stay open while Redis is away
   * @throws GraphQLError RATE_LIMITED (HTTP 429), with `retryAfter` in seconds
   */
  spend(caller: string, points: number, o: { changing: boolean }): Promise<void>;
};

export type BudgetOptions = {
  /** What is counted, apart from whatever else is. */
  name: string;
  /** Points that a caller may spend within `seconds`. */
  most: number;
  seconds: number;
  /** Where all gateways count together; null counts in this process. */
  redis: Redis | null;
};

/** While Redis is away each process counts for itself, and there may be so many of them. */
const PROCESSES = 4;

/** Counts in Redis, by Redis' clock. */
export function createBudget({ name, most, seconds, redis }: BudgetOptions): Budget {
  const inMemory = (points: number) => new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
  if (redis === null) {
    const limiter = inMemory(most);
    return { spend: (caller, points) => consume(limiter, caller, points) };
  }
  const shared = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: name,
    points: most,
    duration: seconds,
    rejectIfRedisNotReady: true,
    // Who has spent all is refused here, without asking Redis again.
    inMemoryBlockOnConsumed: most + 1,
  });
  const alone = inMemory(Math.ceil(most / PROCESSES));
  return {
    spend: async (caller, points, { changing }) => {
      try {
        await consume(shared, caller, points);
      } catch (error) {
        if (!(error instanceof RedisAwayError)) throw error;
        if (changing) await consume(alone, caller, points);
      }
    },
  };
}

class RedisAwayError extends Error {
  override readonly name = 'RedisAwayError';
}

async function consume(
  limiter: RateLimiterMemory | RateLimiterRedis,
  caller: string,
  points: number,
): Promise<void> {
  try {
    await limiter.consume(caller, points);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes))
      throw new RedisAwayError('Redis does not count.', { cause: refused });
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    throw new GraphQLError('You ask for too much at a time; wait a moment.', {
      extensions: {
        code: 'RATE_LIMITED',
        retryAfter: seconds,
        http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) },
      },
    });
  }
}
