import type { Identity } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import type { Deps } from '../deps.ts';
import { withLines } from '../domain/lines-after.ts';
import { putLines, type Wanted } from '../domain/put-lines.ts';
import { type CartInput, type CartPayload, changeCart, changed, refused, unchanged } from './change-cart.ts';
import { variantsOf } from './wanted-lines.ts';

/** Puts variants in; the same variant adds up. */
export const addCartLines = (
  deps: Deps,
  identity: Identity,
  input: CartInput & { lines: readonly Wanted[] },
): Promise<CartPayload> =>
  changeCart(
    deps,
    identity,
    { ...input, variantIds: variantsOf(input.lines) },
    ({ stored: { cart }, offers }) => {
      if (input.lines.length === 0) return unchanged;
      const result = putLines(cart.lines, input.lines, offers, cart.currency);
      if ('refusals' in result) return refused(...result.refusals);
      const lines = withLines(cart.lines, result.lines, offers, () => newId('cartline'));
      return changed({ lines });
    },
  );
