import { type AddressText, readAddress } from '@bazaar/addresses';
import { newId, unauthenticated, userError } from '@bazaar/service-kit';
import { clearDefault, countAddresses, insertAddress } from '../data/addresses.ts';
import { holdAccount } from '../data/users.ts';
import { addressErrors } from './address-errors.ts';
import type { Deps, Viewer } from './deps.ts';
import { type AddressPayload, noAddress } from './payloads.ts';

/** A person saves this many addresses at most. */
const mostAddresses = 50;

/** Saves an address; the first one is the default in any case. User errors: INVALID_ADDRESS, TOO_MANY_ADDRESSES. */
export const addAddress = async (
  deps: Deps,
  { userId }: Viewer,
  input: { address: AddressText; isDefault?: boolean | null | undefined },
): Promise<AddressPayload> => {
  const { address: says, faults } = readAddress(input.address);
  if (says === null) return noAddress(...addressErrors(faults));
  return deps.transact(async (tx) => {
    // Whoever changes a person's addresses holds the person: they are counted, and one is the default.
    if ((await holdAccount(tx, userId)) === null) throw unauthenticated();
    const count = await countAddresses(tx, userId);
    if (count >= mostAddresses)
      return noAddress(userError('TOO_MANY_ADDRESSES', `You can save ${mostAddresses} addresses at most.`));
    const isDefault = input.isDefault === true || count === 0;
    if (isDefault) await clearDefault(tx, userId);
    const address = { id: newId('address'), userId, ...says, isDefault, createdAt: deps.clock() };
    await insertAddress(tx, address);
    return { address, userErrors: [] };
  });
};
