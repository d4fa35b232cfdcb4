import { isId, unauthenticated } from '@bazaar/service-kit';
import { deleteAddress, markDefault, oldestAddress } from '../data/addresses.ts';
import { holdAccount } from '../data/users.ts';
import { noSuchAddress } from './address-errors.ts';
import type { Deps, Viewer } from './deps.ts';
import { noUser, type UserPayload } from './payloads.ts';

/** Forgets an address; after the default one the oldest left becomes it. User errors: NOT_FOUND. */
export const removeAddress = async (
  deps: Deps,
  { userId }: Viewer,
  { addressId }: { addressId: string },
): Promise<UserPayload> => {
  if (!isId('address', addressId)) return noUser(noSuchAddress());
  return deps.transact(async (tx) => {
    const account = await holdAccount(tx, userId);
    if (account === null) throw unauthenticated();
    const removed = await deleteAddress(tx, { id: addressId, userId });
    if (removed === null) return noUser(noSuchAddress());
    const next = removed.isDefault ? await oldestAddress(tx, userId) : null;
    if (next !== null) await markDefault(tx, next);
    return { user: account.user, userErrors: [] };
  });
};
