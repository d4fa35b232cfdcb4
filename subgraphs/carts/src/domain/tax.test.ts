import { describe, expect, it } from 'vitest';
import { shop } from './fixtures.ts';
import { taxOn, taxRate } from './tax.ts';

const rate = (country: string, region: string | null, path: string[] = []): number =>
  taxRate(shop.rates, { country, region }, path);

describe('the tax rate', () => {
  it('is that of the country, or of the region where one is listed', () => {
    expect(rate('AT', null)).toBe(2000);
    expect(rate('AT', 'Wien')).toBe(2000);
    expect(rate('AT', ' mittelberg ')).toBe(1900);
    expect(rate('US', 'NY')).toBe(887);
  });

  it('is nothing where none is listed', () => {
    expect(rate('CH', null)).toBe(0);
    expect(rate('US', 'OR')).toBe(0);
    expect(rate('US', null, ['category_books'])).toBe(0);
  });

  it('follows the goods first, the closest category first of all', () => {
    const books = ['category_media', 'category_books'];
    expect(rate('AT', null, books)).toBe(1000);
    expect(rate('AT', null, [...books, 'category_maps'])).toBe(1300);
    expect(rate('AT', 'Mittelberg', books)).toBe(700);
    // What is said of maps in all of Austria is closer than what is said of books in Mittelberg.
    expect(rate('AT', 'Mittelberg', [...books, 'category_maps'])).toBe(1300);
    expect(rate('AT', 'Mittelberg', ['category_shoes'])).toBe(1900);
  });
});

describe('tax', () => {
  it('is contained in a price or comes on top, rounded half to even', () => {
    expect(taxOn(1005, 2000, true)).toBe(168);
    expect(taxOn(1005, 2000, false)).toBe(201);
    expect(taxOn(25, 2500, false)).toBe(6);
    expect(taxOn(35, 2500, false)).toBe(9);
    expect(taxOn(50, 2500, false)).toBe(12);
    expect(taxOn(70, 2500, false)).toBe(18);
    expect(taxOn(1000, 0, true)).toBe(0);
  });
});
