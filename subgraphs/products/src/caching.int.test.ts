import { seal, subjectOf } from '@bazaar/events';
import { guest } from '@bazaar/identity';
import { newId, type OpenDatabase, openDatabase, type RunningService } from '@bazaar/service-kit';
import { eventually, type SignedClient, signedClient } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productsByIds } from './data/products.ts';
import { variantsOfProducts } from './data/variants.ts';
import { productChanged } from './events/product-changed.ts';
import { openShop, type Shop } from './fixture.ts';
import { price, selling } from './selling.fixture.ts';

// What readers get while products are kept in Redis too: the truth, from whichever instance.

let shop: Shop;
let other: RunningService;
let database: OpenDatabase;
let steps: ReturnType<typeof selling>;
let here: SignedClient;
let there: SignedClient;

beforeAll(async () => {
  shop = await openShop();
  other = await shop.startAnother();
  database = openDatabase(shop.databaseUrl, { max: 1, name: 'test' });
  steps = selling(shop.client);
  here = shop.as(guest);
  there = signedClient(other, guest);
});
afterAll(async () => {
  await database.close();
  await shop.stop();
});

type Seen = {
  name: string;
  status: string;
  variants: { price: { amount: number } }[];
  images: { url: string }[];
};
const query = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Product { name status variants { price { amount } } images { url } } } }`;
const read = async (client: SignedClient, ...ids: string[]): Promise<(Seen | null)[]> => {
  const representations = ids.map((id) => ({ __typename: 'Product', id }));
  const { _entities } = await client.data<{ _entities: (Seen | null)[] }>(query, { representations });
  return _entities;
};
const priceOf = async (client: SignedClient, id: string) =>
  (await read(client, id))[0]?.variants[0]?.price.amount;

const readsOfProducts = () =>
  shop.statements.filter((statement) => /from "product(s|_variants|_images)"/.test(statement)).length;
/** Reads until it takes no statement. */
const warm = (client: SignedClient, ...ids: string[]) =>
  eventually(async () => {
    const before = readsOfProducts();
    const seen = await read(client, ...ids);
    expect(readsOfProducts()).toBe(before);
    return seen;
  });

const onSale = async (): Promise<{ id: string; variantId: string }> => {
  const { id, variant } = await steps.withVariant();
  await steps.mutate('publishProduct', { productId: id });
  return { id, variantId: variant.id };
};

describe('a product that is read again', () => {
  it('takes no statement, from any instance', async () => {
    // With other products each time: on a busy machine Redis may be too slow once, and then PostgreSQL is read.
    await eventually(async () => {
      const [one, two] = [await onSale(), await onSale()];
      const first = await read(here, one.id, two.id);
      await warm(here, one.id, two.id);
      const before = readsOfProducts();
      expect(await read(there, one.id, two.id)).toEqual(first);
      expect(readsOfProducts()).toBe(before);
    });
  });

  it('shows a new price at once, in every instance', async () => {
    const { id, variantId } = await onSale();
    for (let amount = 100; amount < 130; amount += 1) {
      const reading = [read(here, id), read(there, id)];
      await steps.mutate('setVariantPrice', { variantId, price: price(amount) });
      expect([await priceOf(there, id), await priceOf(here, id)]).toEqual([amount, amount]);
      await Promise.all(reading);
    }
  });

  it('shows every other change at once too', async () => {
    const { id } = await onSale();
    await warm(there, id);
    await steps.mutate('updateProduct', { productId: id, name: 'Renamed' });
    expect(await read(there, id)).toMatchObject([{ name: 'Renamed', status: 'PUBLISHED' }]);
    await warm(there, id);
    await steps.mutate('archiveProduct', { productId: id });
    expect(await read(there, id)).toMatchObject([{ status: 'ARCHIVED' }]);
  });

  it('is read anew after a change that was made beside the service, as by an import', async () => {
    const { id, variantId } = await onSale();
    await warm(here, id);
    await database.db.execute(sql`update products set version = version + 1 where id = ${id}`);
    await database.db.execute(sql`update product_variants set price = 77 where id = ${variantId}`);
    const [product] = await productsByIds(database.db, [id]);
    if (!product) throw new Error('The product is there');
    const changed = productChanged(product, [], await variantsOfProducts(database.db, [id]));
    const message = seal('products.changed', changed, {
      id: newId('event'),
      source: 'test',
      time: new Date(),
    });
    const bus = await shop.environment.bus();
    await bus.jetstream.publish(subjectOf('products.changed', message.subject), JSON.stringify(message));
    await eventually(async () => expect(await priceOf(there, id)).toBe(77));
  });
});
