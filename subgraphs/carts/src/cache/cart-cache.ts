import type { Logger } from '@bazaar/service-kit';
import type { StoredCart } from '../data/carts.ts';
import { connectRedis } from './redis.ts';
import { readEntry, writeEntry } from './stored-cart-json.ts';

/**
 * Carts as PostgreSQL holds them, for readers. PostgreSQL alone is written to; an entry here is only used while nothing it was made from has changed,
 * and losing all of them loses nothing.
 */
export type CartCache = {
  /** Carts by key: those that are known and still true, then what `load` finds for the other keys, by key. */
  through(
    keys: readonly string[],
    load: (missing: readonly string[]) => Promise<ReadonlyMap<string, StoredCart>>,
  ): Promise<ReadonlyMap<string, StoredCart>>;
  /** Says that carts, variants or coupons (by id) changed: what was made from them is no longer used. Call it after the commit. */
  changed(ids: readonly string[]): void;
  close(): Promise<void>;
};

/** How long an entry is used at most, which bounds what a bug or a broken network could do. */
const lifetimeMs = 60_000;

const prefix = 'carts:';
const sinceKey = `${prefix}since`;

// Times are Redis' own, in microseconds, so that all instances mean the same. An entry was read from PostgreSQL after `at`; it is true unless something it was
// made from changed at or after that. `since` is when Redis was last lost or found: what is older may have missed a change.
const script = `
local function now() local t = redis.call('TIME') return t[1] * 1000000 + t[2] end
local function text(n) return string.format('%.0f', n) end
`;
const read = `${script}
local since = redis.call('GET', KEYS[1])
if not since then
  redis.call('SET', KEYS[1], text(now()))
  return {0, text(now() + 1)}
end
local entry = redis.call('GET', KEYS[2])
if entry then
  local at, ids, body = string.match(entry, '^(%d+)\\n([^\\n]*)\\n(.*)$')
  local true_still = tonumber(at) > tonumber(since)
  for id in string.gmatch(ids, '%S+') do
    local changed = redis.call('GET', '${prefix}changed:' .. id)
    if changed and tonumber(changed) >= tonumber(at) then true_still = false end
  end
  if true_still then return {1, body} end
end
return {0, text(now())}`;
// Not when Redis was lost between the reading and now.
const write = `
local since = redis.call('GET', KEYS[1])
if since and tonumber(ARGV[1]) > tonumber(since) then
  redis.call('SET', KEYS[2], ARGV[2], 'PXAT', math.floor(tonumber(ARGV[1]) / 1000) + ARGV[3])
end`;
const stamp = `${script}
local at = text(now())
for i = 1, #ARGV - 1 do redis.call('SET', '${prefix}changed:' .. ARGV[i], at, 'PX', ARGV[#ARGV]) end`;
const restart = `${script} redis.call('SET', KEYS[1], text(now()))`;

const idsOf = ({ row, cart }: StoredCart): string[] => [
  row.id,
  ...cart.lines.map(({ variantId }) => variantId),
  ...cart.coupons.map(({ id }) => id),
];

/** A cache that never holds anything. */
export const noCache: CartCache = {
  through: async (keys, load) => load(keys),
  changed: () => undefined,
  close: async () => undefined,
};

/** Opens the cache. Without Redis, and while it is slow, everything is loaded. */
export const openCartCache = (url: string, logger: Logger): CartCache => {
  const redis = connectRedis(url, {
    logger,
    recover: (connection) => connection.eval(restart, 1, sinceKey),
  });
  const entryKey = (key: string): string => `${prefix}entry:${key}`;
  const ask = (key: string): Promise<unknown> =>
    redis.ask((connection) => connection.eval(read, 2, sinceKey, entryKey(key)));

  return {
    through: async (keys, load) => {
      const found = new Map<string, StoredCart>();
      const readAt = new Map<string, string>();
      await Promise.all(
        keys.map(async (key) => {
          const answer = await ask(key);
          if (!Array.isArray(answer)) return;
          const [hit, text] = answer;
          if (hit === 1) found.set(key, readEntry(String(text)));
          else readAt.set(key, String(text));
        }),
      );
      const missing = keys.filter((key) => !found.has(key));
      if (missing.length === 0) return found;
      for (const [key, stored] of await load(missing)) {
        found.set(key, stored);
        const at = readAt.get(key);
        if (at === undefined) continue;
        const entry = `${at}\n${idsOf(stored).join(' ')}\n${writeEntry(stored)}`;
        // Nobody waits for it.
        void redis.ask((connection) =>
          connection.eval(write, 2, sinceKey, entryKey(key), at, entry, lifetimeMs),
        );
      }
      return found;
    },
    changed: (ids) => {
      if (ids.length > 0) void redis.ask((connection) => connection.eval(stamp, 0, ...ids, lifetimeMs));
    },
    close: () => redis.close(),
  };
};
