import type { Stack } from '@bazaar/stack';
import { bazaar, clusterOf } from './cli.ts';

/**
 * What `pnpm bazaar reconcile` finds that the shop should have known by itself; nothing when all is well. Of a dispute nobody tells but a webhook, and that may
 * have been lost: the schedule's comparison, which this one stands for, must find and mend it.
 */
export const reconcileBooks = async (stack: Stack): Promise<string[]> => {
  if (!stack.stripe) return [];
  const { ok, said } = await bazaar(
    ['reconcile', '--postgres', clusterOf(stack.databaseUrl('payments')), '--nats', stack.natsUrl],
    { STRIPE_SECRET_KEY: stack.stripe.secretKey, STRIPE_API_URL: stack.stripe.url },
  );
  const found = said.split('\n').filter((line) => /^(mended|OPEN) /.test(line));
  const unexpected = found.filter((line) => !/^mended +DISPUTE_BEHIND /.test(line));
  return ok && unexpected.length === 0 ? [] : [`pnpm bazaar reconcile:\n${said}`];
};
