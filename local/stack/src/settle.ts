import { setTimeout as sleep } from 'node:timers/promises';
import { streams } from '@bazaar/events';
import { type Bus, createLogger, openBus } from '@bazaar/service-kit';
import postgres from 'postgres';

const unsent = async (databaseUrls: readonly string[]): Promise<number> => {
  let count = 0;
  for (const url of databaseUrls) {
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from outbox`;
    count += row?.count ?? 0;
    await sql.end({ timeout: 5 });
  }
  return count;
};

/**
 * How many messages wait for each reader, by its name; those for which none waits are there with 0. Readers that keep nothing are not: the broker
 * forgets them, and what they have not read, when they are gone.
 */
export const countUnhandled = async ({ manager }: Pick<Bus, 'manager'>): Promise<Map<string, number>> => {
  const counts = new Map<string, number>();
  for (const { name } of streams)
    for await (const { config, num_pending: waiting, num_ack_pending: underWay } of manager.consumers.list(
      name,
    ))
      if (config.durable_name !== undefined) counts.set(config.durable_name, waiting + underWay);
  return counts;
};

/** Waits until every message has been sent and handled, telling how many are left; gives up after `limitMs`. */
export const settle = async (
  databaseUrls: readonly string[],
  natsUrl: string,
  options: { limitMs: number; signal?: AbortSignal; onProgress: (left: number) => void },
): Promise<void> => {
  const bus = await openBus(natsUrl, {
    name: 'stack',
    logger: createLogger({ name: 'stack', level: 'silent' }),
  });
  try {
    const deadline = Date.now() + options.limitMs;
    for (;;) {
      options.signal?.throwIfAborted();
      const unhandled = [...(await countUnhandled(bus)).values()].reduce((sum, count) => sum + count, 0);
      const left = (await unsent(databaseUrls)) + unhandled;
      options.onProgress(left);
      if (left === 0) return;
      if (Date.now() > deadline)
        throw new Error(`${left} messages are still on their way after ${options.limitMs} ms`);
      await sleep(200);
    }
  } finally {
    await bus.close();
  }
};
