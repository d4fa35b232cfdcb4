import { expect, it } from 'vitest';
import { arrangeSuggestions } from './arrange-suggestions.ts';
import type { Suggestion } from './search-engine.ts';

const category = (text: string): Suggestion => ({ text, productId: null, categoryId: `category_${text}` });
const product = (text: string): Suggestion => ({ text, productId: `product_${text}`, categoryId: null });
const stems: Record<string, string> = { rugs: 'rug', brushes: 'brush', brushed: 'brush' };
const texts = (
  named: readonly string[],
  completed: readonly string[],
  found: readonly string[],
  first: number,
): string[] =>
  arrangeSuggestions(
    {
      named: named.map(category),
      completed: completed.map((text) => ({ text, stem: stems[text] ?? text })),
      found: found.map(product),
    },
    first,
  ).map(({ text }) => text);

it('shows categories, then words, then products, and leaves products room', () => {
  expect(texts(['Rugs'], ['rural', 'ruby', 'rusty'], ['Ruby ring', 'Rusty nail'], 5)).toEqual([
    'Rugs',
    'rural',
    'ruby',
    'Ruby ring',
    'Rusty nail',
  ]);
});

it('shows of words that find the same the first', () => {
  expect(texts([], ['brush', 'brushes', 'brass', 'brushed'], [], 10)).toEqual(['brush', 'brass']);
  expect(texts([], ['rugs', 'rug'], [], 10)).toEqual(['rugs']);
});

it('shows a word beside the category that is called so: one searches, the other opens', () => {
  expect(texts(['Shirts'], ['shirt'], [], 10)).toEqual(['Shirts', 'shirt']);
});

it('fills the place of what is left out with the next word', () => {
  expect(texts([], ['rug', 'rugs', 'ruby', 'rural'], ['Ruby ring'], 4)).toEqual(['rug', 'ruby', 'Ruby ring']);
});
