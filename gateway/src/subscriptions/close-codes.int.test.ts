import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { idOf, openShop, type Shop } from '../../test/shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const INIT = { type: 'connection_init' };
const SUBSCRIBE = {
  type: 'subscribe',
  id: '1',
  payload: { query: `subscription { stockChanged(variantIds: ["${idOf('variant', 1)}"]) { available } }` },
};

/** Sends messages, each when the one before has been answered where an answer is due. @returns how it was closed */
const closing = (
  messages: readonly (Record<string, unknown> | string)[],
  protocols: string[] = ['graphql-transport-ws'],
): Promise<{ code: number; reason: string }> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(shop.gateway.url.replace('http', 'ws'), protocols);
    const rest = [...messages];
    const sendNext = (): void => {
      const message = rest.shift();
      if (message !== undefined) socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    };
    socket.once('open', sendNext);
    socket.on('message', sendNext);
    socket.once('error', reject);
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });

describe('a socket is closed as graphql-transport-ws says, with', () => {
  it.each([
    ['4400 for what is not JSON', ['{'], 4400],
    ['4400 for a message of no known type', [{ type: 'hello' }], 4400],
    ['4400 for a subscription without an id', [INIT, { ...SUBSCRIBE, id: undefined }], 4400],
    ['4401 for a subscription before it is acknowledged', [SUBSCRIBE], 4401],
    ['4403 for a bad token', [{ ...INIT, payload: { authorization: 'Bearer nonsense' } }], 4403],
    ['4409 for an id that is in use', [INIT, SUBSCRIBE, SUBSCRIBE], 4409],
    ['4429 for a second introduction', [INIT, INIT], 4429],
  ] as const)('%s', async (_, messages, code) => {
    expect((await closing(messages)).code).toBe(code);
  });

  it('4406 for another protocol than ours', async () => {
    expect((await closing([], [])).code).toBe(4406);
  });

  it('4408 for silence where it should introduce itself', async () => {
    expect(await closing([])).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });
});
