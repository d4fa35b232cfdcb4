import { expect, it } from 'vitest';
import { closesCycle, movedPath, pathBelow } from './category-path.ts';

it('a path leads from the top to its own branch', () => {
  expect(pathBelow([], 'a')).toEqual(['a']);
  expect(pathBelow(['a'], 'b')).toEqual(['a', 'b']);
});

it('a branch cannot be below itself or what is below it', () => {
  expect(closesCycle(['a', 'b'], 'a')).toBe(true);
  expect(closesCycle(['a', 'b'], 'b')).toBe(true);
  expect(closesCycle(['a', 'b'], 'c')).toBe(false);
});

it('what is below a moved branch moves along', () => {
  expect(movedPath(['a', 'b', 'c'], 'b', ['x', 'b'])).toEqual(['x', 'b', 'c']);
  expect(movedPath(['a', 'b'], 'b', ['b'])).toEqual(['b']);
});
