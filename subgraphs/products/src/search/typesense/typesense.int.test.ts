import { newId, openDatabase, parseConfig } from '@bazaar/service-kit';
import { customer, eventually } from '@bazaar/testing';
import { startTypesenseDouble, type TypesenseDouble } from '@bazaar/typesense-double';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configSchema } from '../../config.ts';
import { products } from '../../data/tables.ts';
import { catalogue, openShop, type Shop } from '../../fixture.ts';
import { made, price, selling } from '../../selling.fixture.ts';
import { openSearch } from '../open-search.ts';
import { withSearch } from '../with-search.ts';

let double: TypesenseDouble;
let shop: Shop;
beforeAll(async () => {
  double = await startTypesenseDouble();
  shop = await openShop({
    data: (sellerId) => catalogue(sellerId, 40),
    env: { TYPESENSE_URL: double.url, TYPESENSE_API_KEY: double.apiKey },
  });
  await eventually(async () => expect(await total('')).toBe(40));
});
afterAll(async () => {
  await shop.stop();
  await double.stop();
});

const asked =
  'query ($query: String!) { search(query: $query, first: 100) { totalCount nodes { id name } } }';
type Found = { search: { totalCount: number; nodes: { id: string; name: string }[] } };
const person = customer(newId('user'));
const find = async (query: string): Promise<string[]> =>
  (await shop.as(person).data<Found>(asked, { query })).search.nodes.map(({ name }) => name).sort();
const total = async (query: string): Promise<number> =>
  (await shop.as(person).data<Found>(asked, { query })).search.totalCount;
const codeOf = async (query: string): Promise<unknown> =>
  (await shop.as(person).ask(asked, { query })).errors?.[0]?.extensions?.['code'];

const typesense = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(`${double.url}${path}`, {
    method,
    headers: { 'x-typesense-api-key': double.apiKey, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
};
const collections = async (): Promise<string[]> => {
  const all = await typesense('GET', '/collections');
  return Array.isArray(all) ? all.map(({ name }) => name) : [];
};
/** The names as Typesense has them, whatever the service has cached. */
const indexedNames = async (): Promise<string[]> => {
  const response = await fetch(`${double.url}/collections/bazaar_products/documents/export`, {
    headers: { 'x-typesense-api-key': double.apiKey },
  });
  return (await response.text())
    .split('\n')
    .map((line): string => JSON.parse(line).name)
    .sort();
};
const publish = async (name: string): Promise<string> => {
  const { mutate } = selling(shop.client);
  const { id } = made(await mutate('createProduct', { name }));
  made(await mutate('addVariant', { productId: id, sku: newId('event'), options: [], price: price(500) }));
  made(await mutate('publishProduct', { productId: id }));
  return id;
};

describe('search in Typesense', () => {
  it('follows a product from its publication to the archive', async () => {
    const id = await publish('Zebrawood tray');
    await eventually(async () => expect(await find('zebrawood')).toEqual(['Zebrawood tray']));
    const { mutate } = selling(shop.client);
    made(await mutate('updateProduct', { productId: id, name: 'Bubinga tray' }));
    await eventually(async () => expect(await find('bubinga')).toEqual(['Bubinga tray']));
    made(await mutate('archiveProduct', { productId: id }));
    await eventually(async () => expect(await find('bubinga')).toEqual([]));
  });

  it('says that it is unavailable while Typesense is away; all else goes on, and nothing is lost', async () => {
    double.goAway();
    try {
      expect(await codeOf('linen')).toBe('SERVICE_UNAVAILABLE');
      const id = await publish('Wenge stool');
      const { product } = await shop.client.data<{ product: { name: string } }>(
        'query ($id: ID!) { product(id: $id) { name } }',
        { id },
      );
      expect(product.name).toBe('Wenge stool');
    } finally {
      double.comeBack();
    }
    await eventually(async () => expect(await find('wenge')).toEqual(['Wenge stool']));
  });

  it('makes its index again when Typesense has lost it', async () => {
    const before = await indexedNames();
    const linen = await find('linen');
    double.forget();
    // A query that nobody asked before: what was asked a moment ago may be answered from memory.
    await eventually(async () => expect(await find('linnen')).toEqual(linen));
    await eventually(async () => expect(await indexedNames()).toEqual(before));
  });
});

describe('a rebuild', () => {
  const rebuild = (): Promise<number> =>
    withSearch({ databaseUrl: shop.databaseUrl, typesense: double }, (engine) => engine.rebuild());

  it('leaves one collection, with all products and the synonyms', async () => {
    const before = await find('');
    await typesense('POST', '/collections', {
      name: 'bazaar_products_left_by_a_killed_rebuild',
      fields: [{ name: 'a', type: 'string' }],
    });
    await typesense('POST', '/collections', {
      name: 'of_another_shop',
      fields: [{ name: 'a', type: 'string' }],
    });
    const [old] = (await collections()).filter((name) => /_\d+$/.test(name));
    await typesense('PUT', '/synonym_sets/bazaar_products', {
      items: [{ id: 'mine', synonyms: ['flax', 'linen'] }],
    });
    // The service may still be tidying up after its own.
    expect(await eventually(rebuild)).toBe(before.length);
    const left = await collections();
    expect(left).toContain('of_another_shop');
    expect(left.filter((name) => name.startsWith('bazaar_products_'))).toHaveLength(1);
    expect(left).not.toContain(old);
    expect(await find('')).toEqual(before);
    expect(await find('flax')).toEqual(await find('linen'));
  });

  it('takes in whatever changes meanwhile', async () => {
    const database = openDatabase(shop.databaseUrl, { max: 2, name: 'test' });
    const search = openSearch(shop.databaseUrl, { connections: 4, typesense: double });
    try {
      const ids = (await database.db.select({ id: products.id }).from(products)).map(({ id }) => id);
      let rebuilding = true;
      const rebuilt = search.engine.rebuild().finally(() => {
        rebuilding = false;
      });
      for (const [index, id] of ids.entries()) {
        await database.db.transaction(async (tx) => {
          await tx
            .update(products)
            .set({ name: `Renamed ${index}` })
            .where(eq(products.id, id));
          await search.engine.index(tx, [id]);
        });
        // Whatever comes after the rebuild proves nothing about it.
        if (!rebuilding) break;
      }
      await rebuilt;
      await search.engine.catchUp();
      const rows = await database.db
        .select({ name: products.name })
        .from(products)
        .where(eq(products.status, 'PUBLISHED'));
      expect(await indexedNames()).toEqual(rows.map(({ name }) => name).sort());
    } finally {
      await search.close();
      await database.close();
    }
  });

  it('is alone: a second one at the same time is refused', async () => {
    const results = await Promise.allSettled([rebuild(), rebuild()]);
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeLessThan(2);
    expect((await collections()).filter((name) => name.startsWith('bazaar_products_'))).toHaveLength(1);
  });
});

it('is not configured by half', () => {
  const given = (env: Record<string, string>) => () => parseConfig(configSchema, env);
  expect(given({ TYPESENSE_URL: 'http://search:8108' })).toThrow(/TYPESENSE_API_KEY: is needed/);
  expect(given({ TYPESENSE_URL: '', TYPESENSE_API_KEY: '' })).not.toThrow(/TYPESENSE/);
});
