import type { ReadCache, Transact } from '@bazaar/service-kit';

/**
 * Transactions after which readers of every instance see the products that changed: whatever is told to others is also told to the cache, before the
 * answer goes out.
 */
export const tellingTheCache =
  (transact: Transact, cache: ReadCache): Transact =>
  async (work) => {
    const changed = new Set<string>();
    const result = await transact((tx, send, afterCommit) =>
      work(
        tx,
        (type, data) => {
          send(type, data);
          if ('productId' in data && data.productId !== null) changed.add(data.productId);
        },
        afterCommit,
      ),
    );
    await cache.changed([...changed]);
    return result;
  };
