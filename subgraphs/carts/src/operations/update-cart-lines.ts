import type { Identity } from '@bazaar/identity';
import { badUserInput } from '@bazaar/service-kit';
import type { Deps } from '../deps.ts';
import { withChanges } from '../domain/lines-after.ts';
import { setQuantities } from '../domain/put-lines.ts';
import { type CartInput, type CartPayload, changeCart, changed, refused, unchanged } from './change-cart.ts';

/** Sets quantities; 0 removes a line. The price of a line that is set counts as seen. A line named twice is a malformed request. */
export const updateCartLines = (
  deps: Deps,
  identity: Identity,
  input: CartInput & { lines: readonly { lineId: string; quantity: number }[] },
): Promise<CartPayload> => {
  const { lines } = input;
  if (new Set(lines.map(({ lineId }) => lineId)).size < lines.length)
    throw badUserInput('A line is named twice.');
  return changeCart(deps, identity, input, ({ stored: { cart } }) => {
    if (lines.length === 0) return unchanged;
    const result = setQuantities(cart.lines, lines, cart.currency);
    if ('refusals' in result) return refused(...result.refusals);
    return changed({ lines: withChanges(cart.lines, result.changed, result.removed) });
  });
};
