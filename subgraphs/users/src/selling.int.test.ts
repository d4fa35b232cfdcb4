import { createTokenVerifier } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import { admin, type SignedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Accounts, openAccounts, type Problem } from './fixture/accounts.ts';

let accounts: Accounts;

beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.stop());

type Answer = { seller: { id: string; slug: string } | null; userErrors: Problem[] };
const register = async (client: SignedClient, input: Record<string, unknown>): Promise<Answer> => {
  const { registerSeller } = await client.data<{ registerSeller: Answer }>(
    `mutation ($input: RegisterSellerInput!) {
      registerSeller(input: $input) { seller { id slug } userErrors { code path } } }`,
    { input },
  );
  return registerSeller;
};
const newcomers = async (count: number): Promise<SignedClient[]> => {
  const people = await Promise.all(Array.from({ length: count }, () => accounts.newcomer()));
  return people.map(({ client }) => client);
};

describe('opening a shop', () => {
  test('makes the person a seller from the next access token on', async () => {
    const { session, client } = await accounts.newcomer();
    const { seller } = await register(client, { name: 'Engine & Sons' });
    expect(seller?.slug).toBe('engine-sons');
    const refreshed = await accounts.refresh(session.refreshToken);
    const verify = createTokenVerifier({
      jwksUrl: new URL('/.well-known/jwks.json', accounts.service.url),
      issuer: 'https://bazaar.local',
      audience: 'bazaar',
    });
    expect(await verify(refreshed.session?.accessToken ?? '')).toMatchObject({
      roles: ['CUSTOMER', 'SELLER'],
      sellerId: seller?.id,
    });
  });

  test('is done once a person, also at the same moment', async () => {
    const [client] = await newcomers(1);
    if (!client) throw new Error('Nobody came.');
    const answers = await Promise.all(['one', 'two'].map((name) => register(client, { name })));
    expect(answers.map(({ userErrors }) => userErrors.map(({ code }) => code)).sort()).toEqual([
      [],
      ['ALREADY_SELLER'],
    ]);
  });

  test('takes a slug once; a name alone always finds one', async () => {
    const clients = await newcomers(4);
    const chosen = await Promise.all(
      clients.slice(0, 2).map((client) => register(client, { name: 'Mill', slug: 'the-mill' })),
    );
    expect(chosen.map(({ userErrors }) => userErrors).sort((a, b) => a.length - b.length)).toEqual([
      [],
      [{ code: 'SLUG_TAKEN', path: ['slug'] }],
    ]);
    const named = await Promise.all(clients.slice(2).map((client) => register(client, { name: 'The Mill' })));
    for (const { seller } of named) expect(seller?.slug).toMatch(/^the-mill-[0-9a-z]{8}$/);
  });

  test.each([
    [{ name: ' ' }, 'INVALID_NAME'],
    [{ name: 'x'.repeat(101) }, 'INVALID_NAME'],
    [{ name: 'Mill', slug: 'The Mill' }, 'INVALID_SLUG'],
    [{ name: 'Mill', slug: '' }, 'INVALID_SLUG'],
  ])('is refused with %j', async (input, code) => {
    const [client] = await newcomers(1);
    if (!client) throw new Error('Nobody came.');
    expect((await register(client, input)).userErrors).toMatchObject([{ code }]);
  });
});

test('anybody finds a shop by id or slug; who runs it is between them and admins', async () => {
  const { id, client } = await accounts.newcomer();
  const { seller } = await register(client, { name: 'Lantern Lane' });
  const query = 'query ($id: ID, $slug: String) { seller(id: $id, slug: $slug) { name slug user { id } } }';
  const shop = { name: 'Lantern Lane', slug: 'lantern-lane', user: null };
  expect(await accounts.guest.data(query, { slug: 'lantern-lane' })).toEqual({ seller: shop });
  expect(await accounts.guest.data(query, { id: seller?.id })).toEqual({ seller: shop });
  for (const own of [client, accounts.as(admin(newId('user')))])
    expect(await own.data(query, { id: seller?.id })).toEqual({ seller: { ...shop, user: { id } } });
  for (const missing of [{ id: newId('seller') }, { id: 'x' }, { slug: 'none' }, { slug: '\u0000' }])
    expect(await accounts.guest.data(query, missing)).toEqual({ seller: null });
  for (const wrong of [{}, { id: seller?.id, slug: 'lantern-lane' }]) {
    const { errors } = await accounts.guest.ask(query, wrong);
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  }
});
