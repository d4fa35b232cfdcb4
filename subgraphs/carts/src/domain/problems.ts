import type { Money } from '@bazaar/money';
import { buyable, type Line } from './cart.ts';
import type { Tariff } from './rates.ts';
import { isStuck } from './shipping.ts';

/** What can be wrong with a cart or line. */
export type ProblemCode =
  | 'PRICE_CHANGED'
  | 'INSUFFICIENT_STOCK'
  | 'SOLD_OUT'
  | 'WITHDRAWN'
  | 'COUPON_INVALID'
  | 'NOT_SHIPPABLE'
  | 'CURRENCY_MISMATCH'
  | 'TOO_MANY_LINES'
  | 'TOO_MANY_UNITS';

/** Something wrong with a cart or line. */
export type Problem = {
  readonly code: ProblemCode;
  readonly message: string;
  /** For PRICE_CHANGED. */
  readonly previousPrice: Money | null;
  /** For INSUFFICIENT_STOCK. */
  readonly available: number | null;
};

/** Makes a problem. */
export const problem = (
  code: ProblemCode,
  message: string,
  more: { previousPrice?: Money; available?: number } = {},
): Problem => ({
  code,
  message,
  previousPrice: more.previousPrice ?? null,
  available: more.available ?? null,
});

/** What is wrong with a line of a cart that goes by one of `tariffs`: empty while its address is unknown, null where nothing goes. */
export const lineProblems = (line: Line, currency: string, tariffs: readonly Tariff[] | null): Problem[] => {
  const offer = buyable(line.offer, currency);
  if (!offer) return [problem('WITHDRAWN', 'This is no longer for sale.')];
  const found: Problem[] = [];
  const { available } = offer;
  if (available === 0) found.push(problem('SOLD_OUT', 'None is left.'));
  else if (available !== null && available < line.quantity)
    found.push(problem('INSUFFICIENT_STOCK', `Only ${available} are left.`, { available }));
  if (offer.price !== line.seenPrice)
    found.push(
      problem('PRICE_CHANGED', 'The price has changed since you put it in.', {
        previousPrice: { amount: line.seenPrice, currency },
      }),
    );
  if (isStuck(tariffs, offer.weightGrams)) found.push(problem('NOT_SHIPPABLE', 'This cannot be sent there.'));
  return found;
};
