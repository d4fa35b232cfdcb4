import { newId } from '@bazaar/service-kit';
import { admin, eventually, type SignedClient } from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, openAccounts, type Problem, password } from './fixture/accounts.ts';
import { type Others, playOthers } from './fixture/others.ts';

let accounts: Accounts;
let sql: postgres.Sql;
let others: Others;

beforeAll(async () => {
  accounts = await openAccounts();
  sql = postgres(accounts.databaseUrl, { max: 1 });
});
afterAll(async () => {
  await sql.end();
  await accounts.stop();
});

type Export = { ready: boolean; url: string | null; expiresAt: string | null };
const exportMine = async (client: SignedClient, given = password) =>
  (
    await client.data<{ exportMyData: { export: Export | null; userErrors: Problem[] } }>(
      `mutation ($input: ExportMyDataInput!) {
        exportMyData(input: $input) { export { ready url expiresAt } userErrors { code path } } }`,
      { input: { password: given } },
    )
  ).exportMyData;
const latest = async (client: SignedClient, id: string): Promise<Export | null> => {
  const { _entities } = await client.data<{ _entities: [{ dataExport: Export | null }] }>(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { dataExport { ready url expiresAt } } } }',
    { of: [{ __typename: 'User', id }] },
  );
  return _entities[0].dataExport;
};
const ready = (client: SignedClient, id: string): Promise<Export> =>
  eventually(async () => {
    const found = await latest(client, id);
    if (!found?.ready) throw new Error('It is not ready yet');
    return found;
  });
/** The file behind a link: its port is another one here than in production. */
const download = (url: string | null): Promise<Response> =>
  fetch(new URL(new URL(url ?? '').pathname, accounts.service.url));

test('takes the password, waits for every service, and says so by mail', async () => {
  const { id, email, client } = await accounts.newcomer();
  expect(await latest(client, id)).toBeNull();
  expect((await exportMine(client, 'wrong horse battery')).userErrors).toMatchObject([
    { code: 'INVALID_CREDENTIALS', path: ['password'] },
  ]);
  expect(await exportMine(client)).toEqual({
    export: { ready: false, url: null, expiresAt: null },
    userErrors: [],
  });
  // Nobody answers for the other services so far.
  await eventually(async () =>
    expect(await sql`select attempts from data_exports where attempts > 0 and due_at > now()`).toHaveLength(
      1,
    ),
  );
  expect(await latest(client, id)).toMatchObject({ ready: false });
  others = playOthers(await accounts.environment.bus());
  await sql`update data_exports set due_at = now()`;
  const { expiresAt } = await ready(client, id);
  expect(Date.parse(expiresAt ?? '')).toBeGreaterThan(Date.now() + 23 * 60 * 60 * 1000);
  const mail = await accounts.mailTo(email, 'Your data is ready');
  // Who reads the mail has still to sign in.
  expect(mail.text).not.toContain('/exports/');
});

test('holds what is kept about the person, in all services, and nothing of anybody else', async () => {
  const ada = await accounts.newcomer({ fullName: 'Ada Lovelace' });
  const bob = await accounts.newcomer({ fullName: 'Bob Babbage' });
  for (const { client } of [ada, bob])
    await client.data(
      `mutation { addAddress(input: { address: {
        fullName: "At home", line1: "Ring 1", city: "Wien", postalCode: "1010", country: "AT" } }) { userErrors { code } } }`,
    );
  // More than fit on a page.
  await sql`insert into notification_feeds (user_id, latest) values (${ada.id}, 45)`;
  await sql`
    insert into notifications (id, user_id, seq, kind, title, body, at)
    select 'notification_' || lpad(n::text, 26, '0'), ${ada.id}, n, 'PRICE_DROP', 'Cheaper', 'News ' || n, now()
    from generate_series(1, 45) as n`;
  others.carts.set(ada.id, [{ id: 'cart_of_ada' }]);
  others.carts.set(bob.id, [{ id: 'cart_of_bob' }]);
  await exportMine(ada.client);
  const { url } = await ready(ada.client, ada.id);
  const response = await download(url);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  expect(response.headers.get('content-disposition')).toContain('attachment');
  const text = await response.text();
  const file = JSON.parse(text);
  expect(file.userId).toBe(ada.id);
  expect(file.services.users.account).toMatchObject([{ email: ada.email, fullName: 'Ada Lovelace' }]);
  expect(file.services.users.addresses).toMatchObject([{ city: 'Wien', isDefault: true }]);
  expect(file.services.users.notifications).toHaveLength(45);
  expect(file.services.carts).toEqual({ carts: [{ id: 'cart_of_ada' }] });
  for (const foreign of [bob.id, bob.email, 'Babbage', 'cart_of_bob']) expect(text).not.toContain(foreign);
  const [{ password_hash: hash } = {}] = await sql`select password_hash from users where id = ${ada.id}`;
  for (const secret of [hash, ada.session.refreshToken, ada.session.accessToken])
    expect(text).not.toContain(secret);
  // Others see neither the file nor that there is one.
  expect(await latest(bob.client, ada.id)).toBeNull();
});

test('is had for a day, by its link alone, and an earlier file is gone', async () => {
  const { id, client } = await accounts.newcomer();
  await exportMine(client);
  const first = await ready(client, id);
  expect((await download(first.url)).status).toBe(200);
  expect((await download(`${first.url}x`)).status).toBe(404);
  // Admins see that it is there, and get no link: more is in it than they may read.
  expect(await latest(accounts.as(admin(newId('user'))), id)).toMatchObject({ ready: true, url: null });
  expect((await download(`http://localhost/exports/${'x'.repeat(43)}`)).status).toBe(404);
  await exportMine(client);
  const second = await ready(client, id);
  expect(second.url).not.toBe(first.url);
  expect((await download(first.url)).status).toBe(404);
  await sql`update data_exports set expires_at = now() - interval '1 second' where user_id = ${id}`;
  expect((await download(second.url)).status).toBe(404);
  expect(await latest(client, id)).toBeNull();
});
