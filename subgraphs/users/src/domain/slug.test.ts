import { expect, test } from 'vitest';
import { isSlug, slugCandidates, slugOf } from './slug.ts';

test.each(['bazaar-house', 'a', '7-days', 'x'.repeat(60)])('%s may stand in a URL', (slug) => {
  expect(isSlug(slug)).toBe(true);
});

test.each(['', '-a', 'a-', 'a--b', 'A', 'ä', 'a b', 'a/b', 'x'.repeat(61), 'a\u0000'])(
  '%j may not',
  (slug) => {
    expect(isSlug(slug)).toBe(false);
  },
);

test.each([
  ['Loom & Ladder', 'loom-ladder'],
  ['Crème brûlée', 'creme-brulee'],
  ['Große Öfen', 'grosse-ofen'],
  ['  ', ''],
  ['王', ''],
])('%s becomes %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test.each(['Loom & Ladder', '王', 'x'.repeat(100), `${'x'.repeat(50)} y z`])(
  'a shop named %s finds a slug',
  (name) => {
    const candidates = slugCandidates(name, 'seller_01h455vb4pex5vsknk084sn02q');
    expect(candidates.every(isSlug)).toBe(true);
    expect(candidates.at(-1)).toMatch(/-84sn02q$|-084sn02q$/);
  },
);
