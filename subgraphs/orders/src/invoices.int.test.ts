import { newId } from '@bazaar/service-kit';
import { admin, customer, eventually, type SignedClient, seller, signedClient } from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cancelOrder,
  checkout,
  checkoutInput,
  paid,
  placed,
  readOrder,
  standsAt,
} from './fixture/operations.ts';
import { openShop, type Shop } from './fixture/shop.ts';

let shop: Shop;
let sql: postgres.Sql;
const buyerId = newId('user');
const sellerId = newId('seller');
const buyer = () => signedClient(shop.service, customer(buyerId));
const boss = () => signedClient(shop.service, admin(newId('user')));
const cart = () => shop.cart(buyerId, [{ sellerId, quantity: 2, price: 1500 }]);
const paidOrder = async () => paid(shop, buyer(), (await placed(buyer(), cart())).id);

beforeAll(async () => {
  shop = await openShop({ INVOICE_ISSUER: 'Bazaar GmbH | Ring 1', INVOICE_LINK_SECONDS: '60' });
  sql = postgres(shop.databaseUrl, { max: 2 });
});
afterAll(async () => {
  await sql.end();
  await shop.stop();
});

type Seen = {
  invoiceUrl: string | null;
  creditNotes: { number: string; amount: { amount: number }; url: string }[];
};
const seen = async (client: SignedClient, id: string): Promise<Seen> => {
  const query = `query ($id: ID!) { order(id: $id) { invoiceUrl creditNotes { number amount { amount } url } } }`;
  const { order } = await client.data<{ order: Seen | null }>(query, { id });
  if (!order) throw new Error('The order is not seen');
  return order;
};
// The public URL is the proxy's; the service itself listens elsewhere.
const fetchFrom = (link: string): Promise<Response> => {
  const { pathname, search } = new URL(link);
  return fetch(new URL(pathname + search, shop.service.url));
};
const refunded = (orderId: string, amount: number, refundId = newId('refund'), eventId = newId('event')) =>
  shop.say(
    'payments.refunded',
    {
      orderId,
      paymentId: newId('payment'),
      refundId,
      amount: { amount, currency: 'EUR' },
      refundedInAll: { amount, currency: 'EUR' },
      full: false,
    },
    eventId,
  );
const numbers = async (kind: string): Promise<number[]> =>
  (await sql`select sequence from invoices where kind = ${kind} order by sequence`).map(({ sequence }) =>
    Number(sequence),
  );

describe('an invoice', () => {
  test('is there once the order is paid, behind a link of its own', async () => {
    const { id } = await placed(buyer(), cart());
    expect((await seen(buyer(), id)).invoiceUrl).toBeNull();
    await paid(shop, buyer(), id);
    for (const client of [buyer(), boss()]) {
      const { invoiceUrl } = await seen(client, id);
      expect(invoiceUrl).toMatch(/^http:\/\/localhost:4005\/invoices\/invoice_\w+\.pdf\?/);
      const response = await fetchFrom(invoiceUrl ?? '');
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('content-disposition')).toMatch(/filename="\d{4}-\d{6}\.pdf"/);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(
        Buffer.from(await response.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
  });

  test('names the sellers as they are called when it is issued; one that nobody told of by its id', async () => {
    const [named, unknown] = [newId('seller'), newId('seller')];
    const says = (sellerName: string, version: number) =>
      shop.say('users.changed', {
        userId: newId('user'),
        version,
        displayName: 'Ada L.',
        sellerId: named,
        sellerName,
      });
    const known = (name: string) =>
      eventually(async () => {
        expect([...(await sql`select name from sellers where id = ${named}`)]).toEqual([{ name }]);
      });
    await says('Ada’s Cups', 1);
    await known('Ada’s Cups');
    await says('Ada’s Kettles', 3);
    await known('Ada’s Kettles');
    await says('Nobody’s', 2);
    const lines = [named, unknown].map((each) => ({ sellerId: each, quantity: 1, price: 900 }));
    const { id } = await paid(shop, buyer(), (await placed(buyer(), shop.cart(buyerId, lines))).id);
    const [invoice] = await sql`select content -> 'lines' as lines from invoices where order_id = ${id}`;
    expect(invoice?.['lines']).toMatchObject([
      { sellerId: named, sellerName: 'Ada’s Kettles' },
      { sellerId: unknown, sellerName: null },
    ]);
  });

  test('is not for sellers, who do not see what the order came to', async () => {
    const { id } = await paidOrder();
    await refunded(id, 100);
    await eventually(async () => expect((await seen(buyer(), id)).creditNotes).toHaveLength(1));
    const client = signedClient(shop.service, seller(newId('user'), sellerId));
    expect(await seen(client, id)).toEqual({ invoiceUrl: null, creditNotes: [] });
  });

  test('does not open without its signature, for another number, or when the link has ended', async () => {
    const { id } = await paidOrder();
    const link = new URL((await seen(buyer(), id)).invoiceUrl ?? '');
    const changed = (change: (url: URL) => void): string => {
      const url = new URL(link);
      change(url);
      return url.href;
    };
    for (const bad of [
      changed((url) => url.searchParams.delete('signature')),
      changed((url) => url.searchParams.set('expires', '9999999999')),
      changed((url) => (url.pathname = `/invoices/${newId('invoice')}.pdf`)),
      changed((url) => (url.pathname = '/invoices/')),
    ])
      expect((await fetchFrom(bad)).status).toBe(403);
  });

  test('has the next number of its year, without gaps, however many are paid at once', async () => {
    const orders = await Promise.all(Array.from({ length: 12 }, () => placed(buyer(), cart())));
    await Promise.all(orders.map(({ id }) => paid(shop, buyer(), id)));
    const found = await numbers('INVOICE');
    expect(found).toEqual(Array.from({ length: found.length }, (_, index) => index + 1));
  });

  test('leaves no gap when its transaction fails', async () => {
    const { id } = await placed(buyer(), cart());
    const before = await numbers('INVOICE');
    // The confirmation fails after the number was taken, and is delivered again.
    await sql.unsafe(`
      create function fail_once() returns trigger language plpgsql as $$ begin
        if nextval('failures') = 1 then raise exception 'The power is out'; end if; return new; end $$;
      create sequence failures;
      create trigger fail_once after insert on invoices for each row execute function fail_once();`);
    await paid(shop, buyer(), id);
    const [{ last_value: tries } = {}] = await sql`select last_value from failures`;
    expect(Number(tries)).toBe(2);
    expect(await numbers('INVOICE')).toEqual([...before, before.length + 1]);
    await sql.unsafe(`drop trigger fail_once on invoices; drop function fail_once; drop sequence failures;`);
  });

  test('keeps saying what it said, even after the address is gone', async () => {
    const { id } = await paidOrder();
    const link = (await seen(buyer(), id)).invoiceUrl ?? '';
    const drawn = async () => Buffer.from(await (await fetchFrom(link)).arrayBuffer());
    const first = await drawn();
    await sql`update orders set shipping_address = null, billing_address = null where id = ${id}`;
    expect((await drawn()).equals(first)).toBe(true);
  });

  test('is issued for an order over nothing too', async () => {
    const cartId = shop.cart(buyerId, [{ sellerId, quantity: 1, price: 0 }]);
    const known = shop.carts.get(cartId);
    if (!known) throw new Error('The cart is gone');
    const nothing = { amount: 0, currency: 'EUR' };
    known.snapshot = {
      ...known.snapshot,
      cost: { ...known.snapshot.cost, shipping: nothing, total: nothing },
    };
    const { order } = await checkout(buyer(), checkoutInput(cartId));
    await standsAt(buyer(), order?.id ?? '', 'CONFIRMED');
    expect((await seen(buyer(), order?.id ?? '')).invoiceUrl).not.toBeNull();
  });
});

describe('a credit note', () => {
  test('is issued for every refund once, in a series of its own', async () => {
    const { id } = await paidOrder();
    await cancelOrder(buyer(), { orderId: id, idempotencyKey: newId('key') });
    const [refundId, eventId] = [newId('refund'), newId('event')];
    await refunded(id, 1000, refundId, eventId);
    await refunded(id, 1000, refundId, eventId);
    await refunded(id, 2490);
    const { creditNotes } = await eventually(async () => {
      const found = await seen(buyer(), id);
      expect(found.creditNotes).toHaveLength(2);
      return found;
    });
    expect(creditNotes.map(({ amount }) => amount.amount).sort()).toEqual([1000, 2490]);
    for (const { number, url } of creditNotes) {
      const response = await fetchFrom(url);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toContain(`${number}.pdf`);
    }
    const found = await numbers('CREDIT_NOTE');
    expect(found).toEqual(Array.from({ length: found.length }, (_, index) => index + 1));
    const notes = (await readOrder(buyer(), id))?.timeline.map(({ note }) => note);
    expect(notes).toEqual(
      expect.arrayContaining(['€10.00 went back to the buyer.', '€24.90 went back to the buyer.']),
    );
  });

  test('waits for its invoice when the payment is heard of later', async () => {
    const { id } = await placed(buyer(), cart());
    await refunded(id, 700);
    await eventually(async () =>
      expect((await readOrder(buyer(), id))?.timeline.at(-1)?.note).toBe('€7.00 went back to the buyer.'),
    );
    expect((await seen(buyer(), id)).creditNotes).toEqual([]);
    await paid(shop, buyer(), id);
    expect((await seen(buyer(), id)).creditNotes).toMatchObject([{ amount: { amount: 700 } }]);
  });

  test('is not needed for late money of an order that was never billed', async () => {
    const { id } = await placed(buyer(), cart());
    await cancelOrder(buyer(), { orderId: id, idempotencyKey: newId('key') });
    await refunded(id, 3490);
    await eventually(async () =>
      expect((await readOrder(buyer(), id))?.timeline.at(-1)).toEqual({
        status: 'CANCELLED',
        note: '€34.90 went back to the buyer.',
      }),
    );
    expect(await seen(buyer(), id)).toEqual({ invoiceUrl: null, creditNotes: [] });
  });
});
