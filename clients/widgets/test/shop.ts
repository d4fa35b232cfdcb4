import { randomUUID } from 'node:crypto';
import { list, record, text } from '../src/read.ts';

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
