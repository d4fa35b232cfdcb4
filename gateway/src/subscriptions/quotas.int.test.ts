import { eventually } from '@bazaar/testing';
import type { Client } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connect, listen } from '../../test/clients.ts';
import { idOf, openShop, type Shop } from '../../test/shop.ts';

let shop: Shop;
const clients: Client[] = [];
beforeAll(async () => {
  shop = await openShop({
    SOCKETS_PER_ADDRESS: 4,
    SOCKETS_PER_PERSON: 2,
    SUBSCRIPTIONS_PER_PERSON: 3,
    PROXIES: 1,
  });
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await eventually(() => expect(shop.stock.listeners).toBe(0));
});
afterAll(() => shop.stop());

const QUERY = 'subscription($ids: [ID!]!) { stockChanged(variantIds: $ids) { available } }';
const variables = { ids: [idOf('variant', 1)] };
const open = (params: Record<string, unknown> = {}) => {
  const client = connect(shop.gateway.url, params);
  clients.push(client);
  return client;
};
const follow = (client: Client) => listen(client, QUERY, variables);

describe('limits', () => {
  it('hold the WebSockets of one address, as the trusted proxy tells it', async () => {
    const opens = (forwarded: string) =>
      new Promise<WebSocket | string>((resolve) => {
        const socket = new WebSocket(shop.gateway.url.replace('http', 'ws'), 'graphql-transport-ws', {
          headers: { 'x-forwarded-for': forwarded },
        });
        socket.once('open', () => resolve(socket));
        socket.once('error', ({ message }) => resolve(message));
      });
    const first = await Promise.all(['9.9.9.9, 1.1.1.1', '1.1.1.1', '1.1.1.1', '1.1.1.1'].map(opens));
    expect(await opens('8.8.8.8, 1.1.1.1')).toContain('429');
    const other = await opens('1.1.1.1, 2.2.2.2');
    expect(other).toBeInstanceOf(WebSocket);
    for (const socket of [...first, other]) if (socket instanceof WebSocket) socket.close();
    await eventually(async () => {
      const again = await opens('1.1.1.1');
      expect(again).toBeInstanceOf(WebSocket);
      if (again instanceof WebSocket) again.close();
    });
  });

  it('hold the WebSockets of one person', async () => {
    const authorization = `Bearer ${await shop.token()}`;
    const allowed = [follow(open({ authorization })), follow(open({ authorization }))];
    for (const each of allowed) await eventually(() => expect(each.results).toHaveLength(1));
    const refused = follow(open({ authorization }));
    await eventually(() => expect(refused.error).toMatchObject({ code: 1013 }));
  });

  it('hold the subscriptions of one person, and let in the next when one has ended', async () => {
    const authorization = `Bearer ${await shop.token()}`;
    const client = open({ authorization });
    const allowed = [follow(client), follow(client), follow(client)];
    for (const each of allowed) await eventually(() => expect(each.results).toHaveLength(1));
    const refused = follow(client);
    await eventually(() =>
      expect(refused.error).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfter: 10 } }]),
    );
    allowed[0]?.unsubscribe();
    await eventually(async () => {
      const next = follow(client);
      await eventually(() => expect(next.results.length + Number(next.error !== null)).toBe(1));
      expect(next.error).toBeNull();
    });
  });
});
