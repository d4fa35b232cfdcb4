import { createTokenVerifier, type Identity } from '@bazaar/identity';
import { customer, eventually } from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Accounts, newEmail, openAccounts, password } from './fixture/accounts.ts';

let accounts: Accounts;
let sql: postgres.Sql;

beforeAll(async () => {
  accounts = await openAccounts();
  sql = postgres(accounts.databaseUrl, { max: 2 });
});
afterAll(async () => {
  await sql.end();
  await accounts.stop();
});

const codes = ({ userErrors }: { userErrors: { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);
// Requests are signed for this moment, so the past is moved instead of the clock.
const later = (time: string) =>
  sql`update refresh_tokens set used_at = used_at - ${time}::interval, expires_at = expires_at - ${time}::interval`;
const identityOf = (accessToken: string): Promise<Identity> =>
  createTokenVerifier({
    jwksUrl: new URL('/.well-known/jwks.json', accounts.service.url),
    issuer: 'https://bazaar.local',
    audience: 'bazaar',
  })(accessToken);

describe('signing up', () => {
  test('opens an account and a session that the published keys prove', async () => {
    const email = newEmail();
    const { session, userErrors } = await accounts.signUp({ email, fullName: ' Ada King Lovelace ' });
    expect(userErrors).toEqual([]);
    expect(session?.user).toEqual({ id: expect.any(String), email, displayName: 'Ada L.' });

    const jwks = new URL('/.well-known/jwks.json', accounts.service.url);
    const response = await fetch(jwks);
    expect(response.headers.get('cache-control')).toBe('public, max-age=30');
    expect(JSON.stringify(await response.json())).not.toContain('"d":');
    expect(await identityOf(session?.accessToken ?? '')).toMatchObject({
      userId: session?.user.id,
      roles: ['CUSTOMER'],
      sellerId: null,
      expiresAt: new Date(session?.expiresAt ?? 0).getTime() / 1000,
    });
  });

  test('takes an e-mail address once, whatever its case, also at the same moment', async () => {
    const email = newEmail();
    const answers = await Promise.all(
      [email, email.toUpperCase(), email].map((each) => accounts.signUp({ email: each })),
    );
    expect(answers.map(codes).sort()).toEqual([[], ['EMAIL_TAKEN'], ['EMAIL_TAKEN']]);
  });

  test('tells everything that is wrong, and changes nothing', async () => {
    expect(codes(await accounts.signUp({ email: 'nobody', password: 'short', fullName: ' ' }))).toEqual([
      'INVALID_EMAIL',
      'PASSWORD_TOO_WEAK',
      'INVALID_NAME',
    ]);
    expect(codes(await accounts.signUp({ password: 'Password123' }))).toEqual(['PASSWORD_TOO_WEAK']);
    expect(codes(await accounts.signUp({ fullName: 'a\u0000b' }))).toEqual(['INVALID_NAME']);
  });
});

describe('signing in', () => {
  test('takes the e-mail address in any case', async () => {
    const { email, id } = await accounts.newcomer();
    const { session } = await accounts.signIn({ email: ` ${email.toUpperCase()} ` });
    expect(session?.user).toMatchObject({ id, email });
  });

  test('answers the same whether the password is wrong or the account is not there', async () => {
    const { email } = await accounts.newcomer();
    const wrong = await accounts.signIn({ email, password: 'wrong horse battery' });
    expect(wrong).toEqual({ session: null, userErrors: [{ code: 'INVALID_CREDENTIALS', path: null }] });
    expect(await accounts.signIn({ email: newEmail() })).toEqual(wrong);
    expect(await accounts.signIn({ email: 'a\u0000b' })).toEqual(wrong);
  });

  test('by a password that is changed at that moment opens no session', async () => {
    const { id, email } = await accounts.newcomer();
    const answer = await sql.begin(async (tx) => {
      await tx`update users set password_hash = 'another' where id = ${id}`;
      const signingIn = accounts.signIn({ email });
      await eventually(async () => {
        const [waiting] = await sql`select count(*)::int from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
        expect(waiting?.['count']).toBe(1);
      });
      return { signingIn };
    });
    expect(codes(await answer.signingIn)).toEqual(['INVALID_CREDENTIALS']);
  });

  test('shows private fields of oneself though the token is not on the request', async () => {
    const { email } = await accounts.newcomer();
    const { signIn } = await accounts.guest.data<{ signIn: { session: { user: unknown } } }>(
      `mutation ($input: SignInInput!) {
        signIn(input: $input) { session { user { email fullName roles addresses { id } seller { id } } } } }`,
      { input: { email, password } },
    );
    expect(signIn.session.user).toEqual({
      email,
      fullName: 'Ada Lovelace',
      roles: ['CUSTOMER'],
      addresses: [],
      seller: null,
    });
  });
});

describe('refreshing', () => {
  test('changes the token for a new one', async () => {
    const { session } = await accounts.newcomer();
    const refreshed = await accounts.refresh(session.refreshToken);
    expect(refreshed.userErrors).toEqual([]);
    expect(refreshed.session?.refreshToken).not.toBe(session.refreshToken);
    expect((await accounts.refresh(refreshed.session?.refreshToken ?? '')).session).not.toBeNull();
  });

  test('at once from two tabs, or after a lost answer, gives both the same token', async () => {
    const { session } = await accounts.newcomer();
    const tabs = await Promise.all([1, 2, 3, 4].map(() => accounts.refresh(session.refreshToken)));
    const tokens = new Set(tabs.map((tab) => tab.session?.refreshToken));
    expect(tokens.size).toBe(1);
    const [token] = tokens;
    expect((await accounts.refresh(token ?? '')).session).not.toBeNull();
  });

  test('with a copy of an old token ends the session for thief and owner', async () => {
    const { session } = await accounts.newcomer();
    const { session: owner } = await accounts.refresh(session.refreshToken);
    await later('11 seconds');
    expect(codes(await accounts.refresh(session.refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
    expect(codes(await accounts.refresh(owner?.refreshToken ?? ''))).toEqual(['INVALID_REFRESH_TOKEN']);
  });

  test('with the token before the last ends the session however fresh it is', async () => {
    const { session } = await accounts.newcomer();
    const second = await accounts.refresh(session.refreshToken);
    const third = await accounts.refresh(second.session?.refreshToken ?? '');
    expect(codes(await accounts.refresh(session.refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
    expect(codes(await accounts.refresh(third.session?.refreshToken ?? ''))).toEqual([
      'INVALID_REFRESH_TOKEN',
    ]);
  });

  test('ends after 30 days without', async () => {
    const { session } = await accounts.newcomer();
    await later('29 days');
    const kept = await accounts.refresh(session.refreshToken);
    expect(kept.session).not.toBeNull();
    await later('30 days');
    expect(codes(await accounts.refresh(kept.session?.refreshToken ?? ''))).toEqual([
      'INVALID_REFRESH_TOKEN',
    ]);
  });

  test.each(['', 'x'.repeat(43), '\u0000', 'a'.repeat(10_000)])('refuses what is no token', async (token) => {
    expect(codes(await accounts.refresh(token))).toEqual(['INVALID_REFRESH_TOKEN']);
  });
});

describe('signing out', () => {
  test('ends this session, and no other', async () => {
    const { email, session } = await accounts.newcomer();
    const other = await accounts.signIn({ email });
    const client = accounts.as(await identityOf(session.accessToken));
    for (let again = 0; again < 2; again += 1)
      expect(await client.data('mutation { signOut { userErrors { code } } }')).toEqual({
        signOut: { userErrors: [] },
      });
    expect(codes(await accounts.refresh(session.refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
    expect((await accounts.refresh(other.session?.refreshToken ?? '')).session).not.toBeNull();
  });

  test("cannot end another person's session", async () => {
    const { session } = await accounts.newcomer();
    const { sessionId } = await identityOf(session.accessToken);
    const thief = await accounts.newcomer();
    await accounts
      .as({ ...customer(thief.id), sessionId })
      .data('mutation { signOut { userErrors { code } } }');
    expect((await accounts.refresh(session.refreshToken)).session).not.toBeNull();
  });

  test('everywhere ends every session', async () => {
    const { email, session, client } = await accounts.newcomer();
    const other = await accounts.signIn({ email });
    await client.data('mutation { signOutEverywhere { userErrors { code } } }');
    for (const each of [session, other.session])
      expect(codes(await accounts.refresh(each?.refreshToken ?? ''))).toEqual(['INVALID_REFRESH_TOKEN']);
  });

  test('takes somebody who is signed in', async () => {
    const { errors } = await accounts.guest.ask('mutation { signOut { userErrors { code } } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  test('by a new password ends the other sessions and keeps this one', async () => {
    const { email, session } = await accounts.newcomer();
    const other = await accounts.signIn({ email });
    const client = accounts.as(await identityOf(session.accessToken));
    const change = async (currentPassword: string, newPassword: string) => {
      const { changePassword } = await client.data<{
        changePassword: { user: { id: string } | null; userErrors: { code: string }[] };
      }>(
        `mutation ($input: ChangePasswordInput!) {
          changePassword(input: $input) { user { id } userErrors { code } } }`,
        { input: { currentPassword, newPassword } },
      );
      return codes(changePassword);
    };
    expect(await change('wrong horse battery', 'a better password')).toEqual(['INVALID_CREDENTIALS']);
    expect(await change(password, email)).toEqual(['PASSWORD_TOO_WEAK']);
    expect(await change(password, 'a better password')).toEqual([]);
    expect((await accounts.refresh(session.refreshToken)).session).not.toBeNull();
    expect(codes(await accounts.refresh(other.session?.refreshToken ?? ''))).toEqual([
      'INVALID_REFRESH_TOKEN',
    ]);
    expect(codes(await accounts.signIn({ email }))).toEqual(['INVALID_CREDENTIALS']);
    expect(codes(await accounts.signIn({ email, password: 'a better password' }))).toEqual([]);
  });
});
