import { eventually, type TestEnvironment, testEnvironment, testLogger } from '@bazaar/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CacheKind, openReadCache, type ReadCache } from './read-cache.ts';

type Thing = { id: string; parts: string[]; size: number };
const things: CacheKind<Thing> = {
  name: 'thing',
  lifetimeMs: 60_000,
  madeFrom: ({ id, parts }) => [id, ...parts],
  write: (thing) => JSON.stringify(thing),
  read: (text): Thing => JSON.parse(text),
};

let environment: TestEnvironment;
let redis: Redis;
let here: ReadCache;
let there: ReadCache;
let loaded: string[][] = [];
let stored: Map<string, Thing>;
let next = 0;

const load = async (missing: readonly string[]): Promise<ReadonlyMap<string, Thing>> => {
  loaded.push([...missing]);
  return new Map(
    missing.flatMap((key) => {
      const thing = stored.get(key);
      return thing ? [[key, structuredClone(thing)] as const] : [];
    }),
  );
};
const store = (...parts: string[]): string => {
  next += 1;
  const id = `thing_${next}`;
  stored.set(id, { id, parts, size: 1 });
  return id;
};
const read = async (cache: ReadCache, ...keys: string[]): Promise<(number | undefined)[]> => {
  const found = await cache.through(things, keys, load);
  return keys.map((key) => found.get(key)?.size);
};
/** Reads until it takes no loading. */
const warm = (cache: ReadCache, ...keys: string[]) =>
  eventually(async () => {
    const before = loaded.length;
    const sizes = await read(cache, ...keys);
    expect(loaded.length).toBe(before);
    return sizes;
  });

beforeAll(async () => {
  environment = await testEnvironment();
  const url = await environment.redisUrl();
  redis = new Redis(url);
  // A busy machine may keep an answer waiting, and what is then loaded would be counted.
  const options = { service: 'test', logger: testLogger(), patienceMs: 30_000 };
  here = openReadCache(url, options);
  there = openReadCache(url, options);
  stored = new Map();
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  redis.disconnect();
  await environment.stop();
});
beforeEach(() => {
  loaded = [];
});

describe('what is read through the cache', () => {
  it('is loaded once for all instances, only what is missing', async () => {
    const [a, b] = [store(), store()];
    await warm(here, a);
    await warm(there, a);
    loaded = [];
    expect(await read(there, a, b, 'thing_nowhere')).toEqual([1, 1, undefined]);
    expect(loaded).toEqual([[b, 'thing_nowhere']]);
  });

  it('is loaded anew once it, or a part of it, has changed', async () => {
    const a = store('part_1');
    const b = store('part_1', 'part_2');
    const c = store('part_3');
    await warm(here, a, b, c);
    await here.changed(['part_2', 'part_9']);
    loaded = [];
    await read(there, a, b, c);
    expect(loaded).toEqual([[b]]);
    await here.changed([a]);
    loaded = [];
    await read(there, a, c);
    expect(loaded).toEqual([[a]]);
  });

  it('is never older than a change that was told, however reading and changing meet', async () => {
    const id = store('part_race');
    for (let size = 2; size < 60; size += 1) {
      const reading = [read(here, id), read(there, id)];
      stored.set(id, { id, parts: ['part_race'], size });
      await (size % 2 === 0 ? here : there).changed(['part_race']);
      expect(await read(here, id)).toEqual([size]);
      expect(await read(there, id)).toEqual([size]);
      await Promise.all(reading);
    }
  });

  it('is not kept when it changed while it was being loaded', async () => {
    const id = store();
    await here.through(things, [id], async (missing) => {
      const old = await load(missing);
      stored.set(id, { id, parts: [], size: 2 });
      await there.changed([id]);
      return old;
    });
    await eventually(async () => expect(await read(there, id)).toEqual([2]));
    expect(await read(here, id)).toEqual([2]);
  });

  it('lives as long as its kind says', async () => {
    const id = store();
    const brief = { ...things, name: 'brief', lifetimeMs: 20_000 };
    await here.through(brief, [id], load);
    await eventually(async () => expect(await redis.pttl(`test:brief:${id}`)).toBeGreaterThan(0));
    expect(await redis.pttl(`test:brief:${id}`)).toBeLessThanOrEqual(20_000);
  });

  it('is not used any more when Redis was emptied, as a change may have been lost with it', async () => {
    const id = store();
    await warm(here, id);
    const entry = await redis.get(`test:thing:${id}`);
    await redis.flushall();
    stored.set(id, { id, parts: [], size: 2 });
    await redis.set(`test:thing:${id}`, entry ?? '');
    expect(await read(here, id)).toEqual([2]);
    expect(await warm(here, id)).toEqual([2]);
  });
});

it('answers without Redis', async () => {
  const nowhere = openReadCache('redis://127.0.0.1:1', { service: 'test', logger: testLogger() });
  const id = store();
  expect(await read(nowhere, id)).toEqual([1]);
  await nowhere.changed([id]);
  await nowhere.close();
});
