import { expect, it } from 'vitest';
import { type ProductEvent, type ProductStatus, transitions } from './status.ts';

it.each<[ProductStatus, ProductEvent, ProductStatus]>([
  ['DRAFT', 'publish', 'PUBLISHED'],
  ['DRAFT', 'archive', 'ARCHIVED'],
  ['PUBLISHED', 'publish', 'PUBLISHED'],
  ['PUBLISHED', 'archive', 'ARCHIVED'],
  ['ARCHIVED', 'publish', 'PUBLISHED'],
  ['ARCHIVED', 'archive', 'ARCHIVED'],
])('%s, then %s: %s', (from, event, to) => {
  expect(transitions[from][event]).toBe(to);
});
