export { allocate } from './allocate.ts';
export { formatMoney } from './format.ts';
export { decimals, type Money, money } from './money.ts';
export { multiplyRate } from './rate.ts';
