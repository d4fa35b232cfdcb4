/** Whether the gateway and each subgraph can answer. */
export type Readiness = { status: 'ready' | 'not ready'; services: Record<string, boolean> };

const CACHE_MS = 1_000;
const TIMEOUT_MS = 2_000;

/** Something whose readiness can be asked. */
export type Probe = { isReady(timeoutMs: number): Promise<boolean> };

/**
 * Readiness of every subgraph, asked in parallel at most once a second however many ask.
 *
 * @param o.clock the current time
 */
export function createReadiness(o: {
  services: ReadonlyMap<string, Probe>;
  clock: () => Date;
}): () => Promise<Readiness> {
  let last: { at: number; readiness: Promise<Readiness> } | undefined;
  return () => {
    const now = o.clock().getTime();
    if (last === undefined || now - last.at >= CACHE_MS) last = { at: now, readiness: ask(o.services) };
    return last.readiness;
  };
}

async function ask(services: ReadonlyMap<string, Probe>): Promise<Readiness> {
  const answers = await Promise.all(
    [...services].map(async ([name, probe]) => [name, await probe.isReady(TIMEOUT_MS)] as const),
  );
  return {
    status: answers.every(([, ready]) => ready) ? 'ready' : 'not ready',
    services: Object.fromEntries(answers),
  };
}
