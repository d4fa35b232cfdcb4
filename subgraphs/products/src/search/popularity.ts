const typicalAverage = 350;
const typicalWeight = 5;

/**
 * How early a product is found among equals: grows with the number of ratings and with their average.
 * A few ratings say little, so each product starts with five typical ones.
 * @param averageHundredths hundredths of a star; null without ratings
 */
export const popularityOf = (averageHundredths: number | null, count: number): number => {
  const sum = (averageHundredths ?? 0) * count + typicalAverage * typicalWeight;
  return Math.round((sum / (count + typicalWeight)) * (1 + Math.log2(1 + count)));
};
