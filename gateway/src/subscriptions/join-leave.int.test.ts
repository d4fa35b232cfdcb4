import { setImmediate as turn } from 'node:timers/promises';
import { eventually } from '@bazaar/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { idOf, openShop, type Shop } from '../../test/shop.ts';

const RACES = 3_000;
const SOCKETS = 10;
/** A socket carries 100 at most. */
const OPEN_AT_ONCE = 60;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const STOCK = `subscription { stockChanged(variantIds: ["${idOf('variant', 1)}"]) { available variant { sku } } }`;
const ORDER = `subscription($after: String) {
  orderStatusChanged(orderId: "${idOf('order', 1)}", after: $after) { status cursor } }`;

type Client = { socket: WebSocket; open: number[] };

it(`${RACES} joins and leaves, at any moment, leave nothing behind in the gateway or in a service`, async () => {
  const authorization = `Bearer ${await shop.token()}`;
  let heard = 0;
  const tryToConnect = (): Promise<Client | null> =>
    new Promise((resolve) => {
      const socket = new WebSocket(shop.gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
      socket.once('open', () =>
        socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })),
      );
      socket.once('message', () => {
        socket.on('message', () => {
          heard += 1;
        });
        resolve({ socket, open: [] });
      });
      // On a busy machine the gateway may lose patience before it has been introduced to.
      socket.once('close', () => resolve(null));
    });
  const connect = async (): Promise<Client> => {
    for (;;) {
      const client = await tryToConnect();
      if (client !== null) return client;
    }
  };
  const clients = await Promise.all(Array.from({ length: SOCKETS }, connect));
  const random = (below: number): number => Math.floor(Math.random() * below);

  for (let race = 0; race < RACES; race += 1) {
    const at = random(SOCKETS);
    const client = clients[at];
    if (client === undefined) throw new Error('There is no such client.');
    // Some lose their connection with all they had.
    if (random(500) === 0 || client.socket.readyState !== WebSocket.OPEN) {
      client.socket.terminate();
      clients[at] = await connect();
      continue;
    }
    const payload =
      random(3) === 0
        ? { query: ORDER, variables: { after: random(2) === 0 ? null : `c${random(3)}` } }
        : { query: STOCK };
    client.socket.send(JSON.stringify({ id: String(race), type: 'subscribe', payload }));
    client.open.push(race);
    if (random(100) === 0) shop.stock.send({ variantId: idOf('variant', 1), available: race });
    // Now and then all leave, so that topics end while others come.
    const leaving = random(200) === 0 || client.open.length > OPEN_AT_ONCE ? client.open.length : random(3);
    for (let n = 0; n < leaving; n += 1) {
      const [id] = client.open.splice(random(client.open.length), 1);
      if (id !== undefined) client.socket.send(JSON.stringify({ id: String(id), type: 'complete' }));
    }
    if (random(20) === 0) await turn();
  }
  for (const { socket } of clients) socket.close();

  await eventually(() => {
    const { inventory, orders } = shop.subgraphs;
    expect({
      listeners: shop.stock.listeners + shop.statuses.listeners,
      upstreams: inventory.subscribers.length + orders.subscribers.length,
      connections: inventory.connections + orders.connections,
    }).toEqual({ listeners: 0, upstreams: 0, connections: 0 });
  });
  expect(heard).toBeGreaterThan(0);
}, 180_000);
