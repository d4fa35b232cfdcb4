import { newId } from '@bazaar/service-kit';
import { admin, customer, type SignedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Accounts, newEmail, openAccounts, type Problem } from './fixture/accounts.ts';

let accounts: Accounts;
const statements: string[] = [];
const statementsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  const from = statements.length;
  await work();
  return statements.slice(from).filter((statement) => /from "(users|addresses|sellers)"/.test(statement));
};

beforeAll(async () => {
  accounts = await openAccounts({ overrides: { onStatement: (statement) => statements.push(statement) } });
});
afterAll(() => accounts.stop());

const codes = ({ userErrors }: { userErrors: Problem[] }): string[] => userErrors.map(({ code }) => code);
const entities = `query ($of: [_Any!]!) { _entities(representations: $of) {
  __typename
  ... on User { id displayName email fullName phone roles createdAt emailVerified addresses { id } seller { id } }
  ... on Address { id city }
  ... on Seller { id name user { id email } }
} }`;
const read = async (client: SignedClient, ...of: { __typename: string; id: string }[]) =>
  (await client.data<{ _entities: (Record<string, unknown> | null)[] }>(entities, { of }))._entities;

const vienna = { fullName: 'Ada Lovelace', line1: 'Ring 1', city: 'Wien', postalCode: '1010', country: 'AT' };
const saveAddress = async (client: SignedClient, isDefault = false, address = vienna): Promise<string> => {
  const { addAddress } = await client.data<{ addAddress: { address: { id: string } } }>(
    'mutation ($input: AddAddressInput!) { addAddress(input: $input) { address { id } userErrors { code } } }',
    { input: { address, isDefault } },
  );
  return addAddress.address.id;
};

describe('a person', () => {
  test('is seen whole by themselves and admins, by others only by their display name', async () => {
    const { id, email, client } = await accounts.newcomer();
    const addressId = await saveAddress(client);
    const reference = { __typename: 'User', id };
    const whole = { displayName: 'Ada L.', email, fullName: 'Ada Lovelace', addresses: [{ id: addressId }] };
    const face = { displayName: 'Ada L.', email: null, fullName: null, roles: null, addresses: null };
    const admins = accounts.as(admin(newId('user')));
    expect(await read(client, reference)).toMatchObject([whole]);
    expect(await read(admins, reference)).toMatchObject([whole]);
    for (const other of [accounts.guest, accounts.as(customer(newId('user')))])
      expect(await read(other, reference)).toEqual([
        { ...reference, ...face, phone: null, createdAt: null, emailVerified: null, seller: null },
      ]);
  });

  test("who is not there, or no person's id, is null", async () => {
    const ids = [newId('user'), newId('order'), 'user_', '\u0000', ''];
    const found = await read(accounts.guest, ...ids.map((id) => ({ __typename: 'User', id })));
    expect(found).toEqual(ids.map(() => null));
  });

  test('changes what is given; the display name follows until it is chosen', async () => {
    const { id, client } = await accounts.newcomer();
    const update = async (input: Record<string, unknown>) => {
      const { updateProfile } = await client.data<{
        updateProfile: { user: Record<string, unknown> | null; userErrors: Problem[] };
      }>(
        `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
          user { fullName displayName phone } userErrors { code path } } }`,
        { input },
      );
      return updateProfile;
    };
    expect((await update({ fullName: 'Ada King' })).user).toEqual({
      fullName: 'Ada King',
      displayName: 'Ada K.',
      phone: null,
    });
    expect((await update({ displayName: 'Countess', phone: '+43123456' })).user).toEqual({
      fullName: 'Ada King',
      displayName: 'Countess',
      phone: '+43123456',
    });
    expect((await update({ fullName: 'Ada Byron', phone: null })).user).toEqual({
      fullName: 'Ada Byron',
      displayName: 'Countess',
      phone: null,
    });
    expect(await update({ fullName: ' ', displayName: 'x'.repeat(101), phone: '123' })).toEqual({
      user: null,
      userErrors: [
        { code: 'INVALID_NAME', path: ['fullName'] },
        { code: 'INVALID_NAME', path: ['displayName'] },
        { code: 'INVALID_PHONE', path: ['phone'] },
      ],
    });
    expect((await read(client, { __typename: 'User', id }))[0]).toMatchObject({ fullName: 'Ada Byron' });
  });

  test('whose account is gone is signed in no more', async () => {
    const { errors } = await accounts
      .as(customer(newId('user')))
      .ask('mutation { updateProfile(input: { fullName: "Nobody" }) { userErrors { code } } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});

test('fifty people with addresses and shops take one statement a type', async () => {
  const ids = await Promise.all(Array.from({ length: 50 }, async () => (await accounts.newcomer()).id));
  const taken = await statementsOf(() =>
    read(accounts.as(admin(newId('user'))), ...ids.map((id) => ({ __typename: 'User', id }))),
  );
  expect(taken).toHaveLength(3);
});

describe('admins', () => {
  const people = (client: SignedClient, args: string) =>
    client.data<{
      users: {
        totalCount: number;
        nodes: { id: string; email: string }[];
        pageInfo: Record<string, unknown>;
      };
    }>(`{ users(${args}) { totalCount nodes { id email } pageInfo { hasNextPage endCursor } } }`);

  test('find people by a part of name or e-mail address, newest first, page by page', async () => {
    const client = accounts.as(admin(newId('user')));
    const emails = [];
    for (let index = 0; index < 5; index += 1) {
      const email = newEmail();
      await accounts.newcomer({ email, fullName: `Grace_${index}% Hopper` });
      emails.unshift(email);
    }
    const found: string[] = [];
    let after = '';
    for (let more = true; more; ) {
      const { users } = await people(client, `filter: { query: "hOPPer" }, first: 2${after}`);
      expect(users.totalCount).toBe(5);
      found.push(...users.nodes.map(({ email }) => email));
      more = users.pageInfo['hasNextPage'] === true;
      after = `, after: "${String(users.pageInfo['endCursor'])}"`;
    }
    expect(found).toEqual(emails);
    const one = await people(client, `filter: { query: "ce_3% hop", role: CUSTOMER }`);
    expect(one.users.nodes).toHaveLength(1);
    const none = await people(client, `filter: { query: "hopper", createdBefore: "2020-01-01T00:00:00Z" }`);
    expect(none.users).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test.each(['user(id: "user_x") { id }', 'users { totalCount }'])('alone may ask %s', async (field) => {
    for (const [client, code] of [
      [accounts.guest, 'UNAUTHENTICATED'],
      [accounts.as(customer(newId('user'))), 'FORBIDDEN'],
    ] as const)
      expect((await client.ask(`{ ${field} }`)).errors?.[0]?.extensions?.['code']).toBe(code);
  });

  test('set roles, but somebody stays an admin even when two dismiss each other at once', async () => {
    const root = accounts.as(admin(newId('user')));
    const [one, two] = [await accounts.newcomer(), await accounts.newcomer()];
    const setRoles = async (userId: string, roles: string[]) => {
      const { setRoles: answer } = await root.data<{
        setRoles: { user: { roles: string[] } | null; userErrors: Problem[] };
      }>(
        `mutation ($input: SetRolesInput!) {
          setRoles(input: $input) { user { roles } userErrors { code path } } }`,
        { input: { userId, roles } },
      );
      return answer;
    };
    for (const { id } of [one, two])
      expect((await setRoles(id, ['ADMIN', 'CUSTOMER', 'ADMIN'])).user?.roles).toEqual(['CUSTOMER', 'ADMIN']);
    const dismissed = await Promise.all([one, two].map(({ id }) => setRoles(id, ['CUSTOMER'])));
    expect(dismissed.map(codes).sort()).toEqual([[], ['LAST_ADMIN']]);
    expect(codes(await setRoles(newId('user'), ['ADMIN']))).toEqual(['NOT_FOUND']);
    expect(codes(await setRoles('nobody', ['ADMIN']))).toEqual(['NOT_FOUND']);
    expect(codes(await setRoles(one.id, []))).toEqual(['INVALID_ROLES']);
  });
});

test('what the gateway has not signed is refused', async () => {
  const response = await fetch(accounts.service.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(response.status).toBe(401);
});
