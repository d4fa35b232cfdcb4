import { type Message, open, seal, subjectOf } from '@bazaar/events';
import { type Bus, newId } from '@bazaar/service-kit';
import { eventually } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Accounts, newEmail, openAccounts } from './fixture/accounts.ts';

let accounts: Accounts;
let bus: Bus;
const claims: Message<'carts.claim'>['data'][] = [];
// Plays carts: answers every claim, unless it is told to be away.
let cartsIsThere = true;

beforeAll(async () => {
  accounts = await openAccounts();
  bus = await accounts.environment.bus();
  bus.listen('carts.claim', '*', ({ data }) => {
    claims.push(data);
    if (!cartsIsThere) return;
    const about = { id: newId('event'), source: 'test', time: new Date() };
    const said = seal('carts.claimed', { userId: data.userId, cartId: newId('cart') }, about);
    void bus.jetstream.publish(subjectOf('carts.claimed', data.userId), JSON.stringify(said));
  });
  await bus.connection.flush();
});
afterAll(() => accounts.stop());

describe('a guest with a cart', () => {
  test('who signs up or in has it claimed for them before the answer comes', async () => {
    const { id, email } = await accounts.newcomer({ cartToken: 'guest-1' });
    expect(claims).toContainEqual({ userId: id, cartToken: 'guest-1' });
    await accounts.signIn({ email, cartToken: 'guest-2' });
    expect(claims).toContainEqual({ userId: id, cartToken: 'guest-2' });
  });

  test('is signed in although carts is away', async () => {
    cartsIsThere = false;
    const { session } = await accounts.signUp({ cartToken: 'guest-3' });
    expect(session).not.toBeNull();
    cartsIsThere = true;
  });

  test('whom nobody lets in keeps the cart', async () => {
    const { email } = await accounts.newcomer();
    expect(
      (await accounts.signIn({ email, password: 'wrong horse', cartToken: 'guest-4' })).session,
    ).toBeNull();
    expect((await accounts.signUp({ email, cartToken: 'guest-5' })).session).toBeNull();
    expect(claims.map(({ cartToken }) => cartToken)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/guest-[45]/)]),
    );
  });

  test.each(['', 'x'.repeat(201), 'a\u0000b', 'a b'])('cannot claim by %j', async (cartToken) => {
    const { errors } = await accounts.guest.ask(
      'mutation ($input: SignUpInput!) { signUp(input: $input) { userErrors { code } } }',
      { input: { email: newEmail(), password: 'correct horse', fullName: 'Ada', cartToken } },
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});

test('others hear of a new person, and of a new name or shop, each time in a later version', async () => {
  const { id, client } = await accounts.newcomer();
  const last = () =>
    eventually(async () => {
      const message = await bus.manager.streams.getMessage('USERS', {
        last_by_subj: subjectOf('users.changed', id),
      });
      return open('users.changed', message?.string() ?? '').data;
    });
  expect(await last()).toMatchObject({ userId: id, version: 1, displayName: 'Ada L.', sellerId: null });
  await client.data('mutation { updateProfile(input: { phone: "+43123456" }) { userErrors { code } } }');
  await client.data('mutation { updateProfile(input: { displayName: "Countess" }) { userErrors { code } } }');
  await eventually(async () =>
    expect(await last()).toMatchObject({ userId: id, version: 2, displayName: 'Countess', sellerId: null }),
  );
  const { registerSeller } = await client.data<{ registerSeller: { seller: { id: string } } }>(
    'mutation { registerSeller(input: { name: "Analytical Engines" }) { seller { id } } }',
  );
  await eventually(async () =>
    expect(await last()).toMatchObject({ version: 3, sellerId: registerSeller.seller.id }),
  );
});
