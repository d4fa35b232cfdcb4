import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stack, startStack } from '@bazaar/stack';
import { list, record, text } from '../src/read.ts';

const SERVICES = 8;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => resolve(true)));
  });

// Below the range from which the system hands out ports by itself.
const freeBlock = async (): Promise<number> => {
  for (;;) {
    const base = 10_000 + Math.floor(Math.random() * 20_000);
    const free = await Promise.all(Array.from({ length: SERVICES }, (_, i) => isFree(base + i)));
    if (free.every(Boolean)) return base;
  }
};

/** The whole shop with its demo data, in a folder and on ports of its own. */
export const openShop = async (): Promise<Stack & { port: number }> => {
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-widgets-'));
  // As root, PostgreSQL runs as nobody, who must get to its data.
  await chmod(folder, 0o755);
  const port = await freeBlock();
  const stack = await startStack({
    port,
    folder,
    durable: false,
    fresh: false,
    processes: false,
    seed: true,
    onProgress: () => undefined,
    onFailure: () => undefined,
  });
  return {
    ...stack,
    port,
    stop: async () => {
      await stack.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const ask = async (
  url: string,
  query: string,
  variables: Record<string, unknown>,
  accessToken?: string,
): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return record({ data: (value) => value })(await response.json()).data;
};

/** Someone who runs the shop, past the page under test. */
export type Admin = {
  receiveStock(variantId: string, units: number): Promise<void>;
  ship(orderId: string): Promise<void>;
};

export const signInAsAdmin = async (url: string): Promise<Admin> => {
  const { signIn } = record({ signIn: record({ session: record({ accessToken: text }) }) })(
    await ask(
      url,
      `mutation { signIn(input: { email: "admin@bazaar.test", password: "bazaar-demo-1" }) { session { accessToken } } }`,
      {},
    ),
  );
  const { accessToken } = signIn.session;
  return {
    receiveStock: async (variantId, delta) => {
      const level = record({ warehouse: record({ id: text }) });
      const { stockLevels } = record({ stockLevels: record({ nodes: list(level) }) })(
        await ask(
          url,
          'query($ids: [ID!]) { stockLevels(filter: { variantIds: $ids }) { nodes { warehouse { id } } } }',
          { ids: [variantId] },
          accessToken,
        ),
      );
      const warehouseId = stockLevels.nodes[0]?.warehouse.id;
      const input = { variantId, warehouseId, delta, reason: 'Delivery', idempotencyKey: randomUUID() };
      record({ adjustStock: record({ stockLevel: record({ id: text }) }) })(
        await ask(
          url,
          'mutation($input: AdjustStockInput!) { adjustStock(input: $input) { stockLevel { id } } }',
          { input },
          accessToken,
        ),
      );
    },
    ship: async (orderId) => {
      record({ shipOrder: record({ order: record({ id: text }) }) })(
        await ask(
          url,
          'mutation($id: ID!) { shipOrder(input: { orderId: $id, carrier: "Post" }) { order { id } } }',
          { id: orderId },
          accessToken,
        ),
      );
    },
  };
};
