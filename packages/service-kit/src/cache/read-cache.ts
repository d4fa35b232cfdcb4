import type { Logger } from '../logger.ts';
import { connectRedis } from './quick-redis.ts';

/** Something that is kept for readers: how it is written, and what it was made from. */
export type CacheKind<Value> = {
  /** Its part of the key; no other kind of the service has it. */
  name: string;
  /** How long an entry is used at most, in milliseconds; this bounds what a bug or a broken network could do. */
  lifetimeMs: number;
  /** The ids of all that it was made from; a change of any of them ends its use. */
  madeFrom(value: Value, key: string): readonly string[];
  write(value: Value): string;
  /** Reads what `write` wrote. */
  read(text: string): Value;
};

/**
 * What PostgreSQL holds, kept in Redis for readers. PostgreSQL alone is written to; an entry here is only used while nothing it was made from has
 * changed, and losing all of them loses nothing.
 */
export type ReadCache = {
  /** Values by key: those that are known and still true, then what `load` finds for the other keys, by key. */
  through<Value>(
    kind: CacheKind<Value>,
    keys: readonly string[],
    load: (missing: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<ReadonlyMap<string, Value>>;
  /**
   * Says that these changed: what was made from them is no longer used once this is done. Call it after the commit, and wait for it where the next
   * reader of another instance must see the change.
   */
  changed(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

// A stamp is kept for as long as any entry that it may end.
const stampedMs = 120_000;

// Times are Redis' own, in microseconds, so that all instances mean the same. An entry was read from PostgreSQL after `at`; it is true unless something it was
// made from changed at or after that. `since` is when Redis was last lost or found: what is older may have missed a change.
const script = `
local function now() local t = redis.call('TIME') return t[1] * 1000000 + t[2] end
local function text(n) return string.format('%.0f', n) end
`;
// KEYS: since, entries; ARGV: the beginning of stamps' keys. Answers the time, then each entry that is true, or nil. All are read with one command, and all
// stamps with another: each call from a script costs more than what it finds.
const readScript = `${script}
local function found(keys)
  local values = {}
  for from = 1, #keys, 1000 do
    local some = redis.call('MGET', unpack(keys, from, math.min(from + 999, #keys)))
    for i = 1, #some do values[from + i - 1] = some[i] end
  end
  return values
end
local at = now()
local since = redis.call('GET', KEYS[1])
if not since then
  redis.call('SET', KEYS[1], text(at))
  return {text(at + 1)}
end
local entries = {}
for i = 2, #KEYS do entries[i - 1] = KEYS[i] end
entries = found(entries)
local read_at, made_from, stamps, place = {}, {}, {}, {}
for i = 1, #entries do
  if entries[i] then
    local read, ids = string.match(entries[i], '^(%d+)\\n([^\\n]*)\\n')
    read_at[i] = tonumber(read)
    made_from[i] = {}
    for id in string.gmatch(ids, '%S+') do
      if not place[id] then
        stamps[#stamps + 1] = ARGV[1] .. id
        place[id] = #stamps
      end
      table.insert(made_from[i], place[id])
    end
  end
end
local changed = found(stamps)
local answer = {text(at)}
for i = 1, #entries do
  answer[i + 1] = entries[i] and read_at[i] > tonumber(since) and entries[i]
  for _, stamp in ipairs(made_from[i] or {}) do
    if changed[stamp] and tonumber(changed[stamp]) >= read_at[i] then answer[i + 1] = false end
  end
end
return answer`;
// KEYS: since, entries; ARGV: when they were read, how long they live, the entries. Not when Redis was lost between the reading and now.
const writeScript = `
local since = redis.call('GET', KEYS[1])
if since and tonumber(ARGV[1]) > tonumber(since) then
  local until_ms = math.floor(tonumber(ARGV[1]) / 1000) + ARGV[2]
  for i = 2, #KEYS do redis.call('SET', KEYS[i], ARGV[i + 1], 'PXAT', until_ms) end
end`;
// KEYS: stamps; ARGV: how long they are kept.
const stampScript = `${script}
local at = text(now())
for i = 1, #KEYS do redis.call('SET', KEYS[i], at, 'PX', ARGV[1]) end`;
const restartScript = `${script} redis.call('SET', KEYS[1], text(now()))`;

// The third line of an entry, after when it was read and what it was made from.
const bodyOf = (entry: string): string => entry.slice(entry.indexOf('\n', entry.indexOf('\n') + 1) + 1);

/** Opens the cache of a service. Without Redis, and while it takes longer than `patienceMs` (100 when absent) to answer, everything is loaded. */
export const openReadCache = (
  url: string,
  { service, logger, patienceMs = 100 }: { service: string; logger: Logger; patienceMs?: number },
): ReadCache => {
  const since = `${service}:since`;
  const stamps = `${service}:changed:`;
  const redis = connectRedis(url, {
    logger,
    patienceMs,
    recover: (connection) => connection.eval(restartScript, 1, since),
  });

  return {
    through: async <Value>(
      kind: CacheKind<Value>,
      keys: readonly string[],
      load: (missing: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
    ) => {
      const found = new Map<string, Value>();
      if (keys.length === 0) return found;
      const entryKey = (key: string): string => `${service}:${kind.name}:${key}`;
      const answer = await redis.ask((connection) =>
        connection.eval(readScript, keys.length + 1, since, ...keys.map(entryKey), stamps),
      );
      const [at, ...texts] = Array.isArray(answer) ? answer : [];
      const missing = keys.filter((key, index) => {
        const text: unknown = texts[index];
        if (typeof text === 'string') found.set(key, kind.read(bodyOf(text)));
        return typeof text !== 'string';
      });
      if (missing.length === 0) return found;
      const loaded = [...(await load(missing))];
      for (const [key, value] of loaded) found.set(key, value);
      if (typeof at !== 'string' || loaded.length === 0) return found;
      const entries = loaded.map(
        ([key, value]) => `${at}\n${kind.madeFrom(value, key).join(' ')}\n${kind.write(value)}`,
      );
      // Nobody waits for it.
      void redis.ask((connection) =>
        connection.eval(
          writeScript,
          loaded.length + 1,
          since,
          ...loaded.map(([key]) => entryKey(key)),
          at,
          kind.lifetimeMs,
          ...entries,
        ),
      );
      return found;
    },
    changed: async (ids) => {
      if (ids.length === 0) return;
      await redis.ask((connection) =>
        connection.eval(stampScript, ids.length, ...ids.map((id) => stamps + id), stampedMs),
      );
    },
    close: () => redis.close(),
  };
};
