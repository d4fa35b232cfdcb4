import { describe, expect, it } from 'vitest';
import { productImage } from './image.ts';

describe('the picture of a product', () => {
  it('is the same each time', () => {
    expect(productImage('alder-linen-overshirt', 1)).toBe(productImage('alder-linen-overshirt', 1));
  });

  it('differs between products and between the pictures of one', () => {
    const pictures = [
      productImage('alder-linen-overshirt', 1),
      productImage('alder-linen-overshirt', 2),
      productImage('brook-oak-stool', 1),
    ];
    expect(new Set(pictures).size).toBe(3);
  });

  it('is a square SVG with the initials of the name', () => {
    const svg = productImage('alder-linen-overshirt', 1);
    expect(svg).toMatch(/^<svg [^>]*width="800" height="800"/);
    expect(svg).toMatch(/>AL<\/text><\/svg>$/);
  });

  it('lets no mark-up in through a slug', () => {
    expect(productImage('<script>-&amp;', 1)).not.toMatch(/<script|&/);
  });
});
