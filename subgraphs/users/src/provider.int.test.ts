import { createHash, randomBytes } from 'node:crypto';
import { customer } from '@bazaar/testing';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Accounts, newEmail, openAccounts, password, type SessionAnswer } from './fixture/accounts.ts';
import {
  type IdentityProvider,
  type ProviderAccount,
  startIdentityProvider,
} from './fixture/identity-provider.ts';

let provider: IdentityProvider;
let accounts: Accounts;

beforeAll(async () => {
  provider = await startIdentityProvider();
  const { issuer, clientId, clientSecret, redirectUri } = provider;
  const configured = { name: 'local', issuer, clientId, clientSecret, redirectUris: [redirectUri] };
  const providers = [
    configured,
    // The same server under a name that is not its issuer.
    { ...configured, name: 'impostor', issuer: issuer.replace('127.0.0.1', 'localhost') },
    { ...configured, name: 'away', issuer: 'http://127.0.0.1:9' },
    { ...configured, name: 'misconfigured', clientSecret: 'another secret' },
  ];
  accounts = await openAccounts({ env: { OIDC_PROVIDERS: JSON.stringify(providers) } });
});
afterAll(async () => {
  await accounts.stop();
  await provider.stop();
});

const random = (): string => randomBytes(32).toString('base64url');
const codes = ({ userErrors }: { userErrors: { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);

/** Signs in at the provider; answers what the client then sends to the shop. */
const begin = async (subject: string) => {
  const [codeVerifier, nonce, state] = [random(), random(), random()];
  const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');
  const back = await provider.authorise(subject, { codeChallenge, nonce, state });
  // The client's part: what comes back belongs to what it began, and is from whom it asked.
  expect(back.searchParams.get('state')).toBe(state);
  expect(back.searchParams.get('iss')).toBe(provider.issuer);
  const code = back.searchParams.get('code') ?? '';
  return { provider: 'local', code, codeVerifier, nonce, redirectUri: provider.redirectUri };
};
const signIn = async (input: Record<string, unknown>): Promise<SessionAnswer & { error?: unknown }> => {
  const { data, errors } = await accounts.guest.ask<{ signInWithProvider: SessionAnswer }>(
    `mutation ($input: SignInWithProviderInput!) { signInWithProvider(input: $input) {
      session { accessToken refreshToken expiresAt user { id email displayName } } userErrors { code path } } }`,
    { input },
  );
  return data?.signInWithProvider ?? { session: null, userErrors: [], error: errors?.[0]?.extensions };
};
const person = (claims: ProviderAccount = {}): { subject: string; email: string } => {
  const subject = random();
  const email = claims.email ?? newEmail();
  provider.account(subject, { email, email_verified: true, name: 'Grace Brewster Hopper', ...claims });
  return { subject, email };
};
const verified = async () => {
  const newcomer = await accounts.newcomer();
  const { token } = await accounts.mailTo(newcomer.email, 'Confirm your e-mail address');
  await accounts.guest.data(
    'mutation ($token: String!) { verifyEmail(input: { token: $token }) { userErrors { code } } }',
    {
      token,
    },
  );
  return newcomer;
};

describe('somebody for whom the provider vouches', () => {
  test('gets an account, and comes back into the same one, whatever their address is by then', async () => {
    const { subject, email } = person();
    const first = await signIn(await begin(subject));
    expect(first.session?.user).toMatchObject({ email, displayName: 'Grace H.' });
    provider.account(subject, { email: newEmail(), email_verified: false });
    const second = await signIn(await begin(subject));
    expect(second.session?.user.id).toBe(first.session?.user.id);
    expect((await accounts.refresh(second.session?.refreshToken ?? '')).session).not.toBeNull();
    await accounts.mailTo(email, 'New sign-in to your account');
    // There is no password, so none is right.
    expect(codes(await accounts.signIn({ email }))).toEqual(['INVALID_CREDENTIALS']);
  });

  test('who comes twice at once for the first time gets one account', async () => {
    const { subject, email } = person();
    const returned = [await begin(subject), await begin(subject)];
    const answers = await Promise.all(returned.map(signIn));
    const users = new Set(answers.map(({ session }) => session?.user.id).filter(Boolean));
    expect(users.size).toBe(1);
    const again = await signIn(await begin(subject));
    expect(again.session?.user).toMatchObject({ id: [...users][0], email });
  });

  test('enters the account of their address when both have proven it, and its owner is told', async () => {
    const { id, email } = await verified();
    const { subject } = person({ email: email.toUpperCase() });
    expect((await signIn(await begin(subject))).session?.user.id).toBe(id);
    await accounts.mailTo(email, 'A new way to sign in');
    expect(codes(await accounts.signIn({ email, password }))).toEqual([]);
  });

  test('does not enter an account whose address one side has not proven', async () => {
    const { email } = await accounts.newcomer();
    expect(codes(await signIn(await begin(person({ email }).subject)))).toEqual(['EMAIL_NOT_VERIFIED']);
    const other = await verified();
    const unproven = person({ email: other.email, email_verified: false });
    expect(codes(await signIn(await begin(unproven.subject)))).toEqual(['EMAIL_NOT_VERIFIED']);
    expect(codes(await signIn(await begin(person({ email_verified: false }).subject)))).toEqual([
      'EMAIL_NOT_VERIFIED',
    ]);
  });

  test('is asked for the second factor that is on', async () => {
    const { id, email } = await verified();
    const { subject } = person({ email });
    const client = accounts.as(customer(id));
    const { beginTwoFactor } = await client.data<{ beginTwoFactor: { otpauthUri: string } }>(
      'mutation ($password: String!) { beginTwoFactor(input: { password: $password }) { otpauthUri } }',
      { password },
    );
    const secret = new URL(beginTwoFactor.otpauthUri).searchParams.get('secret') ?? '';
    const { confirmTwoFactor } = await client.data<{ confirmTwoFactor: { recoveryCodes: string[] } }>(
      'mutation ($code: String!) { confirmTwoFactor(input: { code: $code }) { recoveryCodes } }',
      { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() },
    );
    expect(codes(await signIn(await begin(subject)))).toEqual(['TWO_FACTOR_REQUIRED']);
    expect(codes(await signIn({ ...(await begin(subject)), twoFactorCode: 'ABCD-EFGH' }))).toEqual([
      'INVALID_CODE',
    ]);
    const [twoFactorCode] = confirmTwoFactor.recoveryCodes;
    expect((await signIn({ ...(await begin(subject)), twoFactorCode })).session?.user.id).toBe(id);
  });
});

describe('what comes back from a provider is refused', () => {
  test('with another verifier, another nonce, a made-up code, or a second time', async () => {
    const { subject } = person();
    const wrong = ['INVALID_CREDENTIALS'];
    expect(codes(await signIn({ ...(await begin(subject)), codeVerifier: random() }))).toEqual(wrong);
    expect(codes(await signIn({ ...(await begin(subject)), nonce: random() }))).toEqual(wrong);
    const good = await begin(subject);
    expect(codes(await signIn({ ...good, code: random() }))).toEqual(wrong);
    expect(codes(await signIn(good))).toEqual([]);
    expect(codes(await signIn(good))).toEqual(wrong);
  });

  test('for an unknown provider, and from where it was not to return to', async () => {
    const good = await begin(person().subject);
    expect(codes(await signIn({ ...good, provider: 'nobody' }))).toEqual(['INVALID_CREDENTIALS']);
    expect(codes(await signIn({ ...good, redirectUri: 'https://evil.example/' }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
  });

  test('when its form is wrong', async () => {
    const good = await begin(person().subject);
    for (const part of [{ codeVerifier: 'short' }, { nonce: '' }, { code: '' }, { code: 'x'.repeat(2001) }])
      expect((await signIn({ ...good, ...part })).error).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('while the provider is away, is not who it says it is, or does not know the shop', async () => {
    const good = await begin(person().subject);
    for (const name of ['away', 'impostor', 'misconfigured'])
      expect((await signIn({ ...good, provider: name })).error).toMatchObject({
        code: 'SERVICE_UNAVAILABLE',
        service: name,
      });
    // Nobody else is kept out by that.
    expect(codes(await signIn(good))).toEqual([]);
  });
});
