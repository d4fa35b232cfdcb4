import { Client } from 'typesense';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTypesenseDouble, type TypesenseDouble } from './double.ts';

let double: TypesenseDouble;
let client: Client;
beforeEach(async () => {
  double = await startTypesenseDouble();
  client = new Client({
    nodes: [{ url: double.url }],
    apiKey: double.apiKey,
    logLevel: 'silent',
    numRetries: 0,
  });
});
afterEach(() => double.stop());

const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${double.url}${path}`, {
    method,
    headers: { 'x-typesense-api-key': double.apiKey, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text() };
};

const schema = {
  name: 'things',
  fields: [
    { name: 'name', type: 'string' as const, stem: true },
    { name: 'brand', type: 'string' as const, facet: true, optional: true },
    { name: 'price', type: 'int32' as const, facet: true },
  ],
  default_sorting_field: 'price',
};
const fill = async () => {
  await client.collections().create(schema);
  await client
    .collections('things')
    .documents()
    .import([
      { id: 'a', name: 'Crème candles', brand: 'Alder & Co', price: 5 },
      { id: 'b', name: 'brass lamp', brand: 'Birch', price: 15 },
      { id: 'c', name: 'oak bench', brand: 'Birch', price: 25 },
    ]);
};
const search = (parameters: Record<string, unknown>) =>
  ask('POST', '/multi_search', {
    searches: [{ collection: 'things', query_by: 'name', drop_tokens_threshold: 0, ...parameters }],
  }).then(({ text }) => JSON.parse(text).results[0]);
const idsOf = async (parameters: Record<string, unknown>): Promise<string[]> =>
  (await search(parameters)).hits.map(({ document }: { document: { id: string } }) => document.id);

describe('what the API description does not allow is refused', () => {
  beforeEach(fill);
  it.each([
    ['a path', 'GET', '/nonsense', undefined, 404],
    ['a method', 'PATCH', '/aliases', {}, 405],
    ['a query parameter', 'GET', '/collections?colour=red', undefined, 400],
    ['a query parameter of another type', 'GET', '/collections?limit=many', undefined, 400],
    [
      'a parameter of a search',
      'GET',
      '/collections/things/documents/search?q=a&query_by=name&fuzzy=1',
      undefined,
      400,
    ],
    ['a parameter of multi_search', 'POST', '/multi_search?curation_sets=x', { searches: [] }, 400],
    ['a body field', 'POST', '/collections', { ...schema, name: 'more', curation_sets: [] }, 400],
    [
      'a field of a field',
      'POST',
      '/collections',
      { name: 'more', fields: [{ name: 'a', type: 'string', boost: 2 }] },
      400,
    ],
    ['a body field of another type', 'PUT', '/aliases/x', { collection_name: 7 }, 400],
    ['a body without its fields', 'PUT', '/synonym_sets/x', {}, 400],
    ['no JSON', 'PUT', '/aliases/x', '{', 400],
    ['a body where none belongs', 'DELETE', '/collections/things', {}, 400],
    ['a collection twice', 'POST', '/collections', schema, 409],
    ['what is not there', 'GET', '/collections/nothing', undefined, 404],
    ['what the double does not do', 'GET', '/curation_sets', undefined, 501],
  ])('%s', async (_name, method, path, body, status) => {
    expect((await ask(method, path, body)).status).toBe(status);
  });
  it('a wrong key', async () => {
    expect((await ask('GET', '/collections', undefined, { 'x-typesense-api-key': 'no' })).status).toBe(401);
  });
  it('a wrong content type', async () => {
    expect((await ask('POST', '/collections', schema, { 'content-type': 'text/html' })).status).toBe(400);
  });
  it.each([
    ['an unknown parameter', { fuzzy: true }],
    ['one that multi_search has not', { split_join_tokens: 'off' }],
    ['one of another type', { num_typos: 2 }],
    ['words dropped, which the double does not', { drop_tokens_threshold: 1 }],
    ['a filter that is none', { filter_by: 'price ~ 5' }],
    ['a filter by something else', { filter_by: 'colour:=red' }],
    ['a number that is none', { filter_by: 'price:>=cheap' }],
    ['a facet of a field without', { facet_by: 'name' }],
    ['ranges with a gap', { facet_by: 'price(low:[0, 10], high:[20, 30])' }],
    ['a label with a sign', { facet_by: 'price(0-10:[0, 10])' }],
    ['four sort fields', { sort_by: 'price:asc,price:asc,price:asc,price:asc' }],
    ['a sort by text', { sort_by: 'name:asc' }],
    ['too many a page', { per_page: 251 }],
  ])('a search with %s fails alone', async (_name, parameters) => {
    const answer = await search({ q: 'lamp', ...parameters }).catch(() => ({ code: 400 }));
    expect([400, 404]).toContain(answer.code);
  });
  it('a document that does not fit its schema, while the others are taken', async () => {
    const lines = [
      { id: 'd', name: 'rug', price: 1.5 },
      { id: 'e', price: 1 },
      { id: 'f', name: 'rug', price: 1 },
    ];
    const { text } = await ask(
      'POST',
      '/collections/things/documents/import?action=upsert',
      lines.map((line) => JSON.stringify(line)).join('\n'),
      { 'content-type': 'text/plain' },
    );
    expect(text.split('\n').map((line) => JSON.parse(line).success)).toEqual([false, false, true]);
  });
});

describe('searches', () => {
  beforeEach(fill);
  it('find words without accents, their plural forms, their beginnings, and with typos', async () => {
    expect(await idsOf({ q: 'creme candle' })).toEqual(['a']);
    expect(await idsOf({ q: 'benches' })).toEqual(['c']);
    expect(await idsOf({ q: 'brass la' })).toEqual(['b']);
    expect(await idsOf({ q: 'brass la', prefix: 'false' })).toEqual([]);
    expect(await idsOf({ q: 'barss' })).toEqual(['b']);
    expect(await idsOf({ q: 'barss', num_typos: '0' })).toEqual([]);
  });
  it('filter, sort, count and pin', async () => {
    expect(await idsOf({ q: '*', filter_by: 'brand:=[`Alder & Co`,`Nobody`]' })).toEqual(['a']);
    expect(await idsOf({ q: '*', filter_by: 'price:>5 && price:<=25', sort_by: 'price:asc' })).toEqual([
      'b',
      'c',
    ]);
    expect(await idsOf({ q: 'lamp', pinned_hits: 'c:1', per_page: 1 })).toEqual(['c']);
    const { facet_counts } = await search({ q: '*', facet_by: 'brand,price(low:[0, 10], high:[10, 100])' });
    expect(
      facet_counts.map(({ counts }: { counts: { value: string; count: number }[] }) => counts),
    ).toMatchObject([
      [
        { value: 'Birch', count: 2 },
        { value: 'Alder & Co', count: 1 },
      ],
      [
        { value: 'high', count: 2 },
        { value: 'low', count: 1 },
      ],
    ]);
  });
  it('know synonyms of the sets of their collection', async () => {
    await client.synonymSets('s').upsert({ items: [{ id: '1', synonyms: ['rug', 'carpet'] }] });
    await client.collections().create({ ...schema, name: 'rugs', synonym_sets: ['s'] });
    await client
      .collections('rugs')
      .documents()
      .import([{ id: 'r', name: 'carpet', price: 1 }]);
    expect(await idsOf({ collection: 'rugs', q: 'rug' })).toEqual(['r']);
    expect(await idsOf({ collection: 'rugs', q: 'rug', enable_synonyms: false })).toEqual([]);
  });
  it('go through an alias, and move with it', async () => {
    await client.aliases().upsert('now', { collection_name: 'things' });
    expect(await idsOf({ collection: 'now', q: 'lamp' })).toEqual(['b']);
    await client.collections().create({ ...schema, name: 'later' });
    await client.aliases().upsert('now', { collection_name: 'later' });
    expect(await idsOf({ collection: 'now', q: 'lamp' })).toEqual([]);
  });
});
