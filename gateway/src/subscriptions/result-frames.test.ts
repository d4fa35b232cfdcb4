import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { textOf } from '../../test/frames.ts';
import { ResultFrames } from './result-frames.ts';

describe('the frames of a result', () => {
  it('are `next` messages, each with the id of its subscription', () => {
    const frames = new ResultFrames('{"data":{"n":1}}');
    for (const id of ['1', 'a"b', 'ü', '1'])
      expect(JSON.parse(textOf(frames.frameFor(id)))).toEqual({
        id,
        type: 'next',
        payload: { data: { n: 1 } },
      });
  });

  it('are the same bytes for the same id', () => {
    const frames = new ResultFrames('{}');
    expect(frames.frameFor('1')).toBe(frames.frameFor('1'));
  });
});

describe('a real WebSocket client', () => {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  let client: WebSocket;
  let write: (frame: Buffer) => void;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    server.on('upgrade', (_request, stream) => {
      write = (frame) => stream.write(frame);
    });
    client = new WebSocket(`ws://127.0.0.1:${port}`);
    await once(client, 'open');
  });
  afterAll(() => {
    client.terminate();
    sockets.close();
    server.close();
  });

  // Where the length takes more bytes, and just before.
  it.each([0, 60, 61, 62, 63, 64, 65_000, 65_472, 65_473, 65_474, 65_475, 65_476, 200_000])(
    'reads a frame around %d characters',
    async (size) => {
      const result = JSON.stringify({ data: 'é'.repeat(size / 2) });
      const message = once(client, 'message');
      write(new ResultFrames(result).frameFor('id'));
      const [data] = await message;
      expect(JSON.parse(String(data))).toEqual({ id: 'id', type: 'next', payload: JSON.parse(result) });
    },
  );
});
