import { isPhone } from '@bazaar/addresses';
import { unauthenticated, userError } from '@bazaar/service-kit';
import { sellersOfUsers } from '../data/sellers.ts';
import { changeUser, holdAccount } from '../data/users.ts';
import { displayNameOf } from '../domain/display-name.ts';
import { lengths, readLine } from '../domain/text.ts';
import { personChanged } from '../events/person-changed.ts';
import type { Deps, Viewer } from './deps.ts';
import { noUser, type UserPayload } from './payloads.ts';

/** What to change; what is absent stays. Null takes the telephone number away and means nothing for a name. */
export type UpdateProfile = {
  fullName?: string | null | undefined;
  displayName?: string | null | undefined;
  phone?: string | null | undefined;
};

const check = (input: UpdateProfile) => {
  const { fullName, displayName } = input;
  const phone = input.phone?.trim();
  return [
    fullName != null && readLine(fullName, lengths.fullName) === null
      ? userError('INVALID_NAME', `A name has 1 to ${lengths.fullName} characters.`, ['fullName'])
      : null,
    displayName != null && readLine(displayName, lengths.displayName) === null
      ? userError('INVALID_NAME', `This name has 1 to ${lengths.displayName} characters.`, ['displayName'])
      : null,
    phone !== undefined && phone !== '' && !isPhone(phone)
      ? userError('INVALID_PHONE', 'A phone number looks like +43123456.', ['phone'])
      : null,
  ].filter((error) => error !== null);
};

/** Changes what is given; the display name follows the full name until the person has chosen one. User errors: INVALID_NAME, INVALID_PHONE. */
export const updateProfile = async (
  deps: Deps,
  { userId }: Viewer,
  input: UpdateProfile,
): Promise<UserPayload> => {
  const userErrors = check(input);
  if (userErrors.length > 0) return noUser(...userErrors);
  return deps.transact(async (tx, send) => {
    const account = await holdAccount(tx, userId);
    if (account === null) throw unauthenticated();
    const { user } = account;
    const fullName = input.fullName?.trim() ?? user.fullName;
    const chosen = user.displayName !== displayNameOf(user.fullName);
    const displayName = input.displayName?.trim() ?? (chosen ? user.displayName : displayNameOf(fullName));
    const phone = input.phone === undefined ? user.phone : input.phone?.trim() || null;
    const seen = displayName !== user.displayName;
    const version = seen ? user.version + 1 : user.version;
    const changed = await changeUser(tx, user, { fullName, displayName, phone, version });
    if (seen) {
      const [seller = null] = await sellersOfUsers(tx, [userId]);
      send('users.changed', personChanged(changed, seller));
    }
    return { user: changed, userErrors: [] };
  });
};
