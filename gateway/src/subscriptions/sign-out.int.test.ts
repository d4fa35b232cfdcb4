import { seal, subjectOf } from '@bazaar/events';
import { newId } from '@bazaar/service-kit';
import { eventually, type TestEnvironment, testEnvironment } from '@bazaar/testing';
import type { Client } from 'graphql-ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Listening, listen } from '../../test/clients.ts';
import { idOf, openShop, type Shop } from '../../test/shop.ts';

let environment: TestEnvironment;
let shop: Shop;
const clients: Client[] = [];
beforeAll(async () => {
  environment = await testEnvironment();
  shop = await openShop({ NATS_URL: environment.natsUrl });
});
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await shop?.stop();
  await environment?.stop();
});

const CART = 'subscription { cartChanged { owner total } }';
const STOCK = `subscription { stockChanged(variantIds: ["${idOf('variant', 1)}"]) { available } }`;

type Socket = { cart: Listening; closed: { code: number; reason: string } | null };
const openSocket = (authorization: string): Socket => {
  const socket: Socket = {
    cart: { results: [], error: null, completed: false, unsubscribe: () => undefined },
    closed: null,
  };
  const client = connect(
    shop.gateway.url,
    { authorization },
    {
      closed: (event) => {
        const { code, reason }: { code: number; reason: string } = Object(event);
        socket.closed = { code, reason };
      },
    },
  );
  clients.push(client);
  socket.cart = listen(client, CART);
  return socket;
};

it('a session that ends takes everything with it that is open on its behalf, and nothing else', async () => {
  const [here, elsewhere] = [newId('session'), newId('session')];
  const tokenOf = async (sessionId: string) => `Bearer ${await shop.token({ sessionId })}`;
  const two = [openSocket(await tokenOf(here)), openSocket(await tokenOf(here))];
  const other = openSocket(await tokenOf(elsewhere));
  const stream = await fetch(shop.gateway.url, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      authorization: await tokenOf(here),
    },
    body: JSON.stringify({ query: STOCK }),
  });
  for (const { cart } of [...two, other]) await eventually(() => expect(cart.results).toHaveLength(1));

  const bus = await environment.bus();
  const ended = seal(
    'users.sessionEnded',
    { sessionId: here, userId: idOf('user', 1), at: new Date().toISOString() },
    { id: newId('event'), source: 'bazaar/users', time: new Date() },
  );
  await bus.jetstream.publish(subjectOf('users.sessionEnded', here), JSON.stringify(ended));

  for (const socket of two)
    await eventually(() => expect(socket.closed).toEqual({ code: 4403, reason: 'Session ended' }));
  // Told in the stream, which then ends.
  const text = await stream.text();
  expect(text).toMatch(/"code":"UNAUTHENTICATED".*\n\nevent: complete\n/);
  await eventually(() => expect(shop.subgraphs.carts.subscribers).toHaveLength(1));
  shop.carts.send(500);
  await eventually(() => expect(other.cart.results).toHaveLength(2));
  expect(other.closed).toBeNull();
});
