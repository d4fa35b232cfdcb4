import { eventually } from '@bazaar/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, listen, post } from '../test/clients.ts';
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
