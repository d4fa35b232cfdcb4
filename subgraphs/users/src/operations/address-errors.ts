import type { AddressFault } from '@bazaar/addresses';
import { userError } from '@bazaar/service-kit';

/** What is wrong with an address, as user errors. */
export const addressErrors = (faults: readonly AddressFault[]) =>
  faults.map(({ part, message }) => userError('INVALID_ADDRESS', message, ['address', part]));

/** An address that is not there, or another person's. */
export const noSuchAddress = () => userError('NOT_FOUND', 'There is no such address.', ['addressId']);
