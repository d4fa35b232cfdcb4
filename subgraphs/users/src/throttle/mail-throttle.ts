import type { Redis } from 'ioredis';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { createLimiter, emailKey } from './limiter.ts';

/** Mails that anybody may have sent to an address within the window. */
export const mostMails = 5;
const windowSeconds = 60 * 60;

/** Keeps strangers from filling somebody's letter box. */
export type MailThrottle = {
  /** May one more be sent to this address? Counts it. */
  allows(email: string): Promise<boolean>;
};

/** Counts in Redis. */
export const createMailThrottle = (redis: Redis): MailThrottle => {
  const limiter = createLimiter(redis, {
    prefix: 'mail',
    most: mostMails,
    alone: mostMails,
    seconds: windowSeconds,
  });
  return {
    allows: async (email) => {
      try {
        await limiter.consume(emailKey(email));
        return true;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return false;
        throw refused;
      }
    },
  };
};
