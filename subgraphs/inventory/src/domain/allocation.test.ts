import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type Line, sumLines } from './allocation.ts';
import { distanceTo } from './distance.ts';
import { type Level, shelve } from './shelves.ts';

const countries = ['AT', 'DE', 'FR'] as const;

const unknown = { country: 'DE', latitude: null, longitude: null };
const locations = [
  unknown,
  { country: 'AT', latitude: 48.1, longitude: 16.5 },
  { country: 'DE', latitude: 53.5, longitude: 10 },
  { country: 'FR', latitude: 45.7, longitude: 5.1 },
  { country: 'AT', latitude: 47.1, longitude: 15.4 },
];

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
    location: locations[Number(row.warehouseId.slice(1)) % locations.length] ?? unknown,
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
        const home = all.filter((level) => level.location.country === where);
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
                all.filter((level) => level.warehouseId === warehouseId && level.location.country === where),
                variantId,
              ) >= units,
          ),
        );
        if (complete) expect(new Set(allocation.holds.map(({ warehouseId }) => warehouseId)).size).toBe(1);
      }),
    );
  });

  it('from abroad takes the fewest parcels there can be, and of those the nearest', () => {
    fc.assert(
      fc.property(levels, lines, fc.constantFrom('US', 'CH', 'SE'), (all, asked, where) => {
        const allocation = allocate(asked, shelve(all), where);
        if (allocation.kind === 'short') return;
        const wanted = [...sumLines(asked)];
        const warehouses = [...new Map(all.map(({ warehouseId, location }) => [warehouseId, location]))];
        const cost = (chosen: typeof warehouses) => ({
          parcels: chosen.length,
          distance: chosen.reduce((sum, [, location]) => sum + distanceTo(where, location), 0),
        });
        const sets: (typeof warehouses)[] = [[]];
        for (const each of warehouses) sets.push(...sets.map((set) => [...set, each]));
        const possible = sets
          .filter((set) =>
            wanted.every(
              ([variantId, units]) =>
                freeOf(
                  all.filter((level) => set.some(([warehouseId]) => warehouseId === level.warehouseId)),
                  variantId,
                ) >= units,
            ),
          )
          .map(cost)
          .sort((a, b) => a.parcels - b.parcels || a.distance - b.distance);
        const used = new Set(allocation.holds.map(({ warehouseId }) => warehouseId));
        const chosen = cost(warehouses.filter(([warehouseId]) => used.has(warehouseId)));
        expect(chosen.parcels).toBe(possible[0]?.parcels);
        expect(chosen.distance).toBeCloseTo(possible[0]?.distance ?? 0, 6);
      }),
    );
  });
});
