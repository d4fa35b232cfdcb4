const bounds = [0, 1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000];

/** The price bands, cheapest first, as facet values: the least and the greatest price in minor units, such as `1000-2499`; the last has no greatest. */
export const priceBands: readonly string[] = bounds.map((from, index) => {
  const next = bounds[index + 1];
  return `${from}-${next === undefined ? '' : next - 1}`;
});

/** The place in `priceBands` of a price in minor units, 0 or more. */
export const priceBandOf = (price: number): number => {
  const above = bounds.findIndex((bound) => bound > price);
  return (above === -1 ? bounds.length : above) - 1;
};
