import { setTimeout as sleep } from 'node:timers/promises';

/** How long the shop took after a dependency was back, in milliseconds. */
export type Recovery = { what: string; goneMs: number; readyMs: number };

/** Does the whole shop say that it is ready? */
export const isReady = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(2000) });
    return response.status === 200;
  } catch {
    return false;
  }
};

/** Takes a server away for so long, gives it back, and waits for the shop to be ready again. */
export const takeAway = async (
  { what, url, forMs }: { what: string; url: string; forMs: number },
  stop: () => Promise<void>,
  start: () => Promise<void>,
): Promise<Recovery> => {
  const gone = performance.now();
  await stop();
  await sleep(forMs);
  await start();
  const back = performance.now();
  while (!(await isReady(url))) {
    if (performance.now() - back > 60_000) throw new Error(`Not ready a minute after ${what} is back`);
    await sleep(20);
  }
  return { what, goneMs: back - gone, readyMs: performance.now() - back };
};
