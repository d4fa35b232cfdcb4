import { expect, it } from 'vitest';
import { compare } from './truth.ts';

const truth = ['a', 'b', 'c', 'd'];

it.each([
  ['everything', ['a', 'b', 'c', 'd'], { gaps: 0, duplicates: 0, disorder: false }],
  ['everything since it began', ['c', 'd'], { gaps: 0, duplicates: 0, disorder: false }],
  ['nothing', [], { gaps: 4, duplicates: 0, disorder: false }],
  ['not all', ['a', 'c'], { gaps: 2, duplicates: 0, disorder: false }],
  ['something twice', ['b', 'c', 'b', 'c', 'd'], { gaps: 0, duplicates: 2, disorder: false }],
  ['something too late', ['a', 'c', 'b', 'd'], { gaps: 0, duplicates: 0, disorder: true }],
  ['what never was', ['a', 'x', 'b', 'c', 'd'], { gaps: 0, duplicates: 0, disorder: true }],
])('who heard %s differs so much from the truth', (_, cursors, difference) => {
  expect(compare({ cursors }, truth)).toEqual(difference);
});
