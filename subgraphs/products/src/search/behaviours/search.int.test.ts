import { encodeCursor, readPage } from '@bazaar/service-kit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeRatings, storeStock } from '../../data/search-signals.ts';
import { products } from '../../data/tables.ts';
import { cursorLength, type SearchFilter, type SearchSort } from '../search-engine.ts';
import { behavioursCatalogue, branches, idOf } from './catalogue.fixture.ts';
import { type EngineUnderTest, engines } from './engines.fixture.ts';

const names = new Map(behavioursCatalogue.products.map(({ id, name }) => [id, name]));
const noFilter: SearchFilter = {
  categoryId: null,
  brands: [],
  minPrice: null,
  maxPrice: null,
  minRating: null,
  inStock: null,
  attributes: [],
};
type Asked = {
  filter?: Partial<SearchFilter>;
  sort?: SearchSort;
  first?: number;
  after?: string;
  last?: number;
  before?: string;
};

describe.each(engines)('search by $name', ({ open }) => {
  let under: EngineUnderTest;
  beforeAll(async () => {
    under = await open();
    const settee = behavioursCatalogue.products.find(({ name }) => name === 'Corner settee');
    const lamp = behavioursCatalogue.products.find(({ name }) => name === 'Brass lamp');
    await under.database.db.transaction(async (tx) => {
      const rated = await storeRatings(tx, [
        { productId: idOf('Brass lamp'), version: 1, averageHundredths: 480, count: 40 },
        { productId: idOf('Cotton shirt'), version: 2, averageHundredths: 450, count: 90 },
        { productId: idOf('Linen shirt'), version: 1, averageHundredths: 310, count: 10 },
      ]);
      const stocked = await storeStock(
        tx,
        [settee, lamp]
          .flatMap((each) => each?.variants ?? [])
          .map(({ id }) => ({ variantId: id, version: 1, inStock: true })),
      );
      await under.engine.refresh(tx, [...new Set([...rated, ...stocked])]);
    });
    await under.engine.catchUp();
  });
  afterAll(() => under.stop());

  const ask = (query: string, { filter, sort = 'RELEVANCE', ...page }: Asked = {}) =>
    under.engine.search({
      query,
      sort,
      filter: { ...noFilter, ...filter },
      page: readPage(page, cursorLength),
    });
  const find = async (query: string, asked: Asked = {}): Promise<string[]> =>
    (await ask(query, asked)).hits.map(({ productId }) => names.get(productId) ?? productId);
  const facet = async (name: string, query: string, asked: Asked = {}): Promise<Record<string, number>> => {
    const { facets } = await (await ask(query, asked)).facets();
    const values = facets.find((each) => each.name === name)?.values ?? [];
    return Object.fromEntries(values.map(({ value, count }) => [value, count]));
  };
  const shirts = ['Cotton shirt', 'Flannel shirt', 'Linen shirt', 'T-shirt'];

  describe('words', () => {
    it('finds by the name, whatever the case', async () => {
      expect(await find('LINEN Shirt')).toEqual(['Linen shirt']);
    });
    it('needs every word somewhere: in name, brand, branch, attribute or description', async () => {
      expect(await find('alder shirt')).toHaveLength(2);
      expect(await find('lighting steel')).toEqual(['Reading lamp']);
      expect(await find('candles cedar')).toEqual(['Scented candles']);
      expect(await find('shirt lamp')).toEqual([]);
    });
    it('finds singular by plural and plural by singular', async () => {
      expect((await find('candle')).sort()).toEqual(['Candle holder', 'Scented candles']);
      expect((await find('candles')).sort()).toEqual(['Candle holder', 'Scented candles']);
      expect(await find('benches')).toEqual(['Oak bench']);
    });
    it('does without accents, and with them', async () => {
      expect(await find('creme brulee')).toEqual(['Crème brûlée dish']);
      expect(await find('CRÈME')).toEqual(['Crème brûlée dish']);
      expect(await find('strasse')).toEqual(['Crème brûlée dish']);
    });
    it('takes a word with or without its hyphen', async () => {
      for (const query of ['t-shirt', 'tshirt']) expect(await find(query)).toEqual(['T-shirt']);
      expect(await find('T shirt')).toContain('T-shirt');
    });
    it('finds a product by its SKU', async () => {
      for (const query of ['MC-24688', 'mc24688']) expect(await find(query)).toEqual(['Brass lamp']);
    });
    it('takes no word of the query for a command', async () => {
      for (const query of ["lamp' & !('brass", 'lamp:*', '\\', '&|!()<->', '"lamp', "o'neil"])
        expect(Array.isArray(await find(query))).toBe(true);
    });
  });

  describe('what is meant', () => {
    it('completes the last word', async () => {
      expect(await find('flan')).toEqual(['Flannel shirt']);
      expect(await find('brass la')).toEqual(['Brass lamp']);
      expect(await find('flan shirt')).toEqual([]);
    });
    it.each([
      ['a letter too many', 'flannnel', 'flannel'],
      ['a letter too few', 'flanel', 'flannel'],
      ['a wrong letter', 'flennel', 'flannel'],
      ['two letters swapped', 'flanenl', 'flannel'],
    ])('forgives %s and says what it looked for', async (_name, typed, meant) => {
      const result = await ask(`${typed} shirt`);
      expect(result.hits.map(({ productId }) => names.get(productId))).toEqual(['Flannel shirt']);
      expect(result.didYouMean).toBe(`${meant} shirt`);
    });
    it('says nothing of a query that is well spelt', async () => {
      expect((await ask('linen shirt')).didYouMean).toBeNull();
    });
    it('finds nothing rather than something else', async () => {
      const result = await ask('xylophone');
      expect([result.hits, result.didYouMean, await result.total()]).toEqual([[], null, 0]);
    });
    it('knows synonyms', async () => {
      expect(await find('couch')).toEqual(['Corner settee']);
      await under.engine.setSynonyms([['dresser', 'cedar chest']]);
      expect(await find('dresser')).toEqual(['Cedar chest']);
      expect(await find('couch')).toEqual([]);
    });
    it('finds all by nothing, and by words that are everywhere', async () => {
      for (const query of ['', '  ', 'the', '…']) expect(await find(query, { first: 50 })).toHaveLength(13);
    });
    it('shows nothing that is not on sale', async () => {
      expect((await find('lamp')).sort()).toEqual(['Brass lamp', 'Reading lamp']);
      expect(await find('unseen')).toEqual([]);
      expect(await find('withdrawn')).toEqual([]);
    });
  });

  describe('order', () => {
    it('puts names before brands, and brands before descriptions', async () => {
      expect(await find('cedar')).toEqual(['Cedar chest', 'Oak bench', 'Scented candles']);
    });
    it('puts what is liked first among equals', async () => {
      expect((await find('shirt'))[0]).toBe('Cotton shirt');
    });
    it('sorts by price, age and rating', async () => {
      expect(await find('shirt', { sort: 'PRICE_ASC' })).toEqual([
        'T-shirt',
        'Cotton shirt',
        'Linen shirt',
        'Flannel shirt',
      ]);
      expect(await find('shirt', { sort: 'PRICE_DESC' })).toEqual([
        'Flannel shirt',
        'Linen shirt',
        'Cotton shirt',
        'T-shirt',
      ]);
      expect(await find('shirt', { sort: 'NEWEST' })).toEqual([
        'T-shirt',
        'Flannel shirt',
        'Cotton shirt',
        'Linen shirt',
      ]);
      expect((await find('', { sort: 'RATING' })).slice(0, 3)).toEqual([
        'Brass lamp',
        'Cotton shirt',
        'Linen shirt',
      ]);
    });
    it('puts promoted products first, those that match the filter', async () => {
      await under.engine.promote('Lamp', [idOf('Oak bench'), idOf('Reading lamp'), idOf('Unseen lamp')]);
      expect(await find('lamp')).toEqual(['Oak bench', 'Reading lamp', 'Brass lamp']);
      expect(await (await ask('lamp')).total()).toBe(3);
      expect(await find('lamp', { filter: { categoryId: branches.lighting.id } })).toEqual([
        'Reading lamp',
        'Brass lamp',
      ]);
      expect(await find('brass lamp')).toEqual(['Brass lamp']);
      await under.engine.promote('lamp', []);
      expect(await find('lamp')).toEqual(['Brass lamp', 'Reading lamp']);
    });
    it.each<SearchSort>(['RELEVANCE', 'PRICE_ASC', 'PRICE_DESC', 'NEWEST', 'RATING'])(
      'pages forwards and backwards through the same list: %s',
      async (sort) => {
        await under.engine.promote('cedar', [idOf('T-shirt'), idOf('Brass lamp')]);
        const query = sort === 'RELEVANCE' ? 'cedar' : '';
        const whole = await find(query, { sort, first: 50 });
        const cursors = (await ask(query, { sort, first: 50 })).hits.map(({ place }) => encodeCursor(place));
        for (let at = 0; at < whole.length - 1; at += 1) {
          const after = cursors[at] ?? '';
          const before = cursors[at + 1] ?? '';
          expect((await find(query, { sort, first: 2, after })).slice(0, 2)).toEqual(
            whole.slice(at + 1, at + 3),
          );
          expect((await find(query, { sort, last: 2, before })).slice(0, 2)).toEqual(
            whole.slice(Math.max(0, at - 1), at + 1).reverse(),
          );
        }
        await under.engine.promote('cedar', []);
      },
    );
    it('refuses a cursor of another list', async () => {
      const [hit] = (await ask('shirt')).hits;
      const after = encodeCursor(hit?.place ?? []);
      await expect(ask('shirt', { sort: 'NEWEST', after })).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT' },
      });
    });
  });

  describe('filters and facets', () => {
    it.each<[string, Partial<SearchFilter>, string[]]>([
      ['a branch and all below', { categoryId: branches.wear.id }, shirts],
      ['any of some brands', { brands: ['Lumen', 'Holt'] }, ['Brass lamp', 'Cedar chest']],
      ['a price range', { minPrice: 1400, maxPrice: 1900 }, ['Candle holder', 'T-shirt']],
      ['a least rating', { minRating: 450 }, ['Brass lamp', 'Cotton shirt']],
      ['what is in stock', { inStock: true }, ['Brass lamp', 'Corner settee']],
      [
        'an attribute',
        { attributes: [{ name: 'Material', values: ['Brass', 'Oak'] }] },
        ['Brass lamp', 'Candle holder', 'Oak bench'],
      ],
      ['several at once', { brands: ['Alder'], maxPrice: 5000 }, ['Linen shirt']],
      ['a brand that nobody has', { brands: ['Nobody'] }, []],
      ['no branch', { categoryId: '' }, []],
      ['an attribute without values', { attributes: [{ name: 'Material', values: [] }] }, []],
    ])('filters by %s', async (_name, filter, expected) => {
      expect((await find('', { filter, first: 50 })).sort()).toEqual([...expected].sort());
      expect(await (await ask('', { filter })).total()).toBe(expected.length);
    });

    it('counts how the result divides', async () => {
      expect(await facet('brand', 'shirt')).toEqual({ Alder: 2, Birch: 2 });
      expect(await facet('Material', 'shirt')).toEqual({ Cotton: 3, Linen: 1 });
      expect(await facet('category', 'shirt')).toEqual({ [branches.wear.id]: 4, [branches.shirts.id]: 4 });
      expect(await facet('priceBand', 'shirt')).toEqual({ '1000-2499': 1, '2500-4999': 2, '5000-9999': 1 });
      expect(await facet('rating', 'shirt')).toEqual({ 4: 1, 3: 2, 2: 2, 1: 2 });
      expect(await facet('inStock', 'lamp')).toEqual({ true: 1, false: 1 });
    });
    it('counts each facet under the other filters, not under its own', async () => {
      const filter = { brands: ['Alder'], attributes: [{ name: 'Material', values: ['Cotton'] }] };
      expect(await find('shirt', { filter })).toEqual(['Flannel shirt']);
      expect(await facet('brand', 'shirt', { filter })).toEqual({ Alder: 1, Birch: 2 });
      expect(await facet('Material', 'shirt', { filter })).toEqual({ Cotton: 1, Linen: 1 });
      expect(await facet('priceBand', 'shirt', { filter })).toEqual({ '5000-9999': 1 });
      expect(await facet('priceBand', 'shirt', { filter: { maxPrice: 2000 } })).toEqual({
        '1000-2499': 1,
        '2500-4999': 2,
        '5000-9999': 1,
      });
    });
    it('says that the counts are of all', async () => {
      expect((await (await ask('')).facets()).exact).toBe(true);
    });
  });

  describe('highlights', () => {
    const highlights = async (query: string, name: string) => {
      const product = behavioursCatalogue.products.find((each) => each.name === name);
      if (!product) throw new Error(`There is no ${name}`);
      return (await ask(query)).highlights(product);
    };
    it('mark the words where they were found, in any form', async () => {
      expect(await highlights('candle', 'Scented candles')).toEqual([
        { field: 'name', snippet: 'Scented ⟦candles⟧' },
      ]);
      expect(await highlights('cedar', 'Scented candles')).toEqual([
        { field: 'description', snippet: 'Poured by hand. They smell of ⟦cedar⟧.' },
      ]);
      expect(await highlights('creme strasse', 'Crème brûlée dish')).toEqual([
        { field: 'name', snippet: '⟦Crème⟧ brûlée dish' },
        { field: 'brand', snippet: '⟦Straße⟧' },
      ]);
    });
    it('mark what was meant', async () => {
      expect(await highlights('flanel', 'Flannel shirt')).toEqual([
        { field: 'name', snippet: '⟦Flannel⟧ shirt' },
      ]);
      expect(await highlights('flan', 'Flannel shirt')).toEqual([
        { field: 'name', snippet: '⟦Flannel⟧ shirt' },
      ]);
    });
    it('cut long texts around the words', async () => {
      const [found] = await highlights('winters', 'Wool blanket');
      expect(found?.snippet).toMatch(/^….*the longest ⟦winter⟧ out of the house\..*…$/);
    });
  });

  describe('suggestions', () => {
    const suggest = async (prefix: string, first = 10) =>
      (await under.engine.suggest(prefix, first)).map(({ text }) => text);
    it('complete words, and name branches and products', async () => {
      expect(await under.engine.suggest('shi', 10)).toEqual(
        expect.arrayContaining([
          { text: 'Shirts', productId: null, categoryId: branches.shirts.id },
          { text: 'shirt', productId: null, categoryId: null },
          { text: 'Linen shirt', productId: idOf('Linen shirt'), categoryId: null },
        ]),
      );
    });
    it('complete the last of several words by what stands beside the others', async () => {
      expect(await suggest('brass l')).toEqual(['brass lamp', 'brass lumen', 'Brass lamp']);
    });
    it('are as many as wanted at most, and none for nothing', async () => {
      expect(await suggest('s', 2)).toHaveLength(2);
      expect(await suggest('', 5)).toEqual([]);
      expect(await suggest('qqq', 5)).toEqual([]);
    });
    it('name nothing that is not on sale', async () => {
      expect(await suggest('unseen')).toEqual([]);
    });
  });

  describe('changes', () => {
    it('are found as they are now', async () => {
      const { db } = under.database;
      const id = idOf('Wool blanket');
      await db.update(products).set({ name: 'Alpaca throw', minPrice: 100 }).where(eq(products.id, id));
      await db.transaction((tx) => under.engine.index(tx, [id]));
      await under.engine.catchUp();
      expect(await find('alpaca')).toEqual([names.get(id)]);
      expect(await find('blanket')).toEqual([]);
      expect((await find('', { sort: 'PRICE_ASC' }))[0]).toBe(names.get(id));
      await db.update(products).set({ status: 'ARCHIVED' }).where(eq(products.id, id));
      await db.transaction((tx) => under.engine.index(tx, [id]));
      await under.engine.catchUp();
      expect(await find('alpaca')).toEqual([]);
    });
    it('are kept by a rebuild, during which searches go on', async () => {
      const before = await find('', { first: 50 });
      const rebuilding = under.engine.rebuild();
      let searches = 0;
      const done = rebuilding.then(() => true);
      while (
        !(await Promise.race([done, new Promise<false>((resolve) => setTimeout(() => resolve(false), 1))]))
      ) {
        expect(await find('', { first: 50 })).toEqual(before);
        searches += 1;
      }
      expect(await rebuilding).toBe(before.length);
      expect(searches).toBeGreaterThan(0);
      expect(await find('', { first: 50 })).toEqual(before);
      expect(await find('flanel')).toEqual(['Flannel shirt']);
      // Words that nobody uses any more are forgotten.
      expect((await ask('alpaka')).didYouMean).toBeNull();
    });
  });
});
