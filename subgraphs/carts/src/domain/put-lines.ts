import { buyable, type Line, type Offer } from './cart.ts';
import { maxLines, maxQuantity, maxSubtotal } from './limits.ts';
import { type Refusal, refusal } from './refusal.ts';

/** A variant and how many. */
export type Wanted = { readonly variantId: string; readonly quantity: number };
/** How many of a variant a cart shall hold, at the price its holder sees now. */
export type LineToBe = { readonly variantId: string; readonly quantity: number; readonly seenPrice: number };
/** A line's new quantity, 1 or more. */
export type LineChange = { readonly id: string; readonly quantity: number; readonly seenPrice: number };

const isQuantity = (quantity: number): boolean => quantity >= 1 && quantity <= maxQuantity;

const invalidQuantity = (path: readonly string[]): Refusal =>
  refusal('INVALID_QUANTITY', `A line has 1 to ${maxQuantity} units.`, path);

const short = (
  variantId: string,
  offer: Offer,
  requested: number,
  path: readonly string[],
): Refusal | null => {
  const { available, productId } = offer;
  if (available === null || requested <= available) return null;
  return {
    ...refusal('INSUFFICIENT_STOCK', available === 0 ? 'None is left.' : `Only ${available} are left.`, path),
    shortage: { variantId, productId, requested, available },
  };
};

// The same variant twice in one input adds up; its first place is where a fault is shown.
const folded = (wanted: readonly Wanted[]): Map<string, { quantity: number; at: string }> => {
  const byVariant = new Map<string, { quantity: number; at: string }>();
  wanted.forEach(({ variantId, quantity }, index) => {
    const known = byVariant.get(variantId);
    byVariant.set(variantId, {
      quantity: (known?.quantity ?? 0) + quantity,
      at: known?.at ?? String(index),
    });
  });
  return byVariant;
};

const costs = (quantity: number, price: number): number => quantity * price;

const tooManyLines = refusal('TOO_MANY_LINES', `A cart has ${maxLines} lines at most.`, ['lines']);

/** Is what the lines come to beyond what a cart may hold? */
const tooDear = (amounts: readonly number[]): Refusal | null =>
  amounts.reduce((sum, amount) => sum + amount, 0) > maxSubtotal
    ? refusal('TOTAL_TOO_HIGH', 'A cart cannot hold goods of this value.', ['lines'])
    : null;

const priceNow = (line: Line, currency: string): number =>
  buyable(line.offer, currency)?.price ?? line.seenPrice;

/**
 * Puts variants to the lines of a cart; the same variant adds up.
 * Codes: INVALID_QUANTITY, VARIANT_NOT_FOUND, CURRENCY_MISMATCH, INSUFFICIENT_STOCK, TOO_MANY_LINES, TOTAL_TOO_HIGH.
 */
export const putLines = (
  lines: readonly Line[],
  wanted: readonly Wanted[],
  offers: ReadonlyMap<string, Offer>,
  currency: string,
): { lines: readonly LineToBe[] } | { refusals: readonly Refusal[] } => {
  if (wanted.length > maxLines) return { refusals: [tooManyLines] };
  const faults = wanted.flatMap(({ quantity }, index) =>
    isQuantity(quantity) ? [] : [invalidQuantity(['lines', String(index), 'quantity'])],
  );
  if (faults.length > 0) return { refusals: faults };

  const held = new Map(lines.map((line) => [line.variantId, line]));
  const refusals: Refusal[] = [];
  const toBe: LineToBe[] = [];
  for (const [variantId, { quantity: more, at }] of folded(wanted)) {
    const path = (field: string): string[] => ['lines', at, field];
    const offer = offers.get(variantId);
    const quantity = (held.get(variantId)?.quantity ?? 0) + more;
    if (!offer?.listed) {
      refusals.push(refusal('VARIANT_NOT_FOUND', 'There is no such variant for sale.', path('variantId')));
    } else if (offer.currency !== currency) {
      const message = `This is sold in ${offer.currency}, the cart is in ${currency}.`;
      refusals.push(refusal('CURRENCY_MISMATCH', message, path('variantId')));
    } else if (!isQuantity(quantity)) {
      refusals.push(invalidQuantity(path('quantity')));
    } else {
      const shortage = short(variantId, offer, quantity, path('quantity'));
      if (shortage) refusals.push(shortage);
      else toBe.push({ variantId, quantity, seenPrice: offer.price });
    }
  }
  if (refusals.length > 0) return { refusals };

  const changed = new Set(toBe.map(({ variantId }) => variantId));
  const untouched = lines.filter(({ variantId }) => !changed.has(variantId));
  if (untouched.length + toBe.length > maxLines) return { refusals: [tooManyLines] };
  const dear = tooDear([
    ...untouched.map((line) => costs(line.quantity, priceNow(line, currency))),
    ...toBe.map((line) => costs(line.quantity, line.seenPrice)),
  ]);
  return dear ? { refusals: [dear] } : { lines: toBe };
};

/**
 * Sets quantities of lines; 0 removes a line. Codes: NOT_FOUND, INVALID_QUANTITY, INSUFFICIENT_STOCK, TOTAL_TOO_HIGH.
 * What is no longer for sale may still be counted down, and removed.
 */
export const setQuantities = (
  lines: readonly Line[],
  changes: readonly { readonly lineId: string; readonly quantity: number }[],
  currency: string,
): { changed: readonly LineChange[]; removed: readonly string[] } | { refusals: readonly Refusal[] } => {
  const held = new Map(lines.map((line) => [line.id, line]));
  const after = new Map(lines.map((line) => [line.id, costs(line.quantity, priceNow(line, currency))]));
  const refusals: Refusal[] = [];
  const changed: LineChange[] = [];
  const removed: string[] = [];
  changes.forEach(({ lineId, quantity }, index) => {
    const path = (field: string): string[] => ['lines', String(index), field];
    const line = held.get(lineId);
    if (!line) {
      refusals.push(refusal('NOT_FOUND', 'There is no such line in the cart.', path('lineId')));
    } else if (quantity === 0) {
      removed.push(lineId);
      after.delete(lineId);
    } else if (!isQuantity(quantity)) {
      refusals.push(invalidQuantity(path('quantity')));
    } else {
      const offer = buyable(line.offer, currency);
      const shortage = offer ? short(line.variantId, offer, quantity, path('quantity')) : null;
      if (shortage) refusals.push(shortage);
      const price = priceNow(line, currency);
      changed.push({ id: lineId, quantity, seenPrice: price });
      after.set(lineId, costs(quantity, price));
    }
  });
  const dear = tooDear([...after.values()]);
  if (dear) refusals.push(dear);
  return refusals.length > 0 ? { refusals } : { changed, removed };
};
