import { expect, it } from 'vitest';
import { readGroups } from './curate.ts';

it('reads groups of synonyms, a line each, without comments and empty lines', () => {
  expect(readGroups('# beds\nduvet, comforter\n\nt-shirt,tee , top # short\n')).toEqual([
    ['duvet', 'comforter'],
    ['t-shirt', 'tee', 'top'],
  ]);
});
