import { at, type Random } from '../random.ts';

/**
 * Deals reviews to products: few are much talked about, most a little, some not at all.
 *
 * @param total to deal
 * @param products how many there are
 * @param most that one product may get
 * @returns how many each gets; they sum to `total`
 */
export function dealReviews(total: number, products: number, most: number, random: Random): number[] {
  const popularity = Array.from({ length: products }, () => random.fraction() ** 3 + 0.01);
  const sum = popularity.reduce((all, one) => all + one, 0);
  const counts = popularity.map((one) => Math.min(most, Math.floor((total * one) / sum)));

  // What rounding left over goes to those who come next in a shuffled order.
  let left = total - counts.reduce((all, one) => all + one, 0);
  const order = random.shuffle(counts.map((_, index) => index));
  for (let turn = 0; left > 0; turn += 1) {
    if (turn >= order.length * most)
      throw new RangeError(`${total} reviews do not fit on ${products} products`);
    const index = at(order, turn % order.length);
    const count = at(counts, index);
    if (count < most) {
      counts[index] = count + 1;
      left -= 1;
    }
  }
  return counts;
}
