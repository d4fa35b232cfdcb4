import { guest } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import type { SignedClient } from '@bazaar/testing';
import { customer, seller } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from './fixture.ts';
import { codes, made, price, selling } from './selling.fixture.ts';

let shop: Shop;
let steps: ReturnType<typeof selling>;

beforeAll(async () => {
  shop = await openShop();
  steps = selling(shop.client);
});
afterAll(() => shop.stop());

describe('who sees what', () => {
  const reference = async (client: SignedClient, representation: Record<string, string>) =>
    (
      await client.data<{ _entities: unknown[] }>(
        'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Product { name } ... on ProductVariant { sku product { name } } } }',
        { r: [representation] },
      )
    )._entities[0];

  it('shows a draft to its seller and to admins only, whatever way it is asked for', async () => {
    const { id, slug, variant } = await steps.withVariant();
    const rival = shop.as(seller(newId('user'), newId('seller')));
    expect(await steps.find(id, shop.client)).not.toBeNull();
    expect(await steps.find(id, shop.admin)).not.toBeNull();
    for (const stranger of [rival, shop.as(guest), shop.as(customer(newId('user')))]) {
      expect(await steps.find(id, stranger)).toBeNull();
      const other = await stranger.data(
        'query ($slug: String, $sku: String) { product(slug: $slug) { id } productVariant(sku: $sku) { id } }',
        { slug, sku: variant.sku },
      );
      expect(other).toEqual({ product: null, productVariant: null });
      expect(await reference(stranger, { __typename: 'Product', id })).toBeNull();
      expect(await reference(stranger, { __typename: 'ProductVariant', id: variant.id })).toBeNull();
      expect(await reference(stranger, { __typename: 'ProductVariant', sku: variant.sku })).toBeNull();
    }
  });

  it('still names a withdrawn product, but never one that was withdrawn as a draft', async () => {
    const sold = await steps.published();
    const hidden = await steps.withVariant();
    await steps.mutate('archiveProduct', { productId: sold.id });
    await steps.mutate('archiveProduct', { productId: hidden.id });
    const anybody = shop.as(guest);
    expect(await reference(anybody, { __typename: 'Product', id: sold.id })).toMatchObject({
      name: sold.name,
    });
    expect(await reference(anybody, { __typename: 'ProductVariant', sku: sold.variant.sku })).toMatchObject({
      product: { name: sold.name },
    });
    expect(await reference(anybody, { __typename: 'Product', id: hidden.id })).toBeNull();
    const { products } = await anybody.data<{ products: { nodes: { id: string }[] } }>(
      '{ products(first: 100) { nodes { id } } }',
    );
    expect(products.nodes.map(({ id }) => id)).not.toContain(sold.id);
  });

  it('lets nobody change what is another seller’s, as if it were not there', async () => {
    const { id, variant } = await steps.published();
    const rival = shop.as(seller(newId('user'), newId('seller')));
    const asked: [string, Record<string, unknown>][] = [
      ['updateProduct', { productId: id, name: 'Mine' }],
      ['archiveProduct', { productId: id }],
      ['addVariant', { productId: id, sku: 'RIVAL', options: [], price: price(1) }],
      ['setVariantPrice', { variantId: variant.id, price: price(1) }],
      ['updateVariant', { variantId: variant.id, sku: 'RIVAL' }],
      ['publishProduct', { productId: newId('product') }],
      ['publishProduct', { productId: 'product_1' }],
      ['updateVariant', { variantId: "' or 1=1" }],
    ];
    for (const [name, input] of asked)
      expect(codes(await steps.mutate(name, input, rival))).toEqual(['NOT_FOUND']);
    expect(
      made(await steps.mutate('updateProduct', { productId: id, name: 'By an admin' }, shop.admin)).name,
    ).toBe('By an admin');
  });

  it('asks for a role: guests and customers make nothing', async () => {
    const query = 'mutation { createProduct(input: { name: "X" }) { product { id } } }';
    const code = async (client: SignedClient) => (await client.ask(query)).errors?.[0]?.extensions?.['code'];
    expect(await code(shop.as(guest))).toBe('UNAUTHENTICATED');
    expect(await code(shop.as(customer(newId('user'))))).toBe('FORBIDDEN');
    const unsigned = await fetch(shop.service.url, {
      method: 'POST',
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(unsigned.status).toBe(401);
  });

  it('lets an admin, and nobody else, file a product under any seller', async () => {
    const sellerId = newId('seller');
    expect(codes(await steps.mutate('createProduct', { name: 'X', sellerId }, shop.admin))).toEqual([]);
    expect(codes(await steps.mutate('createProduct', { name: 'X' }, shop.admin))).toEqual(['INVALID_INPUT']);
    await expect(steps.mutate('createProduct', { name: 'X', sellerId })).rejects.toThrow('FORBIDDEN');
  });
});
