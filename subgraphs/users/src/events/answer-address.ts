import type { ReplyData, RequestData } from '@bazaar/events';
import { type Database, isId } from '@bazaar/service-kit';
import { findOwnAddress } from '../data/addresses.ts';

/** Answers orders at checkout from the person's saved addresses. */
export const answerAddress =
  (db: Database) =>
  async ({ userId, addressId }: RequestData<'users.address'>): Promise<ReplyData<'users.address'>> => {
    const address = isId('address', addressId) ? await findOwnAddress(db, { id: addressId, userId }) : null;
    if (address === null)
      return { ok: false, code: 'NOT_FOUND', message: 'There is no such address.', path: null, cartId: null };
    const { fullName, line1, line2, city, region, postalCode, country, phone } = address;
    return { ok: true, address: { fullName, line1, line2, city, region, postalCode, country, phone } };
  };
