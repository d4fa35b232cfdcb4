import { newId, userError } from '@bazaar/service-kit';
import { queueMail } from '../data/mails.ts';
import { insertUser } from '../data/users.ts';
import { displayNameOf } from '../domain/display-name.ts';
import { readEmail } from '../domain/email.ts';
import { passwordWeakness } from '../domain/password.ts';
import { lengths, readLine } from '../domain/text.ts';
import { personChanged } from '../events/person-changed.ts';
import { isCommonPassword } from '../secrets/common-passwords.ts';
import { readCartToken, withGuestCart } from './claim-cart.ts';
import type { Deps } from './deps.ts';
import { grantSession, openSession } from './open-session.ts';
import { noSession, type SessionPayload } from './payloads.ts';

/** The details of a new account. */
export type SignUp = {
  email: string;
  password: string;
  fullName: string;
  cartToken?: string | null | undefined;
};

/** Opens an account and a session. User errors: INVALID_EMAIL, PASSWORD_TOO_WEAK, INVALID_NAME, EMAIL_TAKEN. */
export const signUp = async (deps: Deps, input: SignUp): Promise<SessionPayload> => {
  const cartToken = readCartToken(input.cartToken);
  const email = readEmail(input.email);
  const fullName = readLine(input.fullName, lengths.fullName);
  const weakness = passwordWeakness(input.password, email ?? '', isCommonPassword);
  if (email === null || fullName === null || weakness !== null)
    return noSession(
      ...(email === null ? [userError('INVALID_EMAIL', 'This is no e-mail address.', ['email'])] : []),
      ...(weakness === null ? [] : [userError('PASSWORD_TOO_WEAK', weakness, ['password'])]),
      ...(fullName === null
        ? [userError('INVALID_NAME', 'A name has 1 to 200 characters.', ['fullName'])]
        : []),
    );

  const passwordHash = await deps.passwords.hash(input.password);
  const now = deps.clock();
  const user = {
    id: newId('user'),
    email,
    emailVerified: false,
    fullName,
    displayName: displayNameOf(fullName),
    phone: null,
    roles: ['CUSTOMER' as const],
    version: 1,
    createdAt: now,
  };
  const grant = await withGuestCart(deps.bus, { userId: user.id, cartToken }, (claim) =>
    deps.transact(async (tx, send) => {
      if (!(await insertUser(tx, { ...user, passwordHash }))) return null;
      send('users.changed', personChanged(user, null));
      claim(send);
      await queueMail(tx, { kind: 'VERIFY_EMAIL', recipient: email, at: now });
      return openSession(tx, { user, sellerId: null }, now);
    }),
  );
  if (grant === null)
    return noSession(userError('EMAIL_TAKEN', 'There is an account with this e-mail address.', ['email']));
  return { session: await grantSession(deps, grant), userErrors: [] };
};
