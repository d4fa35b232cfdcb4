import { describe, expect, it } from 'vitest';
import { countryCentres } from './country-centres.ts';
import { distanceTo, FARTHEST, kilometres } from './distance.ts';
import { checkWarehouse } from './warehouse.ts';

const vienna = { country: 'AT', latitude: 48.1486, longitude: 16.4597 };
const rotterdam = { country: 'NL', latitude: 51.8855, longitude: 4.2867 };
const nowhere = { latitude: null, longitude: null };

describe('distances', () => {
  it('are those of the globe', () => {
    expect(kilometres([48.15, 16.46], [51.89, 4.29])).toBeCloseTo(960, -2);
    expect(kilometres([0, 179], [0, -179])).toBeCloseTo(222, 0);
    expect(kilometres([90, 0], [-90, 0])).toBeCloseTo(FARTHEST, 5);
    expect(kilometres([10, 20], [10, 20])).toBe(0);
  });

  it('tell which warehouse is nearer', () => {
    expect(distanceTo('CZ', vienna)).toBeLessThan(distanceTo('CZ', rotterdam));
    expect(distanceTo('GB', rotterdam)).toBeLessThan(distanceTo('GB', vienna));
  });

  it('go from the middle of its country when a warehouse does not say where it is', () => {
    expect(distanceTo('DE', { country: 'AT', ...nowhere })).toBeLessThan(600);
    expect(distanceTo('DE', { country: 'QQ', ...nowhere })).toBe(FARTHEST);
    expect(distanceTo(null, vienna)).toBe(FARTHEST);
  });

  it('know the middle of all 249 countries, and of Kosovo', () => {
    expect(countryCentres.size).toBe(250);
    for (const [country, [latitude, longitude]] of countryCentres)
      expect(
        checkWarehouse({ code: 'A', name: 'A', country, latitude, longitude }),
        `the middle of ${country}`,
      ).toEqual([]);
  });
});
