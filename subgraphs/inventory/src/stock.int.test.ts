import { newId } from '@bazaar/service-kit';
import { customer, eventually, type SignedClient, seller, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
let vienna: string;
let lyon: string;
const sellerId = newId('seller');
const mine = newId('variant');
const theirs = newId('variant');
let me: SignedClient;

const product = (owner: string, variantIds: string[], version = 1, productId = newId('product')) => ({
  productId,
  version,
  status: 'PUBLISHED' as const,
  slug: productId,
  name: 'Lamp',
  description: null,
  brand: null,
  sellerId: owner,
  categoryPath: [],
  attributes: [],
  variants: variantIds.map((variantId) => ({
    variantId,
    sku: variantId,
    options: [],
    price: { amount: 100, currency: 'EUR' },
    compareAtPrice: null,
    weightGrams: 0,
  })),
  createdAt: new Date().toISOString(),
});

const known = (variantIds: string[]) =>
  eventually(async () => {
    const rows = await shop.database.sql`
      select from variant_stock where variant_id = any(${variantIds}) and product_id is not null`;
    expect(rows).toHaveLength(variantIds.length);
  });

beforeAll(async () => {
  shop = await openShop();
  me = signedClient(shop.service, seller(newId('user'), sellerId));
  vienna = await shop.warehouse('AT');
  lyon = await shop.warehouse('FR');
  await shop.say('products.changed', product(sellerId, [mine]));
  await shop.say('products.changed', product(newId('seller'), [theirs]));
  await known([mine, theirs]);
});
afterAll(() => shop?.stop());

type Payload = {
  stockLevel: {
    id: string;
    onHand: number;
    reserved: number;
    available: number;
    reorderPoint: number;
  } | null;
  from?: { onHand: number } | null;
  to?: { onHand: number } | null;
  userErrors: { code: string; path: string[] | null; stockLevel?: { onHand: number } }[];
};

const errors = 'userErrors { code path ... on NegativeStockError { stockLevel { onHand } } }';
const level = 'stockLevel { id onHand reserved available reorderPoint }';
const mutations = {
  setStock: `mutation ($input: SetStockInput!) { result: setStock(input: $input) { ${level} ${errors} } }`,
  adjustStock: `mutation ($input: AdjustStockInput!) { result: adjustStock(input: $input) { ${level} ${errors} } }`,
  transferStock: `mutation ($input: TransferStockInput!) { result: transferStock(input: $input) { from { onHand } to { onHand } ${errors} } }`,
  setReorderPoint: `mutation ($input: SetReorderPointInput!) { result: setReorderPoint(input: $input) { ${level} ${errors} } }`,
};

const move = async (
  mutation: keyof typeof mutations,
  input: Record<string, unknown>,
  client: SignedClient = me,
): Promise<Payload> => {
  const common = mutation === 'setReorderPoint' ? {} : { reason: 'Counted', idempotencyKey: newId('key') };
  const { result } = await client.data<{ result: Payload }>(mutations[mutation], {
    input: { ...common, ...input },
  });
  return result;
};

const codes = (payload: Payload) => payload.userErrors.map(({ code }) => code);

describe('a seller', () => {
  it('counts, corrects and moves the stock of its own products, and the ledger tells the story', async () => {
    const counted = await move('setStock', { variantId: mine, warehouseId: vienna, quantity: 8 });
    expect(counted).toMatchObject({ stockLevel: { onHand: 8, available: 8, reserved: 0 }, userErrors: [] });
    const adjusted = await move('adjustStock', { variantId: mine, warehouseId: vienna, delta: -3 });
    expect(adjusted.stockLevel?.onHand).toBe(5);
    const moved = await move('transferStock', {
      variantId: mine,
      fromWarehouseId: vienna,
      toWarehouseId: lyon,
      quantity: 2,
    });
    expect(moved).toMatchObject({ from: { onHand: 3 }, to: { onHand: 2 }, userErrors: [] });
    const ledger = await me.data<{ stockMovements: { nodes: unknown[]; totalCount: number } }>(
      `query ($id: ID!) { stockMovements(variantId: $id) { totalCount nodes {
        kind delta reason warehouse { id } variant { id } order { id } } } }`,
      { id: mine },
    );
    const line = (kind: string, delta: number, warehouse: string) => ({
      kind,
      delta,
      reason: 'Counted',
      warehouse: { id: warehouse },
      variant: { id: mine },
      order: null,
    });
    expect(ledger.stockMovements).toEqual({
      totalCount: 4,
      nodes: [
        line('TRANSFER_IN', 2, lyon),
        line('TRANSFER_OUT', -2, vienna),
        line('ADJUSTED', -3, vienna),
        line('SET', 8, vienna),
      ],
    });
    expect(await shop.contradictions()).toEqual([]);
  });

  it('cannot take what is not there, and is shown what is', async () => {
    const taken = await move('adjustStock', { variantId: mine, warehouseId: vienna, delta: -100 });
    expect(taken.stockLevel).toBeNull();
    expect(taken.userErrors).toEqual([
      { code: 'NEGATIVE_STOCK', path: ['delta'], stockLevel: { onHand: 3 } },
    ]);
    const nowhere = await shop.warehouse('DE');
    expect(codes(await move('adjustStock', { variantId: mine, warehouseId: nowhere, delta: -1 }))).toEqual([
      'NEGATIVE_STOCK',
    ]);
    const { stockLevels } = await me.data<{ stockLevels: { nodes: unknown[] } }>(
      'query ($filter: StockLevelFilter) { stockLevels(filter: $filter) { nodes { id } } }',
      { filter: { warehouseId: nowhere } },
    );
    expect(stockLevels.nodes).toEqual([]);
  });

  it('cannot count away what is held for an order', async () => {
    const variantId = newId('variant');
    await shop.say('products.changed', product(sellerId, [variantId]));
    await known([variantId]);
    await move('setStock', { variantId, warehouseId: vienna, quantity: 4 });
    await shop.say('inventory.reserve', {
      orderId: newId('order'),
      lines: [{ variantId, quantity: 3 }],
      country: 'AT',
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    });
    await eventually(async () => {
      const below = await move('setStock', { variantId, warehouseId: vienna, quantity: 2 });
      expect(codes(below)).toEqual(['BELOW_RESERVED']);
    });
    const gone = await move('transferStock', {
      variantId,
      fromWarehouseId: vienna,
      toWarehouseId: lyon,
      quantity: 2,
    });
    expect(codes(gone)).toEqual(['NEGATIVE_STOCK']);
  });

  it('is warned at its reorder point', async () => {
    const answer = await move('setReorderPoint', { variantId: mine, warehouseId: vienna, reorderPoint: 3 });
    expect(answer.stockLevel?.reorderPoint).toBe(3);
    const low = await me.data<{
      stockLevels: { nodes: { warehouse: { id: string } }[]; totalCount: number };
    }>(
      'query ($id: [ID!]) { stockLevels(filter: { lowStock: true, variantIds: $id }) { totalCount nodes { warehouse { id } } } }',
      { id: [mine] },
    );
    expect(low.stockLevels).toEqual({ totalCount: 1, nodes: [{ warehouse: { id: vienna } }] });
  });

  it('finds nothing of another seller', async () => {
    await shop.stock(theirs, vienna, 5);
    expect(codes(await move('setStock', { variantId: theirs, warehouseId: vienna, quantity: 0 }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(
      codes(await move('setReorderPoint', { variantId: theirs, warehouseId: vienna, reorderPoint: 0 })),
    ).toEqual(['NOT_FOUND']);
    const [row] = await shop.database.sql<{ level: string; movement: string }[]>`
      select l.id as level, m.id as movement from stock_levels l join stock_movements m using (variant_id) where variant_id = ${theirs}`;
    const refs = [
      { __typename: 'StockLevel', id: row?.level },
      { __typename: 'StockMovement', id: row?.movement },
    ];
    const query = `query ($refs: [_Any!]!, $id: ID!) {
      _entities(representations: $refs) { __typename }
      stockLevels { nodes { variant { id } } }
      stockMovements(variantId: $id) { totalCount nodes { id } }
    }`;
    type Seen = {
      _entities: ({ __typename: string } | null)[];
      stockLevels: { nodes: { variant: { id: string } }[] };
      stockMovements: { totalCount: number; nodes: unknown[] };
    };
    const seen = await me.data<Seen>(query, { refs, id: theirs });
    expect(seen._entities).toEqual([null, null]);
    expect(seen.stockLevels.nodes.map(({ variant }) => variant.id)).not.toContain(theirs);
    expect(seen.stockMovements).toEqual({ totalCount: 0, nodes: [] });
    const all = await shop.admin.data<Seen>(query, { refs, id: theirs });
    expect(all._entities).toEqual([{ __typename: 'StockLevel' }, { __typename: 'StockMovement' }]);
    expect(all.stockMovements.totalCount).toBe(1);
    const asked = await me.ask('query ($id: ID!) { stockLevels(filter: { sellerId: $id }) { totalCount } }', {
      id: newId('seller'),
    });
    expect(asked.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('a change of stock', () => {
  it('happens once for a key, and its first answer is given again', async () => {
    const input = { variantId: mine, warehouseId: lyon, delta: 10, idempotencyKey: newId('key') };
    const [first, ...others] = await Promise.all([
      move('adjustStock', input),
      move('adjustStock', input),
      move('adjustStock', input),
    ]);
    expect(first?.userErrors).toEqual([]);
    for (const other of others) expect(other).toEqual(first);
    await move('adjustStock', { variantId: mine, warehouseId: lyon, delta: 1 });
    expect(await move('adjustStock', input)).toEqual(first);
    expect(codes(await move('adjustStock', { ...input, delta: 11 }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const otherSeller = signedClient(shop.service, seller(newId('user'), sellerId));
    expect((await move('adjustStock', input, otherSeller)).stockLevel?.onHand).toBe(
      (first?.stockLevel?.onHand ?? 0) + 11,
    );
  });

  it.each([
    ['NOT_FOUND', { variantId: 'nonsense' }],
    ['NOT_FOUND', { variantId: 'variant_\0' }],
    ['NOT_FOUND', { warehouseId: newId('warehouse') }],
    ['NOT_FOUND', { warehouseId: 'nowhere' }],
    ['INVALID_INPUT', { reason: ' ' }],
    ['INVALID_INPUT', { reason: 'x'.repeat(201) }],
    ['INVALID_INPUT', { reason: 'a\0b' }],
    ['INVALID_INPUT', { quantity: 2_147_483_647 }],
    ['NEGATIVE_STOCK', { quantity: -1 }],
  ])('answers %s to %o', async (code, wrong) => {
    const input = { variantId: mine, warehouseId: vienna, quantity: 1, ...wrong };
    expect(codes(await move('setStock', input))).toEqual([code]);
  });

  it.each(['', 'k'.repeat(256), 'a\0b'])('needs a sensible key', async (idempotencyKey) => {
    const answer = await me.ask(mutations.setStock, {
      input: { variantId: mine, warehouseId: vienna, quantity: 1, reason: 'x', idempotencyKey },
    });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('can be made by an admin before the catalogue has told of the variant, and is then told with its product', async () => {
    const variantId = newId('variant');
    const heard = shop.hear('inventory.stockChanged');
    await shop.bus.connection.flush();
    await shop.stock(variantId, vienna, 3);
    const told = product(sellerId, [variantId]);
    await shop.say('products.changed', told);
    await eventually(() =>
      expect(heard.filter((each) => each.variantId === variantId)).toMatchObject([
        { productId: null, available: 3, version: 1 },
        { productId: told.productId, available: 3, version: 2 },
      ]),
    );
  });
});

describe('a warehouse', () => {
  const create =
    'mutation ($input: CreateWarehouseInput!) { createWarehouse(input: $input) { warehouse { code active } userErrors { code path } } }';

  it('has a code of its own', async () => {
    const input = { code: 'RTM', name: 'Rotterdam', country: 'NL', latitude: 51.9, longitude: 4.3 };
    expect(await shop.admin.data(create, { input })).toEqual({
      createWarehouse: { warehouse: { code: 'RTM', active: true }, userErrors: [] },
    });
    expect(await shop.admin.data(create, { input: { ...input, code: 'rtm' } })).toEqual({
      createWarehouse: { warehouse: null, userErrors: [{ code: 'CODE_TAKEN', path: ['code'] }] },
    });
    expect(await shop.admin.data(create, { input: { ...input, code: 'X Y', country: 'Holland' } })).toEqual({
      createWarehouse: {
        warehouse: null,
        userErrors: [
          { code: 'INVALID_INPUT', path: ['code'] },
          { code: 'INVALID_INPUT', path: ['country'] },
        ],
      },
    });
  });

  it('is shown to sellers, made by admins, and not there for others', async () => {
    const shopper = signedClient(shop.service, customer(newId('user')));
    const code = async (client: SignedClient, query: string) =>
      (await client.ask(query, { input: { code: 'A', name: 'A', country: 'AT' } })).errors?.[0]?.extensions?.[
        'code'
      ];
    expect(await code(shopper, '{ warehouses { id } }')).toBe('FORBIDDEN');
    expect(await code(me, create)).toBe('FORBIDDEN');
    expect(await code(signedClient(shop.service), '{ warehouses { id } }')).toBe('UNAUTHENTICATED');
    const entity = `{ _entities(representations: [{ __typename: "Warehouse", id: "${vienna}" }]) { __typename } }`;
    expect(await shopper.data(entity)).toEqual({ _entities: [null] });
    expect(await me.data(entity)).toEqual({ _entities: [{ __typename: 'Warehouse' }] });
    expect(await me.data(`{ warehouse(id: "${vienna}") { id } }`)).toEqual({ warehouse: { id: vienna } });
    expect(await me.data('{ warehouse(id: "nowhere") { id } }')).toEqual({ warehouse: null });
  });
});

describe('stock in a warehouse that does not ship', () => {
  it('cannot be bought', async () => {
    const variantId = newId('variant');
    const closed = await shop.warehouse('AT');
    await shop.stock(variantId, closed, 5);
    await shop.database.sql`update warehouses set active = false where id = ${closed}`;
    await shop.stock(variantId, closed, 6);
    const { _entities } = await me.data<{ _entities: [{ availability: { available: number } }] }>(
      `{ _entities(representations: [{ __typename: "ProductVariant", id: "${variantId}" }]) {
        ... on ProductVariant { availability { available } } } }`,
    );
    expect(_entities[0].availability.available).toBe(0);
    const rejected = shop.hear('inventory.rejected');
    await shop.bus.connection.flush();
    await shop.say('inventory.reserve', {
      orderId: newId('order'),
      lines: [{ variantId, quantity: 1 }],
      country: 'AT',
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    });
    await eventually(() =>
      expect(rejected).toMatchObject([{ shortages: [{ variantId, requested: 1, available: 0 }] }]),
    );
    await shop.database.sql`update warehouses set active = true where id = ${closed}`;
    await shop.stock(variantId, closed, 5);
  });
});

describe('the lists', () => {
  it('are paged from both ends and stay stable', async () => {
    const variantIds = Array.from({ length: 5 }, () => newId('variant'));
    for (const variantId of variantIds) await shop.stock(variantId, lyon, 1);
    const query = `query ($filter: StockLevelFilter, $first: Int, $after: String, $last: Int, $before: String) {
      stockLevels(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount nodes { variant { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    type Page = {
      stockLevels: {
        totalCount: number;
        nodes: { variant: { id: string } }[];
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      };
    };
    const page = async (args: object) =>
      (await shop.admin.data<Page>(query, { filter: { variantIds }, ...args })).stockLevels;
    const ids = (asked: Page['stockLevels']) => asked.nodes.map(({ variant }) => variant.id);
    const first = await page({ first: 2 });
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const second = await page({ first: 3, after: first.pageInfo.endCursor });
    expect([...ids(first), ...ids(second)]).toEqual(variantIds);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(ids(await page({ last: 2, before: second.pageInfo.startCursor }))).toEqual(ids(first));
  });

  it.each([
    'stockLevels(first: 101) { totalCount }',
    'stockLevels(after: "bm9uc2Vuc2U") { totalCount }',
    `stockLevels(after: "${Buffer.from('["a\\u0000"]').toString('base64url')}") { totalCount }`,
    `stockMovements(variantId: "x", after: "${Buffer.from('["a"]').toString('base64url')}") { totalCount }`,
    `stockMovements(variantId: "x", after: "${Buffer.from('[1.5]').toString('base64url')}") { totalCount }`,
  ])('refuse %s', async (field) => {
    const { errors: refused } = await shop.admin.ask(`{ ${field} }`);
    expect(refused?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('show nothing for ids that cannot be', async () => {
    for (const filter of ['{ warehouseId: "x" }', '{ variantIds: ["x"] }', '{ sellerId: "x" }'])
      expect(await shop.admin.data(`{ stockLevels(filter: ${filter}) { totalCount nodes { id } } }`)).toEqual(
        {
          stockLevels: { totalCount: 0, nodes: [] },
        },
      );
  });
});

describe('availability', () => {
  it('of 50 variants and their products costs one statement a type', async () => {
    const variantIds = Array.from({ length: 50 }, () => newId('variant'));
    const products = variantIds.map((variantId) => product(sellerId, [variantId]));
    for (const each of products) await shop.say('products.changed', each);
    await known(variantIds);
    for (const variantId of variantIds.slice(0, 3)) await shop.stock(variantId, vienna, 2);
    const refs = [
      ...variantIds.map((id) => ({ __typename: 'ProductVariant', id })),
      ...products.map(({ productId }) => ({ __typename: 'Product', id: productId })),
      { __typename: 'ProductVariant', id: newId('variant') },
      { __typename: 'Product', id: 'nonsense' },
    ];
    const before = shop.statements.length;
    const { _entities } = await signedClient(shop.service).data<{
      _entities: ({ availability: { available: number; inStock: boolean } | null } | null)[];
    }>(
      `query ($refs: [_Any!]!) { _entities(representations: $refs) {
        ... on ProductVariant { product { id } availability { available inStock lowStock updatedAt } }
        ... on Product { availability { available inStock lowStock updatedAt } } } }`,
      { refs },
    );
    const asked = shop.statements.slice(before).filter((statement) => /from "variant_stock"/.test(statement));
    expect(asked).toHaveLength(2);
    expect(_entities[0]).toMatchObject({
      product: { id: products[0]?.productId },
      availability: { available: 2, inStock: true, lowStock: false },
    });
    expect(_entities[4]?.availability).toMatchObject({ available: 0, inStock: false, lowStock: true });
    expect(_entities[50]?.availability).toMatchObject({ available: 2, inStock: true });
    expect(_entities.slice(100)).toEqual([{ product: null, availability: null }, { availability: null }]);
  });

  it('of a product is the sum over the variants it has now', async () => {
    const variants = [newId('variant'), newId('variant')];
    const told = product(sellerId, variants, 2);
    await shop.say('products.changed', told);
    await known(variants);
    for (const variantId of variants) await shop.stock(variantId, lyon, 4);
    const available = async () =>
      (
        await me.data<{ _entities: [{ availability: { available: number } | null }] }>(
          `{ _entities(representations: [{ __typename: "Product", id: "${told.productId}" }]) { ... on Product { availability { available } } } }`,
        )
      )._entities[0].availability?.available;
    expect(await available()).toBe(8);
    await shop.say('products.changed', product(sellerId, variants.slice(0, 1), 3, told.productId));
    await eventually(async () => expect(await available()).toBe(4));
    // An older state that comes late changes nothing.
    await shop.say('products.changed', product(newId('seller'), variants, 1, told.productId));
    const later = product(sellerId, [newId('variant')]);
    await shop.say('products.changed', later);
    await known(later.variants.map(({ variantId }) => variantId));
    expect(await available()).toBe(4);
  });
});

it('answers nobody but the gateway', async () => {
  const answer = await fetch(shop.service.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  expect(answer.status).toBe(401);
});
