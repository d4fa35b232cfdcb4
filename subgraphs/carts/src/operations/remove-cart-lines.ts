import type { Identity } from '@bazaar/identity';
import { deleteLines } from '../data/lines.ts';
import type { Deps } from '../deps.ts';
import { refusal } from '../domain/refusal.ts';
import { type CartInput, type CartPayload, changeCart, refused } from './change-cart.ts';

/** Takes lines out; all of them must be in the cart. */
export const removeCartLines = (
  deps: Deps,
  identity: Identity,
  input: CartInput & { lineIds: readonly string[] },
): Promise<CartPayload> =>
  changeCart(deps, identity, input, async (tx, { row, cart }) => {
    if (input.lineIds.length === 0) return { kind: 'unchanged' };
    const held = new Set(cart.lines.map(({ id }) => id));
    const unknown = input.lineIds.findIndex((id) => !held.has(id));
    if (unknown >= 0)
      return refused(
        refusal('NOT_FOUND', 'There is no such line in the cart.', ['lineIds', String(unknown)]),
      );
    await deleteLines(tx, row.id, input.lineIds);
    return { kind: 'changed' };
  });

/** Takes every line out; coupons, address and method stay. */
export const clearCart = (deps: Deps, identity: Identity, input: CartInput): Promise<CartPayload> =>
  changeCart(deps, identity, input, async (tx, { row, cart }) => {
    if (cart.lines.length === 0) return { kind: 'unchanged' };
    await deleteLines(
      tx,
      row.id,
      cart.lines.map(({ id }) => id),
    );
    return { kind: 'changed' };
  });
