const DELAYS_MS = [200, 1_000, 5_000, 15_000, 60_000, 120_000] as const;
const LAST_DELAY_MS = 300_000;
/** About three days, as long as Stripe tries. */
const MAX_ATTEMPTS = 870;

/**
 * How long to wait after so many failed tries; undefined when it is time to give up.
 * @param attempts at least 1
 */
export function retryDelay(attempts: number): number | undefined {
  if (attempts >= MAX_ATTEMPTS) return undefined;
  return DELAYS_MS[attempts - 1] ?? LAST_DELAY_MS;
}
