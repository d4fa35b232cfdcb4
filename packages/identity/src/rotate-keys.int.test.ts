import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addSigningKey, describeKeys, loadSigningKeys, retireSigningKey } from './index.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rotate-keys-'));
  file = join(folder, 'keys.json');
});
afterEach(() => rm(folder, { recursive: true }));

const start = new Date('2026-11-20T12:00:00Z');
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const states = async (now: Date) => (await describeKeys(file, now)).map(({ kid, state }) => [kid, state]);

it('a new key is published at once and signs two minutes later, when everybody knows it', async () => {
  const { signing: old } = await loadSigningKeys(file, start);
  const kid = await addSigningKey(file, start);
  expect(await states(later(119))).toEqual([
    [kid, 'next'],
    [old.kid, 'signing'],
  ]);
  const before = await loadSigningKeys(file, later(119));
  expect([before.signing.kid, before.publicJwks.keys.map((key) => key.kid)]).toEqual([
    old.kid,
    [kid, old.kid],
  ]);
  expect((await loadSigningKeys(file, later(120))).signing.kid).toBe(kid);
  expect(await states(later(120))).toEqual([
    [kid, 'signing'],
    [old.kid, 'accepted'],
  ]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it('a key is retired only when it signs no more', async () => {
  const { signing: old } = await loadSigningKeys(file, start);
  await expect(retireSigningKey(file, old.kid, start)).rejects.toThrow('signs');
  await expect(retireSigningKey(file, 'another', start)).rejects.toThrow('no key');
  const kid = await addSigningKey(file, start);
  await expect(retireSigningKey(file, old.kid, later(60))).rejects.toThrow('signs');
  await retireSigningKey(file, old.kid, later(120));
  expect(await states(later(120))).toEqual([[kid, 'signing']]);
});
