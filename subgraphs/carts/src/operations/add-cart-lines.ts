import type { Identity } from '@bazaar/identity';
import { putCartLines } from '../data/lines.ts';
import type { Deps } from '../deps.ts';
import type { Wanted } from '../domain/put-lines.ts';
import { type CartInput, type CartPayload, changeCart, refused } from './change-cart.ts';
import { decideLines } from './wanted-lines.ts';

/** Puts variants in; the same variant adds up. */
export const addCartLines = (
  deps: Deps,
  identity: Identity,
  input: CartInput & { lines: readonly Wanted[] },
): Promise<CartPayload> =>
  changeCart(deps, identity, input, async (tx, { row, cart }) => {
    if (input.lines.length === 0) return { kind: 'unchanged' };
    const result = await decideLines(tx, cart.lines, input.lines, cart.currency);
    if ('refusals' in result) return refused(...result.refusals);
    await putCartLines(tx, row.id, result.lines);
    return { kind: 'changed' };
  });
