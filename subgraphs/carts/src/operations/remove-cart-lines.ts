import type { Identity } from '@bazaar/identity';
import type { Deps } from '../deps.ts';
import { withChanges } from '../domain/lines-after.ts';
import { refusal } from '../domain/refusal.ts';
import { type CartInput, type CartPayload, changeCart, changed, refused, unchanged } from './change-cart.ts';

/** Takes lines out; all of them must be in the cart. */
export const removeCartLines = (
  deps: Deps,
  identity: Identity,
  input: CartInput & { lineIds: readonly string[] },
): Promise<CartPayload> =>
  changeCart(deps, identity, input, ({ stored: { cart } }) => {
    if (input.lineIds.length === 0) return unchanged;
    const held = new Set(cart.lines.map(({ id }) => id));
    const unknown = input.lineIds.findIndex((id) => !held.has(id));
    if (unknown >= 0)
      return refused(
        refusal('NOT_FOUND', 'There is no such line in the cart.', ['lineIds', String(unknown)]),
      );
    return changed({ lines: withChanges(cart.lines, [], input.lineIds) });
  });

/** Takes every line out; coupons, address and method stay. */
export const clearCart = (deps: Deps, identity: Identity, input: CartInput): Promise<CartPayload> =>
  changeCart(deps, identity, input, ({ stored: { cart } }) =>
    cart.lines.length === 0 ? unchanged : changed({ lines: [] }),
  );
