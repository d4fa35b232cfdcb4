import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';

const words = (...found: string[]) => {
  const known = new Set(found);
  return (word: string) => known.has(word);
};

describe('highlights', () => {
  it('mark every found word where it stands', () => {
    expect(highlight('name', 'Crème shirt, two Shirts', words('shirt', 'shirts', 'creme'))).toEqual({
      field: 'name',
      snippet: '⟦Crème⟧ ⟦shirt⟧, two ⟦Shirts⟧',
    });
  });

  it('mark a word with a hyphen as a whole', () => {
    expect(highlight('name', 'A T-shirt', words('shirt'))?.snippet).toBe('A ⟦T-shirt⟧');
  });

  it('are none where nothing was found', () => {
    expect(highlight('name', 'Oak bench', words('shirt'))).toBeNull();
  });

  it('cut a long text around the first found word, between words', () => {
    const text = `${'plain words '.repeat(40)}linen ${'and more '.repeat(40)}`.trim();
    const snippet = highlight('description', text, words('linen'))?.snippet ?? '';
    expect(snippet).toMatch(/^…(plain|words) .*⟦linen⟧ .*(and|more)…$/);
    expect(snippet.length).toBeLessThan(180);
  });

  it('keep a long word that nothing can cut', () => {
    const text = `${'x'.repeat(300)} linen`;
    expect(highlight('description', text, words('linen'))?.snippet).toContain('⟦linen⟧');
  });
});
