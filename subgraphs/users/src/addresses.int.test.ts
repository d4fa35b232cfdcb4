import { newId } from '@bazaar/service-kit';
import { admin, customer, type SignedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Accounts, openAccounts, type Problem } from './fixture/accounts.ts';

let accounts: Accounts;

beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.stop());

const vienna = { fullName: 'Ada Lovelace', line1: 'Ring 1', city: 'Wien', postalCode: '1010', country: 'AT' };

type Saved = { id: string; city: string; isDefault: boolean };
type AddressAnswer = { address: Saved | null; userErrors: Problem[] };
type UserAnswer = { user: { addresses: Saved[] } | null; userErrors: Problem[] };

const change = async <Answer>(
  client: SignedClient,
  name: string,
  input: Record<string, unknown>,
): Promise<Answer> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const fields =
    name === 'removeAddress' ? 'user { addresses { id city isDefault } }' : 'address { id city isDefault }';
  const { answer } = await client.data<{ answer: Answer }>(
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${fields} userErrors { code path } } }`,
    { input },
  );
  return answer;
};
const add = (client: SignedClient, city: string, isDefault?: boolean): Promise<AddressAnswer> =>
  change(client, 'addAddress', { address: { ...vienna, city }, ...(isDefault ? { isDefault } : {}) });
const addressesOf = async (client: SignedClient, id: string): Promise<Saved[]> => {
  const { _entities: found } = await client.data<{ _entities: { addresses: Saved[] }[] }>(
    `query ($of: [_Any!]!) {
      _entities(representations: $of) { ... on User { addresses { id city isDefault } } } }`,
    { of: [{ __typename: 'User', id }] },
  );
  return found[0]?.addresses ?? [];
};

describe('saved addresses', () => {
  test('have one default, listed first: the first one, until another is chosen', async () => {
    const { id, client } = await accounts.newcomer();
    await add(client, 'Wien');
    await add(client, 'Graz');
    await add(client, 'Linz', true);
    const listed = await addressesOf(client, id);
    expect(listed.map(({ city, isDefault }) => [city, isDefault])).toEqual([
      ['Linz', true],
      ['Wien', false],
      ['Graz', false],
    ]);
    const graz = listed[2]?.id;
    const chosen = await change<AddressAnswer>(client, 'setDefaultAddress', { addressId: graz });
    expect(chosen.address).toMatchObject({ city: 'Graz', isDefault: true });
    const removed = await change<UserAnswer>(client, 'removeAddress', { addressId: graz });
    expect(removed.user?.addresses.map(({ city, isDefault }) => [city, isDefault])).toEqual([
      ['Wien', true],
      ['Linz', false],
    ]);
  });

  test('stay one default when two are made it at once', async () => {
    const { id, client } = await accounts.newcomer();
    await Promise.all(['Wien', 'Graz', 'Linz', 'Ried'].map((city) => add(client, city, true)));
    const listed = await addressesOf(client, id);
    expect(listed.map(({ isDefault }) => isDefault)).toEqual([true, false, false, false]);
  });

  test('are replaced as a whole', async () => {
    const { client } = await accounts.newcomer();
    const { address } = await add(client, 'Wien');
    const replaced = await change<AddressAnswer>(client, 'updateAddress', {
      addressId: address?.id,
      address: { ...vienna, city: 'Bregenz' },
    });
    expect(replaced.address).toEqual({ id: address?.id, city: 'Bregenz', isDefault: true });
  });

  test('are fifty at most, also when the last ones come at once', async () => {
    const { id, client } = await accounts.newcomer();
    for (let round = 0; round < 6; round += 1)
      await Promise.all(Array.from({ length: 8 }, () => add(client, 'Wien')));
    const last = await Promise.all(Array.from({ length: 4 }, () => add(client, 'Graz')));
    expect(last.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      'TOO_MANY_ADDRESSES',
      'TOO_MANY_ADDRESSES',
    ]);
    expect(await addressesOf(client, id)).toHaveLength(50);
  });

  test('say every fault by its field', async () => {
    const { client } = await accounts.newcomer();
    const refused = await change<AddressAnswer>(client, 'addAddress', {
      address: { ...vienna, line1: 'a\u0000b', postalCode: null, phone: '123' },
    });
    expect(refused).toEqual({
      address: null,
      userErrors: [
        { code: 'INVALID_ADDRESS', path: ['address', 'line1'] },
        { code: 'INVALID_ADDRESS', path: ['address', 'postalCode'] },
        { code: 'INVALID_ADDRESS', path: ['address', 'phone'] },
      ],
    });
  });

  test('of another person are not there, by whatever way they are asked for', async () => {
    const owner = await accounts.newcomer();
    const { address } = await add(owner.client, 'Wien');
    const addressId = address?.id ?? '';
    const stranger = await accounts.newcomer();
    const missing = [{ code: 'NOT_FOUND', path: ['addressId'] }];
    for (const id of [addressId, newId('address'), 'address_1', '\u0000']) {
      const input = { addressId: id };
      const attempts = await Promise.all([
        change<AddressAnswer>(stranger.client, 'updateAddress', { ...input, address: vienna }),
        change<AddressAnswer>(stranger.client, 'setDefaultAddress', input),
        change<UserAnswer>(stranger.client, 'removeAddress', input),
      ]);
      for (const { userErrors } of attempts) expect(userErrors).toEqual(missing);
    }
    const reference = { of: [{ __typename: 'Address', id: addressId }] };
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Address { city } } }';
    for (const client of [stranger.client, accounts.guest, accounts.as(customer(newId('user')))])
      expect(await client.data(query, reference)).toEqual({ _entities: [null] });
    for (const client of [owner.client, accounts.as(admin(newId('user')))])
      expect(await client.data(query, reference)).toEqual({ _entities: [{ city: 'Wien' }] });
  });
});

test('checkout gets an address of the person who asks, and of nobody else', async () => {
  const { id, client } = await accounts.newcomer();
  const { address } = await add(client, 'Wien');
  const bus = await accounts.environment.bus();
  const ask = (userId: string, addressId: string) => bus.request('users.address', { userId, addressId });
  expect(await ask(id, address?.id ?? '')).toEqual({
    ok: true,
    address: { ...vienna, line2: null, region: null, phone: null },
  });
  const missing = { ok: false, code: 'NOT_FOUND' };
  expect(await ask(newId('user'), address?.id ?? '')).toMatchObject(missing);
  expect(await ask(id, newId('address'))).toMatchObject(missing);
  expect(await ask(id, 'nowhere')).toMatchObject(missing);
});
