/**
 * Splits `total` in proportion to `weights` by the largest remainder, so that the parts always sum to the total.
 * Ties go to the earlier part. Weights are whole and not negative; when all are 0 the first part takes everything.
 * Throws a RangeError without weights, or with a negative one.
 */
export const allocate = (total: number, weights: readonly number[]): number[] => {
  if (weights.length === 0) throw new RangeError('There is nothing to allocate to');
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError('Weights are whole numbers, 0 or more');
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : 0));
  const sign = total < 0 ? -1n : 1n;
  const whole = BigInt(total) * sign;
  const shares = weights.map((weight, index) => {
    const product = whole * BigInt(weight);
    return { index, part: product / sum, remainder: product % sum };
  });
  let left = whole - shares.reduce((all, { part }) => all + part, 0n);
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const share of byRemainder) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  return shares.map(({ part }) => Number(part * sign));
};
