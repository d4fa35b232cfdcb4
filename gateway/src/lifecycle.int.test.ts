import { eventually } from '@bazaar/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, type Listening, listen, post } from '../test/clients.ts';
import { idOf, openShop, type Shop } from '../test/shop.ts';

async function open(changes?: Parameters<typeof openShop>[0]): Promise<Shop> {
  const shop = await openShop(changes);
  onTestFinished(() => shop.stop());
  return shop;
}

describe('the gateway', () => {
  it('is not ready while a service is not, and says which', async () => {
    const { gateway, subgraphs } = await open();
    subgraphs.carts.ready = false;
    await subgraphs.orders.stop();
    const response = await fetch(new URL('/health/ready', gateway.url));
    expect([response.status, await response.json()]).toEqual([
      503,
      {
        status: 'not ready',
        services: { users: true, products: true, inventory: true, carts: false, orders: false },
      },
    ]);
  });

  it('answers SERVICE_UNAVAILABLE, and never "guest", while tokens cannot be checked', async () => {
    const shop = await open();
    const authorization = `Bearer ${await shop.token()}`;
    await shop.subgraphs.users.stop();
    const { status, errors } = await post(shop.gateway.url, '{ products { name } }', {
      headers: { authorization },
    });
    expect([status, errors?.[0]?.extensions]).toEqual([
      503,
      { code: 'SERVICE_UNAVAILABLE', service: 'users' },
    ]);
    expect((await post(shop.gateway.url, '{ products { name } }')).status).toBe(200);
  });

  it('tells strangers nothing of the schema in production', async () => {
    const { gateway } = await open({ NODE_ENV: 'production', LANDING_PAGE: 'none' });
    const introspection = await post(gateway.url, '{ __schema { types { name } } }');
    expect(introspection.data).toBeUndefined();
    const { errors } = await post(gateway.url, '{ product { name } produkts { name } }');
    expect(errors?.map(({ message }) => message).join()).toContain('produkts');
    expect(errors?.map(({ message }) => message).join()).not.toContain('Did you mean');
    const client = connect(gateway.url);
    const wrong = listen(client, 'subscription { cartChangd { total } }');
    await eventually(() => expect(wrong.error).not.toBeNull());
    expect(JSON.stringify(wrong.error)).not.toContain('Did you mean');
    await client.dispose();
    expect(
      (await fetch(gateway.url, { headers: { accept: 'text/html' } })).headers.get('content-type'),
    ).not.toContain('html');
  });

  it('finishes what runs and closes its sockets with 1001 when it is stopped', async () => {
    const { gateway, subgraphs } = await open();
    const code = new Promise((resolve) => {
      const client = connect(gateway.url, {}, { closed: (event) => resolve(Object(event).code) });
      listen(client, 'subscription($ids: [ID!]!) { stockChanged(variantIds: $ids) { available } }', {
        ids: [idOf('variant', 1)],
      });
    });
    await eventually(() => expect(subgraphs.inventory.subscribers).toHaveLength(1));
    subgraphs.products.delayMs = 300;
    const running = post(gateway.url, '{ products { name } }');
    await eventually(() => expect(subgraphs.products.requests).toHaveLength(1));
    await gateway.stop();
    expect((await running).data).toMatchObject({ products: [{}, {}, {}] });
    expect(await code).toBe(1001);
    await expect(fetch(gateway.url)).rejects.toThrow();
  });

  it('stands beside others: whoever loses one goes on at another, where they left off', async () => {
    const shop = await open();
    const other = await shop.another();
    const orderId = idOf('order', 1);
    const emit = (n: number) => {
      const event = { orderId, status: `S${n}`, cursor: `c${n}` };
      shop.history.push(event);
      shop.statuses.send(event);
    };
    const authorization = `Bearer ${await shop.token()}`;
    const query = `subscription($after: String) {
      orderStatusChanged(orderId: "${orderId}", after: $after) { status cursor order { number } } }`;
    const codes: unknown[] = [];
    const here = () =>
      listen(
        connect(shop.gateway.url, { authorization }, { closed: (event) => codes.push(Object(event).code) }),
        query,
      );
    const heard = ({ results }: Listening) =>
      results.map(({ data }) => Object(data?.['orderStatusChanged']).cursor);
    emit(1);
    const all = Array.from({ length: 20 }, here);
    for (const each of all) await eventually(() => expect(heard(each)).toEqual(['c1']));
    emit(2);
    for (const each of all) await eventually(() => expect(heard(each)).toEqual(['c1', 'c2']));

    const stopping = shop.gateway.stop();
    emit(3);
    await stopping;
    emit(4);
    await eventually(() => expect(codes).toEqual(Array.from({ length: 20 }, () => 1001)));
    const client = connect(other.url, { authorization });
    const resumed = all.map((each) => ({
      before: heard(each),
      after: listen(client, query, { after: heard(each).at(-1) }),
    }));
    // What was said while the first gateway was stopping reached some of them.
    for (const { before, after } of resumed)
      await eventually(() => expect([...before, ...heard(after)]).toEqual(['c1', 'c2', 'c3', 'c4']));
    emit(5);
    for (const { after } of resumed) await eventually(() => expect(heard(after).at(-1)).toBe('c5'));
    await eventually(() => expect(shop.subgraphs.orders.subscribers).toHaveLength(1));
    await client.dispose();
  });

  it('asks a service that has been restarted on the connections it kept', async () => {
    const { gateway, subgraphs } = await open();
    for (let n = 0; n < 3; n += 1) {
      expect((await post(gateway.url, '{ products { name } }')).errors).toBeUndefined();
      await subgraphs.products.stop();
      await subgraphs.products.start();
    }
  });

  it('hides what a misbehaving service answers', async () => {
    const { gateway, subgraphs } = await open();
    subgraphs.products.failure = 404;
    const { data, errors, text } = await post(gateway.url, '{ products { name } usersAreHere }');
    expect([data, errors?.length, errors?.[0]?.extensions?.['code']]).toEqual([
      null,
      1,
      'INTERNAL_SERVER_ERROR',
    ]);
    expect(text).not.toMatch(/app\.js|10\.0\.0\.1/);
  });
});
