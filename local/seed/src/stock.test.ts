import { describe, expect, it } from 'vitest';
import { demoShop } from './index.ts';

const shop = demoShop();
const variants = shop.products.flatMap((product) => product.variants);
const levelsOf = new Map(
  variants.map(({ id }) => [id, shop.stock.filter(({ variantId }) => variantId === id)]),
);

describe('the stock', () => {
  it('lies in one to three warehouses a variant, each once', () => {
    const warehouses = new Set(shop.warehouses.map(({ id }) => id));
    expect([...levelsOf.values()].flat()).toHaveLength(shop.stock.length);
    for (const levels of levelsOf.values()) {
      const used = new Set(levels.map(({ warehouseId }) => warehouseId));
      expect([1, 2, 3]).toContain(levels.length);
      expect(used.size).toBe(levels.length);
      expect([...used].every((id) => warehouses.has(id))).toBe(true);
    }
  });

  it('is never negative', () => {
    expect(shop.stock.filter(({ onHand, reorderPoint }) => onHand < 0 || reorderPoint < 0)).toEqual([]);
  });

  it('is ten in all of the scarce variant', () => {
    const scarce = shop.products[0]?.variants[0]?.id ?? '';
    const units = levelsOf.get(scarce)?.reduce((sum, { onHand }) => sum + onHand, 0);
    expect(units).toBe(10);
  });

  it('has run out for some variants and runs low for others', () => {
    const all = [...levelsOf.values()];
    const soldOut = all.filter((levels) => levels.every(({ onHand }) => onHand === 0)).length;
    const low = all.filter((levels) =>
      levels.every(({ onHand, reorderPoint }) => onHand <= reorderPoint),
    ).length;
    expect(soldOut / variants.length).toBeCloseTo(0.04, 1);
    expect(low).toBeGreaterThan(soldOut);
  });
});
