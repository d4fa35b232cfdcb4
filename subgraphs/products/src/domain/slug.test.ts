import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSlug, slugCandidates, slugify } from './slug.ts';

const id = 'product_01h455vb4pex5vsknk084sn02q';

describe('a slug', () => {
  it.each([
    ['Crème Brûlée Dish', 'creme-brulee-dish'],
    ['  Größe & Maß – 12" ', 'grosse-mass-12'],
    ['日本の皿', ''],
  ])('of %s is %s', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it('made of any name is one, and there are two to try', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const candidates = slugCandidates(name, id);
        expect(new Set(candidates).size).toBe(2);
        for (const slug of candidates) expect(checkSlug(slug, 'slug')).toBeNull();
      }),
    );
  });

  it.each(['', 'A', 'a b', '-a', 'a-', 'a--b', 'ä', 'a'.repeat(101)])('is not %j', (slug) => {
    expect(checkSlug(slug, 'slug')).toMatchObject({ code: 'INVALID_INPUT', path: ['slug'] });
  });
});
