/**
 * `amount × numerator ÷ denominator` in whole minor units, rounded half to even: the one place where money is rounded.
 * A tax of 20 % on 1005 is `multiplyRate(1005, 2000, 10000)` = 201; contained in 1005 it is `multiplyRate(1005, 2000, 12000)` = 168 (167.5).
 */
export const multiplyRate = (amount: number, numerator: number, denominator: number): number => {
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  if (divisor <= 0n) throw new RangeError('The denominator is 1 or more');
  const negative = product < 0n;
  const size = negative ? -product : product;
  const quotient = size / divisor;
  const twice = (size % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
  const rounded = quotient + (up ? 1n : 0n);
  return Number(negative ? -rounded : rounded);
};
