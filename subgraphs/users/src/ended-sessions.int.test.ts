import { type Bus, newId } from '@bazaar/service-kit';
import { admin, customer, eventually } from '@bazaar/testing';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, type Newcomer, openAccounts, password, type Session } from './fixture/accounts.ts';

let accounts: Accounts;
let bus: Bus;
/** The sessions that were said to have ended, once for each message: whoever listens live may hear one twice. */
const said: string[] = [];
const heard = new Set<string>();

beforeAll(async () => {
  accounts = await openAccounts();
  bus = await accounts.environment.bus();
  bus.listen('users.sessionEnded', '*', ({ id, data }) => {
    if (!heard.has(id)) said.push(data.sessionId);
    heard.add(id);
  });
  await bus.connection.flush();
});
afterAll(() => accounts.stop());

const idOf = ({ accessToken }: Session): string => String(decodeJwt(accessToken)['sid']);

/** A person with three sessions open; `own` is that of the requests. */
const person = async () => {
  const { id, email, session }: Newcomer = await accounts.newcomer();
  const others: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    const { session: another } = await accounts.signIn({ email });
    if (another) others.push(idOf(another));
  }
  const own = idOf(session);
  return { id, email, session, own, others, client: accounts.as({ ...customer(id), sessionId: own }) };
};

const areSaid = (expected: readonly string[]) =>
  eventually(() => expect(said.filter((id) => expected.includes(id)).sort()).toEqual([...expected].sort()));
const isNotSaid = (id: string) => expect(said).not.toContain(id);

test('signing out says that this session ended, once; signing out everywhere the rest', async () => {
  const { client, own, others } = await person();
  await client.data('mutation { signOut { userErrors { code } } }');
  await client.data('mutation { signOut { userErrors { code } } }');
  await areSaid([own]);
  for (const other of others) isNotSaid(other);
  await client.data('mutation { signOutEverywhere { userErrors { code } } }');
  await areSaid([own, ...others]);
});

test('a new password ends the other sessions, and a reset one ends all', async () => {
  const { client, email, own, others } = await person();
  const newPassword = 'another horse battery';
  await client.data(
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }',
    { input: { currentPassword: password, newPassword } },
  );
  await areSaid(others);
  isNotSaid(own);

  await accounts.guest.data(
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }',
    { input: { email } },
  );
  const { token } = await accounts.mailTo(email, 'Set a new password');
  await accounts.guest.data(
    'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { userErrors { code } } }',
    { input: { token, newPassword: 'a third horse battery' } },
  );
  await areSaid([own, ...others]);
});

test('a refresh token that somebody copied ends the session', async () => {
  const { session, own } = await person();
  const first = await accounts.refresh(session.refreshToken);
  await accounts.refresh(first.session?.refreshToken ?? '');
  await accounts.refresh(session.refreshToken);
  await areSaid([own]);
});

test('losing a role ends every session, getting one ends none', async () => {
  const { id, own, others } = await person();
  const root = accounts.as(admin(newId('user')));
  const setRoles = (roles: string[]) =>
    root.data(
      'mutation ($input: SetRolesInput!) { setRoles(input: $input) { user { roles } userErrors { code } } }',
      { input: { userId: id, roles } },
    );
  await setRoles(['CUSTOMER', 'ADMIN']);
  isNotSaid(own);
  await setRoles(['ADMIN']);
  await areSaid([own, ...others]);
});
