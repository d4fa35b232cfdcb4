import { newId } from '@bazaar/service-kit';
import { eventually } from '@bazaar/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, newEmail, openAccounts } from './fixture/accounts.ts';
import { demoPassword, type SeedPerson, seed } from './seed.ts';

let accounts: Accounts;

beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.stop());

const person = (part: Partial<SeedPerson> = {}): SeedPerson => ({
  id: newId('user'),
  email: newEmail(),
  fullName: 'Grace Hopper',
  displayName: 'Grace H.',
  roles: ['CUSTOMER'],
  canSignIn: false,
  addresses: [],
  createdAt: '2025-01-01T00:00:00.000Z',
  ...part,
});
const address = {
  fullName: 'Grace Hopper',
  line1: 'Ring 1',
  line2: null,
  city: 'Wien',
  region: null,
  postalCode: '1010',
  country: 'AT',
  phone: null,
};

test('the shop is filled once with people who can do what they are said to', async () => {
  const shop = { id: newId('seller'), name: 'Hopper Works', slug: 'hopper-works' };
  const seller = person({
    canSignIn: true,
    roles: ['CUSTOMER', 'SELLER'],
    seller: shop,
    addresses: [true, false].map((isDefault) => ({ ...address, id: newId('address'), isDefault })),
  });
  const shoppers = Array.from({ length: 5000 }, () => person());
  const people = [seller, ...shoppers];
  await Promise.all([
    seed({ databaseUrl: accounts.databaseUrl }, people),
    seed({ databaseUrl: accounts.databaseUrl }, people),
  ]);

  const { session } = await accounts.signIn({ email: seller.email, password: demoPassword });
  expect(session?.user.id).toBe(seller.id);
  expect((await accounts.signIn({ email: shoppers[0]?.email, password: demoPassword })).session).toBeNull();
  expect(await accounts.guest.data('{ seller(slug: "hopper-works") { id name } }')).toEqual({
    seller: { id: shop.id, name: shop.name },
  });

  const bus = await accounts.environment.bus();
  await eventually(async () => {
    const { state } = await bus.manager.streams.info('USERS');
    expect(state.messages).toBe(people.length);
  });
});
