import { type AddressText, readAddress } from '@bazaar/addresses';
import { isId } from '@bazaar/service-kit';
import { replaceAddress } from '../data/addresses.ts';
import { addressErrors, noSuchAddress } from './address-errors.ts';
import type { Deps, Viewer } from './deps.ts';
import { type AddressPayload, noAddress } from './payloads.ts';

/** Replaces what a saved address says. User errors: NOT_FOUND, INVALID_ADDRESS. */
export const updateAddress = async (
  { db }: Deps,
  { userId }: Viewer,
  input: { addressId: string; address: AddressText },
): Promise<AddressPayload> => {
  if (!isId('address', input.addressId)) return noAddress(noSuchAddress());
  const { address: says, faults } = readAddress(input.address);
  if (says === null) return noAddress(...addressErrors(faults));
  const address = await replaceAddress(db, { id: input.addressId, userId }, says);
  return address === null ? noAddress(noSuchAddress()) : { address, userErrors: [] };
};
