import { parseConfig } from '@bazaar/service-kit';
import { eventually, testLogger } from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start } from './app.ts';
import { configSchema } from './config.ts';
import { type Accounts, openAccounts } from './fixture/accounts.ts';
import { type MailServer, startMailServer } from './fixture/mail-server.ts';

let server: MailServer;
let accounts: Accounts;
let sql: postgres.Sql;

beforeAll(async () => {
  server = await startMailServer();
  accounts = await openAccounts({ env: { SMTP_URL: server.url, MAIL_FOLDER: '' } });
  sql = postgres(accounts.databaseUrl, { max: 1 });
});
afterAll(async () => {
  await sql.end();
  await accounts.stop();
  await server.stop();
});

const to = (email: string) => server.received.filter((mail) => mail.to === email);

test('a mail goes through the mail server once, though two instances look for work', async () => {
  const second = await start(parseConfig(configSchema, accounts.env), { logger: testLogger() });
  const people = await Promise.all(Array.from({ length: 12 }, () => accounts.newcomer()));
  await eventually(async () => {
    for (const { email } of people) expect(to(email)).toHaveLength(1);
    expect(await sql`select 1 from mails`).toHaveLength(0);
  });
  for (const { email } of people) expect(to(email)).toHaveLength(1);
  expect(new Set(server.received.map(({ id }) => id)).size).toBe(server.received.length);
  await second.stop();
});

test('a mail that the mail server does not take is tried again, and the person never waits', async () => {
  server.refuse(2);
  const { email } = await accounts.newcomer();
  for (const attempts of [1, 2]) {
    await eventually(async () => {
      const [mail] = await sql`select attempts, due_at > now() + interval '5 seconds' as later from mails`;
      expect(mail).toEqual({ attempts, later: true });
    });
    expect(to(email)).toEqual([]);
    await sql`update mails set due_at = now()`;
  }
  await eventually(() => expect(to(email)).toHaveLength(1));
});

test('a mail that nobody needs any more is given up', async () => {
  server.refuse(1);
  const { email } = await accounts.newcomer();
  await eventually(async () => expect(await sql`select 1 from mails where attempts = 1`).toHaveLength(1));
  await sql`update mails set due_at = now(), expires_at = now()`;
  await eventually(async () => expect(await sql`select 1 from mails`).toHaveLength(0));
  expect(to(email)).toEqual([]);
});

test('the service starts with exactly one way for mails', () => {
  for (const env of [
    { ...accounts.env, MAIL_FOLDER: '/tmp/mail' },
    { ...accounts.env, SMTP_URL: '' },
  ])
    expect(() => parseConfig(configSchema, env)).toThrow('exactly one of SMTP_URL and MAIL_FOLDER');
});
