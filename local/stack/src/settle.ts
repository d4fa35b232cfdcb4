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

/** What a reader has not handled: messages that wait for it, and those that it was given or has put off. */
export type Backlog = { waiting: number; underWay: number };

/**
 * What each reader of messages has not handled, by its name; those that are through are there too. Readers that keep nothing are not: the broker
 * forgets them, and what they have not read, when they are gone.
 */
export const countUnhandled = async ({ manager }: Pick<Bus, 'manager'>): Promise<Map<string, Backlog>> => {
  const counts = new Map<string, Backlog>();
  for (const { name } of streams)
    for await (const { config, num_pending: waiting, num_ack_pending: underWay } of manager.consumers.list(
      name,
    ))
      if (config.durable_name !== undefined) counts.set(config.durable_name, { waiting, underWay });
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
      let left = await unsent(databaseUrls);
      for (const { waiting, underWay } of (await countUnhandled(bus)).values()) left += waiting + underWay;
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
