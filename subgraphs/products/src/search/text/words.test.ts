import { describe, expect, it } from 'vitest';
import { fold, formsOf, placedWords, plainQuery, wordsOf } from './words.ts';

describe('the words of a text', () => {
  it('are compared without accents and capitals', () => {
    expect(fold('Crème BRÛLÉE, Straße, Smørrebrød')).toBe('creme brulee, strasse, smorrebrod');
    expect(plainQuery('  Crème—Brûlée! ')).toBe('creme brulee');
  });

  it('may be written with or without a hyphen', () => {
    expect(wordsOf("Men's T-shirt MC-24688")).toEqual([
      { joined: 'mens', parts: ['men', 's'] },
      { joined: 'tshirt', parts: ['t', 'shirt'] },
      { joined: 'mc24688', parts: ['mc', '24688'] },
    ]);
    expect([...formsOf('T-shirt')]).toEqual(['tshirt', 't', 'shirt']);
  });

  it('know their places in the text', () => {
    const text = 'A «crème» dish';
    expect(placedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['A', 'crème', 'dish']);
  });

  it('are none in signs alone', () => {
    expect(wordsOf(' - … !? ')).toEqual([]);
  });
});
