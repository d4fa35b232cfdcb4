import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig } from './testing/rig.ts';

let rig: Rig;
let second = 1_700_000_000;
const ids: string[] = [];
beforeAll(async () => {
  rig = await startRig({ clock: () => new Date(second * 1000) });
  for (let i = 0; i < 25; i++) {
    second += 1;
    ids.unshift((await rig.stripe.customers.create({ email: `${i % 2}@example.test` })).id);
  }
});
afterAll(() => rig.stop());

describe('a list', () => {
  it('comes newest first, ten at a time', async () => {
    const page = await rig.stripe.customers.list();
    expect(page.data.map(({ id }) => id)).toEqual(ids.slice(0, 10));
    expect(page.has_more).toBe(true);
  });

  it('is paged through to the end by the official client', async () => {
    const all = await rig.stripe.customers.list({ limit: 7 }).autoPagingToArray({ limit: 100 });
    expect(all.map(({ id }) => id)).toEqual(ids);
  });

  it('is paged backwards', async () => {
    const page = await rig.stripe.customers.list({ limit: 3, ending_before: ids[10] ?? '' });
    expect(page.data.map(({ id }) => id)).toEqual(ids.slice(7, 10));
    expect(page.has_more).toBe(true);
  });

  it('is narrowed by date and field', async () => {
    const latest = await rig.stripe.customers.list({ created: { gt: second - 3 } });
    expect(latest.data.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    const odd = await rig.stripe.customers.list({ email: '1@example.test', limit: 100 });
    expect(odd.data).toHaveLength(12);
  });

  it('refuses a page size and a cursor that make no sense', async () => {
    await expect(rig.stripe.customers.list({ limit: 101 })).rejects.toMatchObject({ param: 'limit' });
    const lost = rig.stripe.customers.list({ starting_after: 'cus_none' });
    await expect(lost).rejects.toMatchObject({ param: 'starting_after', code: 'resource_missing' });
  });
});
