import { newId, type OpenDatabase, openDatabase } from '@bazaar/service-kit';
import { eventually, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRates, importRates, RatesError } from './app.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

let shop: TestShop;
let database: OpenDatabase;

beforeAll(async () => {
  shop = await openTestShop({ client: (service) => signedClient(service) });
  database = openDatabase(shop.databaseUrl, { max: 2, name: 'test' });
});
afterAll(async () => {
  await database.close();
  await shop.stop();
});

describe('the rates', () => {
  it('start with VAT of the EU and carriage in EUR', async () => {
    const { taxes, countries, tariffs } = await exportRates(database.db);
    expect(taxes).toHaveLength(27);
    expect(taxes).toContainEqual({ country: 'FI', region: null, categoryId: null, basisPoints: 2550 });
    expect(countries.filter(({ zone }) => zone === 'eu')).toHaveLength(26);
    expect(countries).toContainEqual({ country: 'KP', zone: null });
    expect(tariffs.map(({ zone, method, base }) => [zone, method, base])).toEqual([
      ['domestic', 'standard', 490],
      ['domestic', 'express', 990],
      ['eu', 'standard', 990],
      ['eu', 'express', 1990],
      ['world', 'standard', 1990],
      ['world', 'express', 3990],
    ]);
  });

  it('are refused as a whole, with every problem named', async () => {
    const before = await exportRates(database.db);
    const [tariff] = before.tariffs;
    const refused = async (json: unknown): Promise<string> => {
      const error = await importRates(database.db, json).catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(RatesError);
      return String(error);
    };
    expect(await refused('nonsense')).toContain('The rates are wrong');
    const wrong = await refused({
      ...before,
      taxes: [
        { country: 'XX', region: null, categoryId: null, basisPoints: 2000 },
        { country: 'AT', region: ' ', categoryId: 'books', basisPoints: 10_001 },
      ],
      tariffs: [{ ...tariff, currency: 'EURO', base: -1, minDays: 4 }],
      extra: 1,
    });
    for (const at of ['taxes.0.country', 'taxes.1.region', 'taxes.1.categoryId', 'taxes.1.basisPoints'])
      expect(wrong).toContain(at);
    for (const at of ['tariffs.0.currency', 'tariffs.0.base', 'extra']) expect(wrong).toContain(at);

    const contradictory = await refused({
      taxes: [...before.taxes, ...before.taxes.slice(0, 1)],
      countries: [{ country: 'AT', zone: 'moon' }],
      tariffs: before.tariffs.slice(0, 1),
    });
    expect(contradictory).toContain('taxes.27: is there twice');
    expect(contradictory).toContain('no tariff goes to the zone moon');
    expect(contradictory).toContain('no country is in the zone domestic');
    expect(await exportRates(database.db)).toEqual(before);
  });

  it('price carts of a running service once they are imported', async () => {
    const anyone = signedClient(shop.service);
    const variantId = await shop.sell({ price: 1200 });
    const { createCart } = await anyone.data<{ createCart: { cart: { id: string; token: string } } }>(
      'mutation ($input: CreateCartInput!) { createCart(input: $input) { cart { id token } } }',
      { input: { lines: [{ variantId, quantity: 1 }] } },
    );
    const { id: cartId, token } = createCart.cart;
    const address = { fullName: 'Ada', line1: 'Ring 1', city: 'Wien', postalCode: '1010', country: 'AT' };
    await anyone.data(
      'mutation ($input: SetCartShippingAddressInput!) { setCartShippingAddress(input: $input) { userErrors { code } } }',
      { input: { cartId, cartToken: token, address } },
    );
    const cost = () =>
      anyone.data(
        'query ($token: String) { cart(token: $token) { cost { tax { amount } } shippingMethods { code cost { amount } } } }',
        { token },
      );
    const before = await exportRates(database.db);
    const edited = {
      ...before,
      taxes: [
        ...before.taxes.map((each) => (each.country === 'AT' ? { ...each, basisPoints: 1000 } : each)),
        { country: 'AT', region: 'Tirol', categoryId: newId('category'), basisPoints: 500 },
      ],
      tariffs: before.tariffs.map((each) => ({ ...each, freeFrom: 1000 })),
    };
    const edition = await importRates(database.db, JSON.parse(JSON.stringify(edited)));
    expect(edition).toBe(2);
    await eventually(async () =>
      expect(await cost()).toEqual({
        cart: {
          cost: { tax: { amount: 109 } },
          shippingMethods: [
            { code: 'standard', cost: { amount: 0 } },
            { code: 'express', cost: { amount: 0 } },
          ],
        },
      }),
    );
    await importRates(database.db, before);
    expect(await exportRates(database.db)).toEqual(before);
  });
});
