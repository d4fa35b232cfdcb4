import { GraphQLError } from 'graphql';
import type { Redis } from 'ioredis';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { createLimiter, emailKey } from './limiter.ts';

/** Wrong passwords an account may get before it has to wait. */
export const mostFailures = 10;
/** The same for one process while Redis is away. */
export const mostFailuresAlone = 5;
const windowSeconds = 15 * 60;

/** Slows guessing down, by the e-mail address as typed, whether or not there is such an account. */
export type SignInThrottle = {
  /** Throws RATE_LIMITED, with `retryAfter` in seconds, after too many failures. */
  check(email: string): Promise<void>;
  /** Counts a wrong password. */
  failed(email: string): Promise<void>;
  /** Counts a guess before it is looked at, so that many at once gain nothing; throws RATE_LIMITED like `check`. */
  attempt(email: string): Promise<void>;
  /** Forgets what was counted. */
  succeeded(email: string): Promise<void>;
};

const rateLimited = (milliseconds: number): GraphQLError =>
  new GraphQLError('Too many attempts; wait a while.', {
    extensions: { code: 'RATE_LIMITED', retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)) },
  });

/** Counts in Redis. */
export const createSignInThrottle = (redis: Redis): SignInThrottle => {
  const limiter = createLimiter(redis, {
    prefix: 'sign-in',
    most: mostFailures,
    alone: mostFailuresAlone,
    seconds: windowSeconds,
  });
  return {
    check: async (email) => {
      const counted = await limiter.get(emailKey(email));
      if (counted && counted.remainingPoints <= 0) throw rateLimited(counted.msBeforeNext);
    },
    failed: async (email) => {
      await limiter.penalty(emailKey(email));
    },
    attempt: async (email) => {
      try {
        await limiter.consume(emailKey(email));
      } catch (refused) {
        if (refused instanceof RateLimiterRes) throw rateLimited(refused.msBeforeNext);
        throw refused;
      }
    },
    succeeded: async (email) => {
      await limiter.delete(emailKey(email));
    },
  };
};
