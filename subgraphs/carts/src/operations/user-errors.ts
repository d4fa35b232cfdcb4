import { type UserErrorValue, userError } from '@bazaar/service-kit';
import type { Refusal } from '../domain/refusal.ts';

/** A variant as other subgraphs know it, with the product it belongs to (null when unknown). */
export type VariantRef = { id: string; productId: string | null };

/** Fewer units can be bought than were asked for. */
export type InsufficientStock = UserErrorValue & {
  __typename: 'InsufficientStockError';
  variant: VariantRef;
  requested: number;
  available: number;
};

/** What a mutation answers when a person can mend it. */
export type CartUserError = ReturnType<typeof userError> | InsufficientStock;

/** A refusal as clients see it. */
export const toUserError = ({ code, message, path, shortage }: Refusal): CartUserError => {
  const error = userError(code, message, path);
  if (!shortage) return error;
  const { variantId, productId, requested, available } = shortage;
  return {
    ...error,
    __typename: 'InsufficientStockError',
    variant: { id: variantId, productId },
    requested,
    available,
  };
};
