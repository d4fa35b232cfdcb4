import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type Line, sumLines } from './allocation.ts';
import { type Level, shelve } from './shelves.ts';

const countries = ['AT', 'DE', 'FR'] as const;

const stock = fc.uniqueArray(
  fc.record({
    variantId: fc.constantFrom('a', 'b', 'c'),
    warehouseId: fc.integer({ min: 1, max: 5 }).map((number) => `w${number}`),
    active: fc.boolean(),
    onHand: fc.integer({ min: 0, max: 6 }),
    held: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { selector: ({ variantId, warehouseId }) => `${variantId}${warehouseId}`, maxLength: 15 },
);

const levels = stock.map((rows): Level[] =>
  rows.map(({ held, ...row }) => ({
    ...row,
    // A warehouse stands in one country, and ships or not, for all its levels.
    country: countries[Number(row.warehouseId.slice(1)) % 3] ?? 'AT',
    active: row.warehouseId !== 'w5',
    reserved: Math.floor(held * row.onHand),
  })),
);

const lines: fc.Arbitrary<Line[]> = fc.array(
  fc.record({
    variantId: fc.constantFrom('a', 'b', 'c', 'unknown'),
    quantity: fc.integer({ min: 1, max: 8 }),
  }),
  { minLength: 1, maxLength: 5 },
);
const country = fc.option(fc.constantFrom(...countries, 'US'), { nil: null });

const freeOf = (all: readonly Level[], variantId: string): number =>
  all
    .filter((level) => level.variantId === variantId && level.active)
    .reduce((sum, { onHand, reserved }) => sum + onHand - reserved, 0);

describe('choosing warehouses for an order', () => {
  it('gives every unit asked for, or says exactly what is short', () => {
    fc.assert(
      fc.property(levels, lines, country, (all, asked, where) => {
        const wanted = sumLines(asked);
        const allocation = allocate(asked, shelve(all), where);
        const short = [...wanted].filter(([variantId, units]) => freeOf(all, variantId) < units);
        if (allocation.kind === 'short') {
          expect(allocation.shortages).toEqual(
            short.map(([variantId, requested]) => ({
              variantId,
              requested,
              available: freeOf(all, variantId),
            })),
          );
          expect(short.length).toBeGreaterThan(0);
          return;
        }
        expect(short).toEqual([]);
        expect(sumLines(allocation.holds)).toEqual(wanted);
      }),
    );
  });

  it('never takes more from a warehouse than is free there, and nothing from one that does not ship', () => {
    fc.assert(
      fc.property(levels, lines, country, (all, asked, where) => {
        const allocation = allocate(asked, shelve(all), where);
        if (allocation.kind === 'short') return;
        const places = allocation.holds.map(({ variantId, warehouseId }) => `${variantId}/${warehouseId}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { variantId, warehouseId, quantity } of allocation.holds) {
          const level = all.find((each) => each.variantId === variantId && each.warehouseId === warehouseId);
          expect(level?.active).toBe(true);
          expect(quantity).toBeGreaterThan(0);
          expect(quantity).toBeLessThanOrEqual((level?.onHand ?? 0) - (level?.reserved ?? 0));
        }
      }),
    );
  });

  it('takes all it can from the country of destination', () => {
    fc.assert(
      fc.property(levels, lines, fc.constantFrom(...countries), (all, asked, where) => {
        const allocation = allocate(asked, shelve(all), where);
        if (allocation.kind === 'short') return;
        const home = all.filter((level) => level.country === where);
        for (const [variantId, units] of sumLines(asked)) {
          const domestic = allocation.holds
            .filter((hold) => hold.variantId === variantId)
            .filter((hold) => home.some(({ warehouseId }) => warehouseId === hold.warehouseId))
            .reduce((sum, { quantity }) => sum + quantity, 0);
          expect(domestic).toBe(Math.min(units, freeOf(home, variantId)));
        }
      }),
    );
  });

  it('sends one parcel wherever one warehouse of the country has it all', () => {
    fc.assert(
      fc.property(levels, lines, fc.constantFrom(...countries), (all, asked, where) => {
        const allocation = allocate(asked, shelve(all), where);
        if (allocation.kind === 'short') return;
        const complete = [...new Set(all.map(({ warehouseId }) => warehouseId))].some((warehouseId) =>
          [...sumLines(asked)].every(
            ([variantId, units]) =>
              freeOf(
                all.filter((level) => level.warehouseId === warehouseId && level.country === where),
                variantId,
              ) >= units,
          ),
        );
        if (complete) expect(new Set(allocation.holds.map(({ warehouseId }) => warehouseId)).size).toBe(1);
      }),
    );
  });
});
