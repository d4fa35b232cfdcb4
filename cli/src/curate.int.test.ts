import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withSearch } from '@bazaar/products/search';
import { seed } from '@bazaar/products/seed';
import { migrate, newId, type OpenDatabase, openDatabase } from '@bazaar/service-kit';
import { type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { startTypesenseDouble, type TypesenseDouble } from '@bazaar/typesense-double';
import type { Command } from 'commander';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { promoteCommand, synonymsCommand } from './curate.ts';
import { reindexCommand } from './rebuild.ts';

let environment: TestEnvironment;
let double: TypesenseDouble;
let admin: OpenDatabase;
let cluster: URL;
let databaseUrl: string;
let folder: string;

const product = (name: string) => ({
  id: newId('product'),
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  description: null,
  brand: null,
  categoryId: null,
  sellerId: newId('seller'),
  attributes: [],
  options: [],
  images: [],
  status: 'PUBLISHED' as const,
  variants: [
    { id: newId('variant'), sku: name, options: [], price: 900, compareAtPrice: null, weightGrams: 1 },
  ],
  createdAt: '2026-01-01T00:00:00.000Z',
});
const carafe = product('Glass carafe');
const lamp = product('Glass lamp');

beforeAll(async () => {
  environment = await testEnvironment();
  double = await startTypesenseDouble();
  folder = await mkdtemp(join(tmpdir(), 'bazaar-curate-'));
  cluster = new URL(await environment.createDatabase());
  admin = openDatabase(cluster.href, { max: 1, name: 'test' });
  await admin.db.execute(sql`create database bazaar_products`);
  databaseUrl = new URL('/bazaar_products', cluster).href;
  await migrate(databaseUrl, new URL('../../subgraphs/products/migrations/', import.meta.url));
  await seed({ databaseUrl }, { currency: 'EUR', categories: [], products: [carafe, lamp], images: [] });
});
afterAll(async () => {
  await admin?.db.execute(sql`drop database bazaar_products with (force)`);
  await admin?.close();
  await double?.stop();
  await environment?.stop();
  await rm(folder, { recursive: true, force: true });
});

const run = async (command: Command, ...given: string[]): Promise<string> => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    await command.parseAsync(given, { from: 'user' });
    return said.mock.calls.flat().join('\n');
  } finally {
    said.mockRestore();
  }
};

const engines = [
  { name: 'PostgreSQL', where: () => [], address: () => undefined },
  {
    name: 'Typesense',
    where: () => ['--typesense', double.url, '--typesense-api-key', double.apiKey],
    address: () => double,
  },
];

describe.each(engines)('with search in $name', ({ where, address }) => {
  const place = () => ['--postgres', cluster.href, ...where()];
  const find = (query: string) =>
    withSearch({ databaseUrl, typesense: address() }, async (engine) => {
      const filter = { categoryId: null, brands: [], minPrice: null, maxPrice: null, minRating: null };
      const { hits } = await engine.search({
        query,
        filter: { ...filter, inStock: null, attributes: [] },
        sort: 'RELEVANCE',
        page: { size: 5, forward: true, after: null, before: null },
      });
      return hits.map(({ productId }) => productId);
    });

  it('reindexes, replaces synonyms and promotes products', async () => {
    expect(await run(reindexCommand(), ...place())).toMatch(/^2 products are indexed/);
    const file = join(folder, 'synonyms.txt');
    await writeFile(file, '# for drinking\ndecanter, carafe\n');
    expect(await run(synonymsCommand(), file, ...place())).toBe('Groups of synonyms: 1.');
    expect(await find('decanter')).toEqual([carafe.id]);
    expect(await run(promoteCommand(), 'Decanter', 'glass-lamp', ...place())).toBe(
      `First for "Decanter": ${lamp.id}.`,
    );
    expect(await find('decanter')).toEqual([lamp.id, carafe.id]);
    await run(promoteCommand(), 'decanter', ...place());
    expect(await find('decanter')).toEqual([carafe.id]);
    await expect(run(promoteCommand(), 'glass', 'glass-spoon', ...place())).rejects.toThrow(
      'There is no product with this slug or id: glass-spoon',
    );
    await writeFile(file, 'decanter');
    await expect(run(synonymsCommand(), file, ...place())).rejects.toThrow(/two words/);
  });
});
