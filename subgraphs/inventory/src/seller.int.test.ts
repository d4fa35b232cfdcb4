import { newId } from '@bazaar/service-kit';
import { eventually, type SignedClient, seller, signedClient } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { known, product } from './testing/catalogue.ts';
import { codes, move } from './testing/moves.ts';
import { openShop, type Shop } from './testing/shop.ts';

let shop: Shop;
let me: SignedClient;
const sellerId = newId('seller');
let vienna: string;
let lyon: string;
const mine = newId('variant');
const theirs = newId('variant');
beforeAll(async () => {
  shop = await openShop();
  me = signedClient(shop.service, seller(newId('user'), sellerId));
  vienna = await shop.warehouse('AT');
  lyon = await shop.warehouse('FR');
  await shop.say('products.changed', product(sellerId, [mine]));
  await shop.say('products.changed', product(newId('seller'), [theirs]));
  await known(shop, [mine, theirs]);
});
afterAll(() => shop?.stop());

describe('a seller', () => {
  it('counts, corrects and moves the stock of its own products, and the ledger tells the story', async () => {
    const counted = await move(me, 'setStock', { variantId: mine, warehouseId: vienna, quantity: 8 });
    expect(counted).toMatchObject({ stockLevel: { onHand: 8, available: 8, reserved: 0 }, userErrors: [] });
    const adjusted = await move(me, 'adjustStock', { variantId: mine, warehouseId: vienna, delta: -3 });
    expect(adjusted.stockLevel?.onHand).toBe(5);
    const moved = await move(me, 'transferStock', {
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
    expect(await shop.broken()).toEqual([]);
  });

  it('cannot take what is not there, and is shown what is', async () => {
    const taken = await move(me, 'adjustStock', { variantId: mine, warehouseId: vienna, delta: -100 });
    expect(taken.stockLevel).toBeNull();
    expect(taken.userErrors).toEqual([
      { code: 'NEGATIVE_STOCK', path: ['delta'], stockLevel: { onHand: 3 } },
    ]);
    const nowhere = await shop.warehouse('DE');
    expect(
      codes(await move(me, 'adjustStock', { variantId: mine, warehouseId: nowhere, delta: -1 })),
    ).toEqual(['NEGATIVE_STOCK']);
    const { stockLevels } = await me.data<{ stockLevels: { nodes: unknown[] } }>(
      'query ($filter: StockLevelFilter) { stockLevels(filter: $filter) { nodes { id } } }',
      { filter: { warehouseId: nowhere } },
    );
    expect(stockLevels.nodes).toEqual([]);
  });

  it('cannot count away what is held for an order', async () => {
    const variantId = newId('variant');
    await shop.say('products.changed', product(sellerId, [variantId]));
    await known(shop, [variantId]);
    await move(me, 'setStock', { variantId, warehouseId: vienna, quantity: 4 });
    const held = shop.hear('inventory.reserved');
    await shop.say('inventory.reserve', {
      orderId: newId('order'),
      lines: [{ variantId, quantity: 3 }],
      country: 'AT',
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    });
    await eventually(() => expect(held).toHaveLength(1));
    const below = await move(me, 'setStock', { variantId, warehouseId: vienna, quantity: 2 });
    expect(codes(below)).toEqual(['BELOW_RESERVED']);
    const gone = await move(me, 'transferStock', {
      variantId,
      fromWarehouseId: vienna,
      toWarehouseId: lyon,
      quantity: 2,
    });
    expect(codes(gone)).toEqual(['NEGATIVE_STOCK']);
  });

  it('is warned at its reorder point', async () => {
    const answer = await move(me, 'setReorderPoint', {
      variantId: mine,
      warehouseId: vienna,
      reorderPoint: 3,
    });
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
    expect(
      codes(await move(me, 'setStock', { variantId: theirs, warehouseId: vienna, quantity: 0 })),
    ).toEqual(['NOT_FOUND']);
    expect(
      codes(await move(me, 'setReorderPoint', { variantId: theirs, warehouseId: vienna, reorderPoint: 0 })),
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
