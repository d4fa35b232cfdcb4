import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '@bazaar/service-kit';
import { admin, eventually } from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Accounts, newEmail, openAccounts, type Problem, password } from './fixture/accounts.ts';
import { mostMails } from './throttle/mail-throttle.ts';

let accounts: Accounts;
let sql: postgres.Sql;

beforeAll(async () => {
  accounts = await openAccounts();
  sql = postgres(accounts.databaseUrl, { max: 1 });
});
afterAll(async () => {
  await sql.end();
  await accounts.stop();
});

const codes = ({ userErrors }: { userErrors: { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);
type UserAnswer = { user: { emailVerified: boolean | null } | null; userErrors: Problem[] };
const verify = async (token: string): Promise<UserAnswer> => {
  const { verifyEmail } = await accounts.guest.data<{ verifyEmail: UserAnswer }>(
    'mutation ($token: String!) { verifyEmail(input: { token: $token }) { user { emailVerified } userErrors { code path } } }',
    { token },
  );
  return verifyEmail;
};
const ask = async (mutation: string, email: string): Promise<unknown> =>
  accounts.guest.data(
    `mutation ($email: String!) { answer: ${mutation}(input: { email: $email }) { userErrors { code path } } }`,
    { email },
  );
const reset = async (token: string, newPassword: string): Promise<string[]> => {
  const { resetPassword } = await accounts.guest.data<{ resetPassword: { userErrors: Problem[] } }>(
    `mutation ($token: String!, $newPassword: String!) {
      resetPassword(input: { token: $token, newPassword: $newPassword }) { userErrors { code path } } }`,
    { token, newPassword },
  );
  return codes(resetPassword);
};
const unsent = async (): Promise<number> => (await sql`select 1 from mails`).length;
const verifySubject = 'Confirm your e-mail address';
const resetSubject = 'Set a new password';

describe('the proof of an e-mail address', () => {
  test('is mailed at signing up, in plain text and HTML, and works once', async () => {
    const { id, email } = await accounts.newcomer({ fullName: 'Click https://evil.example' });
    const mail = await accounts.mailTo(email, verifySubject);
    expect(mail.id).toMatch(/^<mail_\w+@bazaar>$/);
    // On a line of its own, and whole, for who reads the file itself.
    expect(mail.text.split('\n')).toContain(`https://shop.example/verify-email#token=${mail.token}`);
    expect(mail.html).toContain(`href="https://shop.example/verify-email#token=${mail.token}"`);
    // Nobody can have the shop write their own words to strangers.
    expect(mail.text + mail.html).not.toContain('evil');

    const emailVerified = async () =>
      (
        await accounts
          .as(admin(newId('user')))
          .data<{ user: { emailVerified: boolean } }>(`{ user(id: "${id}") { emailVerified } }`)
      ).user.emailVerified;
    expect(await emailVerified()).toBe(false);
    expect(await verify(mail.token)).toEqual({ user: { emailVerified: true }, userErrors: [] });
    expect(await emailVerified()).toBe(true);
    expect(codes(await verify(mail.token))).toEqual(['INVALID_TOKEN']);
  });

  test('is kept as a hash, ends after a day, and is no token to set a password with', async () => {
    const { email } = await accounts.newcomer();
    const { token } = await accounts.mailTo(email, verifySubject);
    const [kept] = await sql`select to_jsonb(t)::text as row from mail_tokens t where email = ${email}`;
    expect(kept?.['row']).not.toContain(token);
    expect(await reset(token, 'a better password')).toEqual(['INVALID_TOKEN']);
    await sql`update mail_tokens set expires_at = expires_at - interval '24 hours'`;
    expect(codes(await verify(token))).toEqual(['INVALID_TOKEN']);
  });

  test('is used up by one of two who come at once', async () => {
    const { email } = await accounts.newcomer();
    const { token } = await accounts.mailTo(email, verifySubject);
    const answers = await Promise.all([verify(token), verify(token), verify(token)]);
    expect(answers.flatMap(codes)).toEqual(['INVALID_TOKEN', 'INVALID_TOKEN']);
  });

  test('is sent again on demand, but not to who has given it', async () => {
    const { email } = await accounts.newcomer();
    const first = await accounts.mailTo(email, verifySubject);
    await ask('resendVerification', email.toUpperCase());
    await eventually(async () => expect(await accounts.mailsTo(email)).toHaveLength(2));
    const second = await accounts.mailTo(email, verifySubject);
    expect(codes(await verify(second.token))).toEqual([]);
    // The other one has done its duty too.
    expect(codes(await verify(first.token))).toEqual(['INVALID_TOKEN']);
    await ask('resendVerification', email);
    await eventually(async () => expect(await unsent()).toBe(0));
    expect(await accounts.mailsTo(email)).toHaveLength(2);
  });

  test.each(['', 'x'.repeat(43), '\u0000', 'a'.repeat(10_000)])('is not %j', async (token) => {
    expect(codes(await verify(token))).toEqual(['INVALID_TOKEN']);
    expect(await reset(token, 'a better password')).toEqual(['INVALID_TOKEN']);
  });
});

describe('a forgotten password', () => {
  const begin = async () => {
    const person = await accounts.newcomer();
    await ask('requestPasswordReset', person.email);
    return { ...person, ...(await accounts.mailTo(person.email, resetSubject)) };
  };

  test('is replaced by a link that works once and ends every session', async () => {
    const { email, session, token } = await begin();
    expect(await reset(token, email)).toEqual(['PASSWORD_TOO_WEAK']);
    expect(await reset(token, 'a better password')).toEqual([]);
    expect(await reset(token, 'an even better one')).toEqual(['INVALID_TOKEN']);
    expect(codes(await accounts.refresh(session.refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
    expect(codes(await accounts.signIn({ email, password }))).toEqual(['INVALID_CREDENTIALS']);
    expect(codes(await accounts.signIn({ email, password: 'a better password' }))).toEqual([]);
    await accounts.mailTo(email, 'Your password was changed');
    const { text } = await accounts.mailTo(email, 'New sign-in to your account');
    expect(text).toMatch(/on \d{4}-\d\d-\d\d at \d\d:\d\d UTC\./);
  });

  test('keeps its link for an hour, and until the password is changed otherwise', async () => {
    const { token } = await begin();
    await sql`update mail_tokens set expires_at = expires_at - interval '1 hour'`;
    expect(await reset(token, 'a better password')).toEqual(['INVALID_TOKEN']);
    const other = await begin();
    await other.client.data(
      'mutation ($old: String!) { changePassword(input: { currentPassword: $old, newPassword: "a better password" }) { userErrors { code } } }',
      { old: password },
    );
    expect(await reset(other.token, 'an even better one')).toEqual(['INVALID_TOKEN']);
  });

  test('is answered, and worked on, alike whether or not there is such an account', async () => {
    const { email } = await accounts.newcomer();
    const stranger = newEmail();
    const nothing = { answer: { userErrors: [] } };
    for (const mutation of ['requestPasswordReset', 'resendVerification'])
      for (const each of [email, stranger, 'nobody', '\u0000'])
        expect(await ask(mutation, each)).toEqual(nothing);
    // A row each, and nothing else: the looking up comes later.
    await accounts.mailTo(email, resetSubject);
    await eventually(async () => expect(await unsent()).toBe(0));
    expect(await accounts.mailsTo(stranger)).toEqual([]);
  });

  test('fills nobody’s letter box', async () => {
    const { email } = await accounts.newcomer();
    for (let mail = 0; mail < mostMails + 3; mail += 1) await ask('requestPasswordReset', email);
    await eventually(async () => expect(await unsent()).toBe(0));
    const sent = (await accounts.mailsTo(email)).filter(({ subject }) => subject === resetSubject);
    expect(sent).toHaveLength(mostMails);
  });
});

test('mails are files that nobody else on the machine can read, and people can read as they are', async () => {
  const { email } = await accounts.newcomer();
  await accounts.mailTo(email, verifySubject);
  const files = await readdir(accounts.mailFolder);
  expect(files.every((file) => /^mail_\w+\.eml$/.test(file))).toBe(true);
  const path = join(accounts.mailFolder, files.at(-1) ?? '');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const raw = await readFile(path, 'utf8');
  expect(raw).toContain('Auto-Submitted: auto-generated');
  // Whole on a line of its own in the file itself.
  expect(raw).toMatch(/^https:\/\/shop\.example\/verify-email#token=[\w-]{43}$/m);
});
