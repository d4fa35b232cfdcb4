import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demoShop } from './index.ts';
import { STANDS_AT } from './time.ts';

const shop = demoShop();
const variants = shop.products.flatMap((product) => product.variants);
const idsOf = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id));

describe('the demo shop', () => {
  it('is the same to the byte on every run', () => {
    const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
    expect(digest(demoShop())).toBe(digest(shop));
  });

  it('has the promised size', () => {
    expect(shop.people).toHaveLength(506);
    expect(shop.products).toHaveLength(1_000);
    expect(variants).toHaveLength(3_000);
    expect(shop.warehouses).toHaveLength(3);
    expect(shop.reviews).toHaveLength(10_000);
    expect(shop.coupons).toHaveLength(6);
    expect(shop.categories.length).toBeGreaterThan(35);
  });

  it('gives everything an id of its own kind, and no id twice', () => {
    const kinds: [string, readonly { id: string }[]][] = [
      ['user', shop.people],
      ['seller', shop.people.flatMap(({ seller }) => (seller ? [seller] : []))],
      ['address', shop.people.flatMap(({ addresses }) => addresses)],
      ['category', shop.categories],
      ['product', shop.products],
      ['variant', variants],
      ['image', shop.products.flatMap(({ images }) => images)],
      ['warehouse', shop.warehouses],
      ['review', shop.reviews],
      ['coupon', shop.coupons],
    ];
    for (const [prefix, records] of kinds) {
      expect(idsOf(records).size).toBe(records.length);
      const format = new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`);
      expect(records.filter(({ id }) => !format.test(id))).toEqual([]);
    }
  });

  it('sorts people, products and reviews by time when sorted by id', () => {
    for (const records of [shop.people, shop.products, shop.reviews]) {
      const times = [...records].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ createdAt }) => createdAt);
      expect(times.toSorted()).toEqual(times);
    }
  });

  it('says everything in plain text', () => {
    const texts = [
      ...shop.categories.map(({ name }) => name),
      ...shop.products.flatMap(({ name, brand, description }) => [name, brand, description]),
      ...shop.reviews.flatMap(({ title, body, answer }) => [title, body, ...(answer ? [answer.text] : [])]),
    ];
    expect(texts.filter((text) => /[<>{}]|&\w+;|undefined|\s\s/.test(text) || text.trim() !== text)).toEqual(
      [],
    );
  });

  it('has no time ahead of the moment it stands at', () => {
    const times = [...shop.people, ...shop.products, ...shop.reviews].map(({ createdAt }) =>
      Date.parse(createdAt),
    );
    expect(Math.max(...times)).toBeLessThanOrEqual(STANDS_AT);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(Date.UTC(2025, 0, 1));
  });
});

describe('the people', () => {
  it('have an e-mail address each', () => {
    expect(new Set(shop.people.map(({ email }) => email)).size).toBe(shop.people.length);
  });

  it('include three who can sign in: a shopper with two addresses, a seller and an admin', () => {
    const accounts = shop.people.filter(({ canSignIn }) => canSignIn);
    expect(accounts.map(({ email, roles }) => [email, ...roles])).toEqual([
      ['shopper@bazaar.test', 'CUSTOMER'],
      ['seller@bazaar.test', 'CUSTOMER', 'SELLER'],
      ['admin@bazaar.test', 'CUSTOMER', 'ADMIN'],
    ]);
    expect(accounts[0]?.addresses).toHaveLength(2);
    expect(accounts[1]?.seller?.name).toBe('Bazaar House');
  });

  it('have exactly one default address each', () => {
    const defaults = shop.people.map(
      ({ addresses }) => addresses.filter(({ isDefault }) => isDefault).length,
    );
    expect(new Set(defaults)).toEqual(new Set([1]));
  });
});

describe('the coupons', () => {
  it('are of every kind, and only one of them is over', () => {
    expect(new Set(shop.coupons.map(({ kind }) => kind)).size).toBe(4);
    const over = shop.coupons.filter(({ endsAt }) => endsAt !== null && Date.parse(endsAt) < STANDS_AT);
    expect(over.map(({ code }) => code)).toEqual(['LASTSEASON']);
  });

  it('are bound to categories that exist', () => {
    const categories = idsOf(shop.categories);
    const bound = shop.coupons.flatMap(({ categoryIds }) => categoryIds);
    expect(bound).toHaveLength(1);
    expect(bound.filter((id) => !categories.has(id))).toEqual([]);
  });
});
