import { badUserInput, newId, type Send, type Transaction, userError } from '@bazaar/service-kit';
import { findLinkedUser, linkIdentity } from '../data/external-identities.ts';
import { queueMail } from '../data/mails.ts';
import type { UserRow } from '../data/tables.ts';
import { type Account, findAccount, findRecipient, holdAccount, insertUser } from '../data/users.ts';
import { displayNameOf } from '../domain/display-name.ts';
import { localPart, readEmail } from '../domain/email.ts';
import { decideEntry } from '../domain/provider-entry.ts';
import { lengths, readLine } from '../domain/text.ts';
import { personChanged } from '../events/person-changed.ts';
import type { ProviderClaims, ProviderReturn } from '../oidc/providers.ts';
import { readCartToken, withGuestCart } from './claim-cart.ts';
import type { Deps } from './deps.ts';
import { grantSession, openSession } from './open-session.ts';
import { noSession, type SessionPayload } from './payloads.ts';
import { passSecondFactor } from './second-factor.ts';
import { secondFactorErrors } from './sign-in.ts';

/** What came back from the provider. */
export type SignInWithProvider = ProviderReturn & {
  /** The second factor's. */
  twoFactorCode?: string | null | undefined;
  cartToken?: string | null | undefined;
};

type Entering = { way: 'LINKED' | 'LINK'; userId: string } | { way: 'OPEN'; userId: string; email: string };

const verifierForm = /^[\w.~-]{43,128}$/;
const mostCharacters = 2000;

const readReturn = (input: SignInWithProvider): ProviderReturn => {
  const { provider, code, codeVerifier, nonce, redirectUri } = input;
  if (!verifierForm.test(codeVerifier))
    throw badUserInput('A codeVerifier has 43 to 128 characters (RFC 7636).');
  if (nonce === '' || code === '') throw badUserInput('Neither code nor nonce can be empty.');
  if (nonce.length > mostCharacters || code.length > mostCharacters)
    throw badUserInput(`Neither code nor nonce has more than ${mostCharacters} characters.`);
  return { provider, code, codeVerifier, nonce, redirectUri };
};

// Undoes the transaction: the same person has come in twice at once, and the other was first.
class LinkedMeanwhile extends Error {
  override name = 'LinkedMeanwhile';
}

const newPerson = (entry: { userId: string; email: string }, claims: ProviderClaims, now: Date): UserRow => {
  const fullName = readLine(claims.name ?? '', lengths.fullName) ?? localPart(entry.email);
  return {
    id: entry.userId,
    email: entry.email,
    emailVerified: true,
    fullName,
    displayName: displayNameOf(fullName),
    phone: null,
    roles: ['CUSTOMER'],
    version: 1,
    createdAt: now,
  };
};

// The account they come into, as it is now that nobody else can change it; null when it has changed since the decision.
const enter = async (
  tx: Transaction,
  send: Send,
  entry: Entering,
  claims: ProviderClaims,
  now: Date,
): Promise<Account | null> => {
  if (entry.way === 'OPEN') {
    const user = newPerson(entry, claims, now);
    if (!(await insertUser(tx, { ...user, passwordHash: null }))) return null;
    send('users.changed', personChanged(user, null));
    return { user, sellerId: null };
  }
  if (entry.way === 'LINKED') return findAccount(tx, entry.userId);
  const account = await holdAccount(tx, entry.userId);
  return account?.user.emailVerified ? account : null;
};

/**
 * Opens a session for somebody for whom a configured OpenID Connect provider vouches; opens an account for strangers. An account is linked only when
 * provider and shop have both proven its e-mail address. A second factor that is on is asked for here too.
 * User errors: INVALID_CREDENTIALS, EMAIL_NOT_VERIFIED, TWO_FACTOR_REQUIRED, INVALID_CODE. Throws SERVICE_UNAVAILABLE when the provider is.
 */
export const signInWithProvider = async (deps: Deps, input: SignInWithProvider): Promise<SessionPayload> => {
  const { db, throttle } = deps;
  const cartToken = readCartToken(input.cartToken);
  const second = input.twoFactorCode?.trim() || null;
  const refused = noSession(
    userError('INVALID_CREDENTIALS', 'The provider does not vouch for this; begin again.', ['code']),
  );
  const claims = await deps.providers.identify(readReturn(input));
  if (claims === null) return refused;

  const email = claims.email === null ? null : readEmail(claims.email);
  const entry = decideEntry({
    linkedUserId: await findLinkedUser(db, claims),
    email,
    emailVerified: claims.emailVerified,
    account: email === null ? null : await findRecipient(db, email),
  });
  if (entry.way === 'EMAIL_NOT_VERIFIED')
    return noSession(
      userError(
        'EMAIL_NOT_VERIFIED',
        'The e-mail address has to be proven, to the provider and to the shop.',
      ),
    );
  const entering: Entering = entry.way === 'OPEN' ? { ...entry, userId: newId('user') } : entry;
  const { userId } = entering;
  // Guesses at the second factor count by whoever makes them, not by whose account it is.
  const guesser = `${claims.issuer} ${claims.subject}`;
  if (second !== null) await throttle.attempt(guesser);

  let refusal = refused;
  const grant = await withGuestCart(deps.bus, { userId, cartToken }, (claim) =>
    deps.transact(async (tx, send) => {
      const now = deps.clock();
      const account = await enter(tx, send, entering, claims, now);
      if (account === null) return null;
      const passed = await passSecondFactor(tx, deps, { userId, code: second });
      if (passed !== 'PASSED') {
        refusal = noSession(secondFactorErrors[passed]());
        return null;
      }
      if (entering.way !== 'LINKED' && !(await linkIdentity(tx, { ...claims, userId, createdAt: now })))
        throw new LinkedMeanwhile();
      claim(send);
      const kind = entering.way === 'LINK' ? 'PROVIDER_LINKED' : 'NEW_SIGN_IN';
      if (entering.way !== 'OPEN') await queueMail(tx, { kind, recipient: account.user.email, at: now });
      return openSession(tx, account, now);
    }),
  ).catch((error: unknown) => {
    if (error instanceof LinkedMeanwhile) return null;
    throw error;
  });
  if (grant === null) return refusal;
  if (second !== null) await throttle.succeeded(guesser);
  return { session: await grantSession(deps, grant), userErrors: [] };
};
