import { guest, type Role } from '@bazaar/identity';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { deliveryOf, isSharedByAll } from './public-fields.ts';

const schema = buildSchema(`
  type Query { here: Boolean }
  type Subscription { stockChanged: StockChange }
  type StockChange { available: Int variant: ProductVariant }
  type ProductVariant { sku: String product: Product }
  type Product { name: String seller: Seller }
  type Seller { orders: Int }
`);
const shared = (query: string, roles: Role[] = []) =>
  isSharedByAll(parse(query), schema, { ...guest, roles });

describe('a public subscription', () => {
  it('is shared by all while it shows what everybody sees alike', () => {
    const query =
      'subscription { stockChanged { available variant { ...V } } } fragment V on ProductVariant { product { name } }';
    expect(shared(query)).toBe(true);
    expect(shared(query, ['CUSTOMER'])).toBe(true);
  });

  it('is not shared when its selection may depend on who asks, in fragments too', () => {
    expect(shared('subscription { stockChanged { variant { product { seller { orders } } } } }')).toBe(false);
    expect(
      shared(
        'subscription { stockChanged { ...S } } fragment S on StockChange { variant { product { seller { orders } } } }',
      ),
    ).toBe(false);
  });

  it('is not shared with those who see more of the catalogue', () => {
    expect(shared('subscription { stockChanged { available } }', ['CUSTOMER', 'SELLER'])).toBe(false);
    expect(shared('subscription { stockChanged { available } }', ['ADMIN'])).toBe(false);
  });

  it('is never assumed', () => {
    expect(deliveryOf('stockChanged')).toMatchObject({ kind: 'state', public: true });
    expect(deliveryOf('cartChanged')).toMatchObject({ kind: 'state', public: false });
    for (const field of ['orderStatusChanged', 'notificationReceived', 'constructor']) {
      expect(deliveryOf(field)).toEqual({ kind: 'events' });
    }
  });
});
