import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { sendRequest } from './subgraph-request.ts';

let server: Server;
let pool: Pool;

const serve = async (answer: Parameters<typeof createServer>[1], connections = 4): Promise<void> => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { connections });
};
afterEach(async () => {
  await pool.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('a request to a subgraph', () => {
  const get = { method: 'GET', path: '/' } as const;

  it('answers with the whole text, also when a character is torn in two', async () => {
    const text = Buffer.from('"price": "12 €"');
    const middle = text.indexOf(0xe2) + 1;
    await serve((_, response) => {
      response.writeHead(201, { 'content-length': text.length });
      response.write(text.subarray(0, middle), () => setImmediate(() => response.end(text.subarray(middle))));
    });
    expect(await sendRequest(pool, get, 5000)).toEqual({ status: 201, text: '"price": "12 €"' });
  });

  it('answers with an empty text where there is no body', async () => {
    await serve((_, response) => response.writeHead(204).end());
    expect(await sendRequest(pool, get, 5000)).toEqual({ status: 204, text: '' });
  });

  it('is given up when no answer begins, when it never ends, and when no connection is free', async () => {
    const asked: string[] = [];
    await serve((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/half') response.writeHead(200).write('{');
    }, 1);
    const late = { name: 'TimeoutError', message: 'No answer within 50 ms.' };
    await expect(sendRequest(pool, { ...get, path: '/half' }, 50)).rejects.toMatchObject(late);
    await expect(sendRequest(pool, get, 50)).rejects.toMatchObject(late);
    const first = sendRequest(pool, get, 5000).catch(() => undefined);
    await expect(sendRequest(pool, { ...get, path: '/waits' }, 50)).rejects.toMatchObject(late);
    await pool.destroy();
    await first;
    expect(asked).not.toContain('/waits');
  });

  it('fails with the reason when nobody listens or the connection is lost', async () => {
    await serve((request) => request.socket.destroy());
    await expect(sendRequest(pool, get, 5000)).rejects.toThrow('other side closed');
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const nobody = new Pool(`http://127.0.0.1:${port}`);
    await expect(sendRequest(nobody, get, 5000)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await nobody.destroy();
  });
});
