import { expect, it } from 'vitest';
import { stockLevel } from './stock-level.ts';

it.each([
  [6, 'available'],
  [5, 'low'],
  [1, 'low'],
  [0, 'sold-out'],
  [-2, 'sold-out'],
])('%d units with a low mark at 5 are %s', (available, level) => {
  expect(stockLevel(available, 5)).toBe(level);
});
