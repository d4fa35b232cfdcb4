import { describe, expect, it } from 'vitest';
import { demoShop } from '../index.ts';

const shop = demoShop();
const variants = shop.products.flatMap((product) => product.variants);
const categories = new Map(shop.categories.map((category) => [category.id, category]));

describe('the categories', () => {
  it('form a tree of at most three levels', () => {
    for (const category of shop.categories) {
      const path = [category.id];
      for (
        let parent = category.parentId;
        parent !== null;
        parent = categories.get(parent)?.parentId ?? null
      ) {
        expect(path).not.toContain(parent);
        expect(categories.has(parent)).toBe(true);
        path.push(parent);
      }
      expect(path.length).toBeLessThanOrEqual(3);
    }
  });

  it('have a slug each, and positions that count up among siblings', () => {
    expect(new Set(shop.categories.map(({ slug }) => slug)).size).toBe(shop.categories.length);
    for (const parent of [null, ...categories.keys()]) {
      const siblings = shop.categories.filter(({ parentId }) => parentId === parent);
      expect(siblings.map(({ position }) => position)).toEqual(siblings.map((_, index) => index));
    }
  });
});

describe('the products', () => {
  it('have names, slugs and SKUs of their own', () => {
    expect(new Set(shop.products.map(({ name }) => name)).size).toBe(shop.products.length);
    expect(new Set(shop.products.map(({ slug }) => slug)).size).toBe(shop.products.length);
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length);
    expect(shop.products.filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
    expect(variants.filter(({ sku }) => !/^[A-Z]{3}-\d{4}(-[A-Z0-9]+)*$/.test(sku))).toEqual([]);
  });

  it('are filed in every leaf category, and nowhere else', () => {
    const parents = new Set(shop.categories.map(({ parentId }) => parentId));
    const leaves = shop.categories.map(({ id }) => id).filter((id) => !parents.has(id));
    const used = new Set(shop.products.map(({ categoryId }) => categoryId));
    expect([...used].toSorted()).toEqual(leaves.toSorted());
  });

  it('are sold by all four sellers and by no one else', () => {
    const sellers = shop.people.flatMap(({ seller }) => (seller ? [seller.id] : []));
    expect([...new Set(shop.products.map(({ sellerId }) => sellerId))].toSorted()).toEqual(
      sellers.toSorted(),
    );
  });

  it('are all on sale but fifteen, the first among those on sale', () => {
    expect(shop.products.filter(({ status }) => status !== 'PUBLISHED')).toHaveLength(15);
    expect(shop.products[0]?.status).toBe('PUBLISHED');
  });

  it('come in exactly the combinations of their options', () => {
    for (const { options, variants: forms } of shop.products) {
      const combinations = options.reduce<string[]>(
        (found, { name, values }) =>
          found.flatMap((start) => values.map((value) => `${start}/${name}=${value}`)),
        [''],
      );
      const offered = forms.map((form) =>
        form.options.map(({ name, value }) => `/${name}=${value}`).join(''),
      );
      expect(offered).toEqual(combinations);
    }
  });

  it('say each fact once', () => {
    for (const { attributes, options } of shop.products) {
      const names = [...attributes, ...options].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('have one to three pictures, where they are served', () => {
    for (const { slug, images } of shop.products) {
      expect([1, 2, 3]).toContain(images.length);
      expect(images.map(({ url }) => url)).toEqual(
        images.map((_, n) => `/images/products/${slug}/${n + 1}.svg`),
      );
    }
  });
});

describe('the prices', () => {
  it('are above zero and end in .00 or .90', () => {
    expect(variants.filter(({ price }) => price <= 0 || ![0, 90].includes(price % 100))).toEqual([]);
  });

  it('are below what was asked before, for about one in seven', () => {
    const reduced = variants.filter(({ compareAtPrice }) => compareAtPrice !== null);
    expect(
      reduced.filter(({ price, compareAtPrice }) => compareAtPrice !== null && compareAtPrice <= price),
    ).toEqual([]);
    expect(reduced.length).toBeGreaterThan(300);
    expect(reduced.length).toBeLessThan(600);
  });

  it('come with a weight in whole grams', () => {
    expect(variants.filter(({ weightGrams }) => !Number.isInteger(weightGrams) || weightGrams <= 0)).toEqual(
      [],
    );
  });
});
