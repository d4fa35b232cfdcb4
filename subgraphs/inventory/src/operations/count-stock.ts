import type { Identity } from '@bazaar/identity';
import {
  badUserInput,
  once,
  type Send,
  type Transact,
  type Transaction,
  unauthenticated,
  userError,
} from '@bazaar/service-kit';
import { changeStock } from '../data/change-stock.ts';
import { levelsOf } from '../data/levels.ts';
import { addLevels, openLevels } from '../data/open-levels.ts';
import { stockAccess } from '../domain/access.ts';
import type { Count, CountProblem } from '../domain/count.ts';
import type { Level } from '../domain/shelves.ts';
import { findPlaces, type Place } from './find-places.ts';
import { invalid, refused, revive, type StockError, type StockOutcome } from './stock-outcome.ts';

/** A change of stock by a person. */
export type StockCount = {
  mutation: 'setStock' | 'adjustStock' | 'transferStock';
  /** As it came, for the idempotency key. */
  input: { variantId: string; reason: string; idempotencyKey: string };
  /** The warehouses it is about. */
  places: readonly Place[];
  /** The rule; gets a level a place. */
  count: (levels: readonly Level[]) => Count;
};

const errorOf = async (
  tx: Transaction,
  variantId: string,
  { code, message, field, warehouseId }: CountProblem,
): Promise<StockError> => {
  const [stockLevel] = code === 'NEGATIVE_STOCK' ? await levelsOf(tx, variantId, [warehouseId]) : [];
  // Where nothing ever lay there is no level to show.
  if (!stockLevel) return userError(code, message, [field]);
  return { __typename: 'NegativeStockError', code, message, path: [field], stockLevel };
};

const write = async (
  { tx, send, person }: { tx: Transaction; send: Send; person: string },
  { variantId, reason }: StockCount['input'],
  count: Extract<Count, { ok: true }>,
): Promise<void> => {
  await addLevels(
    tx,
    variantId,
    count.movements.map(({ warehouseId }) => warehouseId),
  );
  await changeStock(
    tx,
    send,
    count.movements.map(({ warehouseId, delta }) => ({ variantId, warehouseId, onHand: delta, reserved: 0 })),
    count.movements.map((movement) => ({
      variantId,
      ...movement,
      reason: reason.trim(),
      orderId: null,
      movedBy: person,
    })),
  );
};

/**
 * Counts, corrects or moves stock once for a person and key: levels, ledger and what can be bought change together.
 * User errors: NOT_FOUND, NEGATIVE_STOCK, BELOW_RESERVED, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED. Throws BAD_USER_INPUT for a key of the wrong length.
 */
export const countStock = async (
  { identity, transact }: { identity: Identity; transact: Transact },
  { mutation, input, places, count }: StockCount,
): Promise<StockOutcome> => {
  const { variantId, reason, idempotencyKey: key } = input;
  const person = identity.userId;
  if (person === null) throw unauthenticated();
  if (key.length < 1 || key.length > 255 || key.includes('\0'))
    throw badUserInput('An idempotencyKey has 1 to 255 characters.');
  if (reason.trim() === '' || reason.length > 200 || reason.includes('\0'))
    return invalid('reason', 'Say why in 1 to 200 characters.');
  return transact(async (tx, send) => {
    const attempt = await once(tx, { person, mutation, key, input }, async (): Promise<StockOutcome> => {
      const found = await findPlaces(tx, stockAccess(identity), variantId, places);
      if ('refusal' in found) return found.refusal;
      const counted = count(await openLevels(tx, variantId, found.warehouses));
      if (!counted.ok) return refused(await errorOf(tx, variantId, counted.problem));
      await write({ tx, send, person }, input, counted);
      const rows = await levelsOf(
        tx,
        variantId,
        places.map(({ warehouseId }) => warehouseId),
      );
      return {
        levels: places.flatMap(({ warehouseId }) => rows.filter((row) => row.warehouseId === warehouseId)),
        userErrors: [],
      };
    });
    if (attempt.kind === 'reused')
      return refused(
        userError('IDEMPOTENCY_KEY_REUSED', 'This key was used for another input.', ['idempotencyKey']),
      );
    return revive(attempt.answer);
  });
};
