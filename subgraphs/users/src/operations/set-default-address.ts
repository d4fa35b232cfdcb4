import { isId, unauthenticated } from '@bazaar/service-kit';
import { clearDefault, findOwnAddress, markDefault } from '../data/addresses.ts';
import { holdAccount } from '../data/users.ts';
import { noSuchAddress } from './address-errors.ts';
import type { Deps, Viewer } from './deps.ts';
import { type AddressPayload, noAddress } from './payloads.ts';

/** Makes an address the one that checkout proposes. User errors: NOT_FOUND. */
export const setDefaultAddress = async (
  deps: Deps,
  { userId }: Viewer,
  { addressId }: { addressId: string },
): Promise<AddressPayload> => {
  if (!isId('address', addressId)) return noAddress(noSuchAddress());
  return deps.transact(async (tx) => {
    if ((await holdAccount(tx, userId)) === null) throw unauthenticated();
    const address = await findOwnAddress(tx, { id: addressId, userId });
    if (address === null) return noAddress(noSuchAddress());
    await clearDefault(tx, userId);
    await markDefault(tx, address);
    return { address: { ...address, isDefault: true }, userErrors: [] };
  });
};
