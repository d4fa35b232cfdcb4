import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { afterEach, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createBazaarClient } from './client.ts';

type Change = { orderStatusChanged: { status: string; cursor?: string } };

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

const history = ['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED'];

/** A gateway that tells an order's history from a cursor on, two events at a time, and then loses the socket. */
const startGateway = async (
  how: {
    /** Closes the socket with it instead. */
    code?: number;
    /** Nobody listens for so long afterwards. */
    awayMs?: number;
  } = {},
): Promise<{ url: string /** The cursors that were asked for. */; asked: unknown[] }> => {
  const asked: unknown[] = [];
  const listenAt = async (port: number): Promise<number> => {
    const server = new WebSocketServer({ port, host: '127.0.0.1' });
    opened.push(server);
    const lose = (socket: WebSocket): void => {
      socket.terminate();
      if (how.awayMs === undefined) return;
      server.close();
      const back = setTimeout(() => void listenAt(own), how.awayMs);
      opened.push({ close: () => clearTimeout(back) });
    };
    server.on('connection', (socket) => {
      const say = (message: object): void => socket.send(JSON.stringify(message));
      socket.on('message', (bytes) => {
        const { type, id, payload } = JSON.parse(String(bytes));
        if (type === 'connection_init') return say({ type: 'connection_ack' });
        if (type !== 'subscribe') return;
        const { after } = payload.variables;
        asked.push(after);
        // As the shop does: without a cursor, where the order stands now.
        const from = after === undefined ? 0 : Number(after) + 1;
        for (const at of [from, from + 1].filter((place) => place < history.length))
          say({
            type: 'next',
            id,
            payload: { data: { orderStatusChanged: { status: history[at], cursor: String(at) } } },
          });
        if (how.code !== undefined) socket.close(how.code);
        else if (from + 2 >= history.length) say({ type: 'complete', id });
        // Not before what was said has gone out.
        else socket.ping('', false, () => lose(socket));
      });
    });
    await new Promise<void>((resolve) => server.once('listening', resolve));
    const address = server.address();
    const own = typeof address === 'object' && address ? address.port : port;
    return own;
  };
  return { url: `http://127.0.0.1:${await listenAt(0)}`, asked };
};

const follow = async (url: string, text: string, most: number): Promise<string[]> => {
  const client = createBazaarClient({ url, webSocketImpl: WebSocket });
  const document: TypedDocumentNode<Change, { orderId: string }> = parse(text);
  const heard: string[] = [];
  for await (const { orderStatusChanged } of client.follow(document, { orderId: 'order_1' })) {
    heard.push(orderStatusChanged.status);
    if (heard.length === most) break;
  }
  await client.close();
  return heard;
};

it('goes on after the last event that came, however often the socket is lost', async () => {
  const { url, asked } = await startGateway();
  const heard = await follow(
    url,
    'subscription ($orderId: ID!, $after: String) { orderStatusChanged(orderId: $orderId, after: $after) { status cursor } }',
    history.length,
  );
  expect(heard).toEqual(history);
  expect(asked).toEqual([undefined, '1', '3']);
}, 20_000);

it('goes on though nobody listens for a while', async () => {
  // Longer than it takes to try again the first time.
  const { url, asked } = await startGateway({ awayMs: 4500 });
  const heard = await follow(
    url,
    'subscription ($orderId: ID!, $after: String) { orderStatusChanged(orderId: $orderId, after: $after) { status cursor } }',
    4,
  );
  expect(heard).toEqual(history.slice(0, 4));
  expect(asked).toEqual([undefined, '1']);
}, 30_000);

it('gets the current state again where an operation takes no cursor', async () => {
  const { url, asked } = await startGateway();
  const heard = await follow(
    url,
    'subscription ($orderId: ID!) { orderStatusChanged(orderId: $orderId) { status cursor } }',
    4,
  );
  expect(heard).toEqual(['PENDING', 'AWAITING_PAYMENT', 'PENDING', 'AWAITING_PAYMENT']);
  expect(asked).toEqual([undefined, undefined]);
}, 20_000);

it('tells a slow reader all that came before it tells that the token has expired', async () => {
  const { url } = await startGateway({ code: 4401 });
  const client = createBazaarClient({ url, webSocketImpl: WebSocket });
  const document: TypedDocumentNode<Change, { orderId: string }> = parse(
    'subscription ($orderId: ID!) { orderStatusChanged(orderId: $orderId) { status } }',
  );
  const heard: string[] = [];
  const reading = async (): Promise<void> => {
    for await (const { orderStatusChanged } of client.follow(document, { orderId: 'order_1' })) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      heard.push(orderStatusChanged.status);
    }
  };
  await expect(reading()).rejects.toMatchObject({ code: 4401 });
  expect(heard).toEqual(['PENDING', 'AWAITING_PAYMENT']);
  await client.close();
});
