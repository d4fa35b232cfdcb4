import { buyable, type Line } from './cart.ts';
import { maxLines, maxQuantity, maxSubtotal } from './limits.ts';
import { type Problem, problem } from './problems.ts';
import type { LineToBe } from './put-lines.ts';

/** What becomes of a guest's lines in somebody's cart. Nothing is left out without a problem that says so. */
export type Merge = {
  readonly lines: readonly LineToBe[];
  /** Lines taken over. */
  readonly added: number;
  /** Lines whose quantities were summed. */
  readonly summed: number;
  readonly problems: readonly Problem[];
};

/** The most units of a variant a cart can hold, and the problem to tell when fewer than `wanted` are possible. */
const capped = (wanted: number, available: number | null): { most: number; problem: Problem | null } => {
  if (available !== null && available < Math.min(wanted, maxQuantity)) {
    const short = problem('INSUFFICIENT_STOCK', `Only ${available} are left.`, { available });
    return { most: available, problem: available === 0 ? problem('SOLD_OUT', 'None is left.') : short };
  }
  if (wanted > maxQuantity)
    return {
      most: maxQuantity,
      problem: problem('TOO_MANY_UNITS', `A line has ${maxQuantity} units at most.`),
    };
  return { most: wanted, problem: null };
};

/**
 * Takes a guest's lines into a cart: quantities of the same variant are summed, capped by known stock and the limits.
 * What is in the cart already never shrinks by it.
 */
export const mergeLines = (own: readonly Line[], guests: readonly Line[], currency: string): Merge => {
  const held = new Map(own.map((line) => [line.variantId, line]));
  const lines: LineToBe[] = [];
  const problems: Problem[] = [];
  let added = 0;
  let summed = 0;
  let value = own.reduce((sum, { quantity, seenPrice, offer }) => {
    return sum + quantity * (buyable(offer, currency)?.price ?? seenPrice);
  }, 0);
  for (const guest of guests) {
    // Whose list it is does not show which line is meant, so the message does.
    const tell = (found: Problem): void => {
      const name = guest.offer?.productName;
      problems.push(name === undefined ? found : { ...found, message: `${name}: ${found.message}` });
    };
    const offer = buyable(guest.offer, currency);
    const mine = held.get(guest.variantId);
    if (!offer) {
      tell(
        guest.offer?.listed
          ? problem('CURRENCY_MISMATCH', `This is not sold in ${currency}.`)
          : problem('WITHDRAWN', 'This is no longer for sale.'),
      );
      continue;
    }
    const cap = capped((mine?.quantity ?? 0) + guest.quantity, offer.available);
    if (cap.problem) tell(cap.problem);
    const quantity = Math.max(mine?.quantity ?? 0, cap.most);
    const more = quantity - (mine?.quantity ?? 0);
    if (more === 0) continue;
    if (!mine && own.length + added >= maxLines) {
      tell(problem('TOO_MANY_LINES', `A cart has ${maxLines} lines at most.`));
      continue;
    }
    if (value + more * offer.price > maxSubtotal) {
      tell(problem('TOO_MANY_UNITS', 'A cart cannot hold goods of this value.'));
      continue;
    }
    value += more * offer.price;
    if (mine) summed += 1;
    else added += 1;
    // A line that is summed keeps the price its owner saw; a new one the price that the guest saw.
    lines.push({ variantId: guest.variantId, quantity, seenPrice: mine?.seenPrice ?? guest.seenPrice });
  }
  return { lines, added, summed, problems };
};
