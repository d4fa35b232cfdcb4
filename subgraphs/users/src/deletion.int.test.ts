import { type MessageData, seal, subjectOf } from '@bazaar/events';
import { type Bus, newId } from '@bazaar/service-kit';
import { customer, eventually, type SignedClient, tablesWith } from '@bazaar/testing';
import { Secret, TOTP } from 'otpauth';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, openAccounts, type Problem, password } from './fixture/accounts.ts';
import { type Others, playOthers } from './fixture/others.ts';

let accounts: Accounts;
let sql: postgres.Sql;
let bus: Bus;
let others: Others;
// By the id of the message: whoever listens live may hear one twice.
const deleted = new Map<string, MessageData<'users.deleted'>>();
const changed: MessageData<'users.changed'>[] = [];
const ended: string[] = [];

beforeAll(async () => {
  accounts = await openAccounts();
  sql = postgres(accounts.databaseUrl, { max: 1 });
  bus = await accounts.environment.bus();
  bus.listen('users.deleted', '*', ({ id, data }) => deleted.set(id, data));
  bus.listen('users.changed', '*', ({ data }) => changed.push(data));
  bus.listen('users.sessionEnded', '*', ({ data }) => ended.push(data.userId));
  await bus.connection.flush();
});
afterAll(async () => {
  await sql.end();
  await accounts.stop();
});

const ask = (client: SignedClient, input: Record<string, unknown> = {}) =>
  client.ask<{ deleteAccount: { userErrors: Problem[] } }>(
    'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { userErrors { code path } } }',
    { input: { password, ...input } },
  );
const leave = async (client: SignedClient, input?: Record<string, unknown>): Promise<string[]> => {
  const { data, errors } = await ask(client, input);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.deleteAccount.userErrors.map(({ code }) => code);
};

test('nobody is deleted while orders cannot say whether one is open', async () => {
  const { client, email } = await accounts.newcomer();
  const { errors } = await ask(client);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'orders' });
  expect(await tablesWith(sql, email)).toContain('users');
  others = playOthers(bus);
  await bus.connection.flush();
});

test('takes the password and no open order', async () => {
  const { id, client } = await accounts.newcomer();
  expect(await leave(client, { password: 'wrong horse battery' })).toEqual(['INVALID_CREDENTIALS']);
  others.openOrders.set(id, 1);
  expect(await leave(client)).toEqual(['OPEN_ORDERS']);
  others.openOrders.set(id, 0);
  expect(await leave(client)).toEqual([]);
  // Whoever sends it twice is nobody any more.
  expect((await ask(client)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('takes the second factor where there is one', async () => {
  const { id } = await accounts.newcomer();
  const client = accounts.as(customer(id));
  const { beginTwoFactor } = await client.data<{ beginTwoFactor: { otpauthUri: string } }>(
    'mutation ($input: BeginTwoFactorInput!) { beginTwoFactor(input: $input) { otpauthUri } }',
    { input: { password } },
  );
  const secret = Secret.fromBase32(new URL(beginTwoFactor.otpauthUri).searchParams.get('secret') ?? '');
  const code = (): string => new TOTP({ secret }).generate();
  await client.data(
    'mutation ($input: ConfirmTwoFactorInput!) { confirmTwoFactor(input: $input) { recoveryCodes } }',
    { input: { code: code() } },
  );
  await sql`update two_factors set last_step = last_step - 5`;
  expect(await leave(client)).toEqual(['TWO_FACTOR_REQUIRED']);
  expect(await leave(client, { code: 'ABCD-EFGH-JKLM-NPQR' })).toEqual(['INVALID_CODE']);
  expect(await leave(client, { code: code() })).toEqual([]);
});

test('leaves nothing behind here but a shop without a name to it, and tells everybody', async () => {
  const { id, email, session, client } = await accounts.newcomer({ fullName: 'Ada Forgettable' });
  await client.data(
    `mutation { addAddress(input: { address: {
      fullName: "At home", line1: "Forgotten Street 1", city: "Wien", postalCode: "1010", country: "AT" } }) { userErrors { code } } }`,
  );
  const { registerSeller } = await client.data<{ registerSeller: { seller: { id: string } } }>(
    'mutation { registerSeller(input: { name: "Analytical Engines" }) { seller { id } } }',
  );
  await client.data(
    'mutation ($input: ExportMyDataInput!) { exportMyData(input: $input) { userErrors { code } } }',
    { input: { password } },
  );
  await eventually(async () => expect(await accounts.mailsTo(email)).not.toHaveLength(0));
  expect((await tablesWith(sql, id)).sort()).toEqual(
    expect.arrayContaining(['addresses', 'data_exports', 'sellers', 'sessions', 'users']),
  );

  expect(await leave(client)).toEqual([]);
  await accounts.mailTo(email, 'Your account was deleted');
  await eventually(async () => expect(await sql`select 1 from mails`).toHaveLength(0));
  for (const trace of [id, email, 'Forgettable', 'Forgotten Street'])
    expect(await tablesWith(sql, trace)).toEqual([]);
  const { seller } = await accounts.guest.data<{ seller: unknown }>(
    'query ($id: ID!) { seller(id: $id) { name user { id } } }',
    { id: registerSeller.seller.id },
  );
  expect(seller).toEqual({ name: 'Analytical Engines', user: null });

  await eventually(() => {
    expect(ended).toContain(id);
    expect([...deleted.values()].filter(({ userId }) => userId === id)).toMatchObject([
      { userId: id, sellerId: registerSeller.seller.id },
    ]);
    expect(changed.find(({ userId, version }) => userId === id && version === 3)).toMatchObject({
      userId: id,
      version: 3,
      displayName: 'Former customer',
      sellerId: null,
    });
  });
  expect((await accounts.refresh(session.refreshToken)).userErrors).toMatchObject([
    { code: 'INVALID_REFRESH_TOKEN' },
  ]);
  expect((await accounts.signIn({ email })).userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);

  // The address can be used anew, by somebody who is new here.
  const again = await accounts.signUp({ email });
  expect(again.userErrors).toEqual([]);
  expect(again.session?.user.id).not.toBe(id);
});

test('news that comes late is for nobody', async () => {
  const { id, client } = await accounts.newcomer();
  expect(await leave(client)).toEqual([]);
  const orderId = newId('order');
  const data: MessageData<'orders.statusChanged'> = {
    orderId,
    number: 'B7K2M9QX4T',
    version: 9,
    status: 'DELIVERED',
    previousStatus: 'SHIPPED',
    refused: false,
    at: new Date().toISOString(),
    customerId: id,
    cartId: newId('cart'),
    couponCodes: [],
    lines: [],
  };
  const eventId = newId('event');
  const sealed = seal('orders.statusChanged', data, {
    id: eventId,
    source: 'bazaar/orders',
    time: new Date(),
  });
  await bus.jetstream.publish(subjectOf('orders.statusChanged', orderId), JSON.stringify(sealed));
  await eventually(async () =>
    expect(await sql`select 1 from inbox where event_id = ${eventId}`).toHaveLength(1),
  );
  expect(await tablesWith(sql, id)).toEqual([]);
});

test('the last admin stays', async () => {
  const { id, client } = await accounts.newcomer();
  await sql`update users set roles = array['CUSTOMER', 'ADMIN'] where id = ${id}`;
  expect(await leave(client)).toEqual(['LAST_ADMIN']);
  const another = await accounts.newcomer();
  await sql`update users set roles = array['CUSTOMER', 'ADMIN'] where id = ${another.id}`;
  expect(await leave(client)).toEqual([]);
});
