import { isId, userError } from '@bazaar/service-kit';
import { findOffers } from '../data/offers.ts';
import { deleteWish, putWish, type WishlistRow } from '../data/wishlist.ts';
import type { Deps } from '../deps.ts';

type UserError = ReturnType<typeof userError>;

/** Wishes for a variant that is for sale; twice is once. */
export const addToWishlist = async (
  { db, clock }: Deps,
  userId: string,
  variantId: string,
): Promise<{ wishlistItem: WishlistRow | null; userErrors: UserError[] }> => {
  const offer = isId('variant', variantId) ? (await findOffers(db, [variantId])).get(variantId) : undefined;
  if (!offer?.listed) {
    const error = userError('VARIANT_NOT_FOUND', 'There is no such variant for sale.', ['variantId']);
    return { wishlistItem: null, userErrors: [error] };
  }
  return { wishlistItem: await putWish(db, { userId, variantId, addedAt: clock() }), userErrors: [] };
};

/** Wishes no more. */
export const removeFromWishlist = async (
  { db }: Deps,
  userId: string,
  variantId: string,
): Promise<{ user: { id: string } | null; userErrors: UserError[] }> => {
  if (isId('variant', variantId) && (await deleteWish(db, userId, variantId)))
    return { user: { id: userId }, userErrors: [] };
  return { user: null, userErrors: [userError('NOT_FOUND', 'This was not wished for.', ['variantId'])] };
};
