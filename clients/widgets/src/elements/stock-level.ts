/** What a number of units means to a buyer. */
export type StockLevel = 'available' | 'low' | 'sold-out';

/** @param low at or below this, few are left */
export const stockLevel = (available: number, low: number): StockLevel => {
  if (available <= 0) return 'sold-out';
  return available <= low ? 'low' : 'available';
};
