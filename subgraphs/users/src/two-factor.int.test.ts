import { customer } from '@bazaar/testing';
import { Secret, TOTP } from 'otpauth';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Accounts, openAccounts, type Problem, password } from './fixture/accounts.ts';
import { mostFailures } from './throttle/sign-in-throttle.ts';

let accounts: Accounts;
let sql: postgres.Sql;
// Requests are signed for this moment, so the past is moved instead of the clock: the code of now is new again.
const nextStep = async (): Promise<void> => {
  await sql`update two_factors set last_step = last_step - 5`;
};

beforeAll(async () => {
  accounts = await openAccounts();
  sql = postgres(accounts.databaseUrl, { max: 1 });
});
afterAll(async () => {
  await sql.end();
  await accounts.stop();
});

type Answer = {
  otpauthUri?: string | null;
  recoveryCodes?: string[] | null;
  user?: { twoFactorEnabled: boolean } | null;
  userErrors: Problem[];
};
const selections: Record<string, string> = {
  beginTwoFactor: 'otpauthUri',
  confirmTwoFactor: 'recoveryCodes user { twoFactorEnabled }',
  disableTwoFactor: 'user { twoFactorEnabled }',
  regenerateRecoveryCodes: 'recoveryCodes',
};
const codes = ({ userErrors }: { userErrors: { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);
const change = async (userId: string, name: string, input: Record<string, unknown>): Promise<Answer> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { answer } = await accounts
    .as(customer(userId))
    .data<{ answer: Answer }>(
      `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${selections[name]} userErrors { code path } } }`,
      { input },
    );
  return answer;
};
const codeOf = (uri: string, timestamp = Date.now()): string => {
  const secret = Secret.fromBase32(new URL(uri).searchParams.get('secret') ?? '');
  return new TOTP({ secret }).generate({ timestamp });
};
const wrongCode = (uri: string): string =>
  String((Number(codeOf(uri)) + 500_000) % 1_000_000).padStart(6, '0');

const protectedPerson = async () => {
  const person = await accounts.newcomer();
  const { otpauthUri } = await change(person.id, 'beginTwoFactor', { password });
  const uri = otpauthUri ?? '';
  const { recoveryCodes } = await change(person.id, 'confirmTwoFactor', { code: codeOf(uri) });
  await nextStep();
  return { ...person, uri, recoveryCodes: recoveryCodes ?? [] };
};

describe('turning two-factor sign-in on', () => {
  test('takes the password and a first code, ends other sessions and answers ten recovery codes', async () => {
    const { id, email, session } = await accounts.newcomer();
    expect(codes(await change(id, 'beginTwoFactor', { password: 'wrong horse' }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
    const { otpauthUri } = await change(id, 'beginTwoFactor', { password });
    const uri = otpauthUri ?? '';
    expect(uri).toMatch(/^otpauth:\/\/totp\/Bazaar:/);
    // Not in force yet: nobody is locked out by a QR code that was never read.
    expect(codes(await accounts.signIn({ email }))).toEqual([]);
    expect(codes(await change(id, 'confirmTwoFactor', { code: wrongCode(uri) }))).toEqual(['INVALID_CODE']);
    const { recoveryCodes, user } = await change(id, 'confirmTwoFactor', { code: codeOf(uri) });
    expect(user).toEqual({ twoFactorEnabled: true });
    expect(recoveryCodes).toHaveLength(10);
    expect(codes(await accounts.refresh(session.refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
    expect(codes(await change(id, 'beginTwoFactor', { password }))).toEqual(['ALREADY_ENABLED']);
    expect(codes(await change(id, 'confirmTwoFactor', { code: codeOf(uri) }))).toEqual(['INVALID_CODE']);
    await accounts.mailTo(email, 'Two-factor sign-in is on');
  });

  test('keeps neither secret nor recovery code as it is', async () => {
    const { id, uri, recoveryCodes } = await protectedPerson();
    const [kept] =
      await sql`select to_jsonb(f)::text || (select jsonb_agg(c)::text from recovery_codes c) as row
      from two_factors f where user_id = ${id}`;
    expect(kept?.['row']).not.toContain(new URL(uri).searchParams.get('secret'));
    expect(kept?.['row']).not.toContain(recoveryCodes[0]);
  });

  test('begun twice counts the later secret', async () => {
    const { id } = await accounts.newcomer();
    const first = await change(id, 'beginTwoFactor', { password });
    const second = await change(id, 'beginTwoFactor', { password });
    expect(codes(await change(id, 'confirmTwoFactor', { code: codeOf(first.otpauthUri ?? '') }))).toEqual([
      'INVALID_CODE',
    ]);
    expect(codes(await change(id, 'confirmTwoFactor', { code: codeOf(second.otpauthUri ?? '') }))).toEqual(
      [],
    );
  });

  test('cannot be confirmed before it is begun', async () => {
    const { id } = await accounts.newcomer();
    expect(codes(await change(id, 'confirmTwoFactor', { code: '123456' }))).toEqual(['INVALID_CODE']);
  });
});

describe('signing in with a second factor', () => {
  test('asks for the code only after the right password', async () => {
    const { email, uri } = await protectedPerson();
    expect(codes(await accounts.signIn({ email, password: 'wrong horse', code: codeOf(uri) }))).toEqual([
      'INVALID_CREDENTIALS',
    ]);
    expect(await accounts.signIn({ email })).toEqual({
      session: null,
      userErrors: [{ code: 'TWO_FACTOR_REQUIRED', path: ['code'] }],
    });
    for (const code of [wrongCode(uri), 'ABCD-EFGH-JKLM-NPQR', '\u0000', 'x'.repeat(10_000)])
      expect(codes(await accounts.signIn({ email, code }))).toEqual(['INVALID_CODE']);
    expect((await accounts.signIn({ email, code: ` ${codeOf(uri)} ` })).session).not.toBeNull();
  });

  test('takes a code once, also from two who come at once, and no older one after it', async () => {
    const { email, uri } = await protectedPerson();
    const older = codeOf(uri, Date.now() - 30_000);
    const code = codeOf(uri);
    const answers = await Promise.all([1, 2, 3].map(() => accounts.signIn({ email, code })));
    expect(answers.flatMap(codes)).toEqual(['INVALID_CODE', 'INVALID_CODE']);
    expect(codes(await accounts.signIn({ email, code: older }))).toEqual(['INVALID_CODE']);
    await nextStep();
    expect(codes(await accounts.signIn({ email, code: codeOf(uri) }))).toEqual([]);
  });

  test('takes the code that confirmed it no second time', async () => {
    const { id, email } = await accounts.newcomer();
    const { otpauthUri } = await change(id, 'beginTwoFactor', { password });
    const code = codeOf(otpauthUri ?? '');
    await change(id, 'confirmTwoFactor', { code });
    expect(codes(await accounts.signIn({ email, code }))).toEqual(['INVALID_CODE']);
  });

  test('takes a recovery code once, however it is typed', async () => {
    const { email, recoveryCodes } = await protectedPerson();
    const [code = ''] = recoveryCodes;
    expect(codes(await accounts.signIn({ email, code: code.toLowerCase().replaceAll('-', ' ') }))).toEqual(
      [],
    );
    expect(codes(await accounts.signIn({ email, code }))).toEqual(['INVALID_CODE']);
  });

  test('stays throttled: many guesses at once gain nothing', async () => {
    const { email, uri } = await protectedPerson();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        accounts.guest.ask<{ signIn: { userErrors: { code: string }[] } }>(
          'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
          { input: { email, password, code: wrongCode(uri) } },
        ),
      ),
    );
    const looked = answers.filter(({ data }) => data?.signIn.userErrors[0]?.code === 'INVALID_CODE');
    expect(looked.length).toBeLessThanOrEqual(mostFailures);
    for (const { errors } of answers.filter(({ errors }) => errors))
      expect(errors?.[0]?.extensions?.['code']).toBe('RATE_LIMITED');
  });
});

describe('whoever has two-factor sign-in on', () => {
  test('gets new recovery codes for six digits, and the old ones are worthless', async () => {
    const { id, email, uri, recoveryCodes } = await protectedPerson();
    const [old = ''] = recoveryCodes;
    expect(codes(await change(id, 'regenerateRecoveryCodes', { code: old }))).toEqual(['INVALID_CODE']);
    const renewed = await change(id, 'regenerateRecoveryCodes', { code: codeOf(uri) });
    expect(renewed.recoveryCodes).toHaveLength(10);
    expect(codes(await accounts.signIn({ email, code: old }))).toEqual(['INVALID_CODE']);
    expect(codes(await accounts.signIn({ email, code: renewed.recoveryCodes?.[9] }))).toEqual([]);
  });

  test('turns it off by both factors only', async () => {
    const { id, email, uri } = await protectedPerson();
    const off = (input: Record<string, unknown>) => change(id, 'disableTwoFactor', input);
    expect(codes(await off({ password: 'wrong horse', code: codeOf(uri) }))).toEqual(['INVALID_CREDENTIALS']);
    expect(codes(await off({ password, code: wrongCode(uri) }))).toEqual(['INVALID_CODE']);
    expect(await off({ password, code: codeOf(uri) })).toEqual({
      user: { twoFactorEnabled: false },
      userErrors: [],
    });
    expect(codes(await accounts.signIn({ email }))).toEqual([]);
    expect(codes(await off({ password, code: codeOf(uri) }))).toEqual(['INVALID_CODE']);
    await accounts.mailTo(email, 'Two-factor sign-in is off');
  });

  test('keeps it through a forgotten password', async () => {
    const { email, uri } = await protectedPerson();
    await accounts.guest.data(
      'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { userErrors { code } } }',
      { email },
    );
    const { token } = await accounts.mailTo(email, 'Set a new password');
    await accounts.guest.data(
      'mutation ($token: String!) { resetPassword(input: { token: $token, newPassword: "a better password" }) { userErrors { code } } }',
      { token },
    );
    expect(codes(await accounts.signIn({ email, password: 'a better password' }))).toEqual([
      'TWO_FACTOR_REQUIRED',
    ]);
    const code = codeOf(uri);
    expect(codes(await accounts.signIn({ email, password: 'a better password', code }))).toEqual([]);
  });

  test('is the only one to know, with admins', async () => {
    const { id } = await protectedPerson();
    const { _entities } = await accounts.guest.data<{ _entities: unknown[] }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { twoFactorEnabled } } }',
      { of: [{ __typename: 'User', id }] },
    );
    expect(_entities).toEqual([{ twoFactorEnabled: null }]);
  });
});
