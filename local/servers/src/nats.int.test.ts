import { expect, it } from 'vitest';

import { startNats } from './nats.ts';
import { ask, inFolder } from './testing.ts';

const INBOX = 'CONNECT {"verbose":false}\r\nSUB inbox 1\r\n';

/** Sends a JetStream request by the plain protocol and gives its answer. */
async function request(url: string, subject: string, body: unknown): Promise<unknown> {
  const payload = JSON.stringify(body);
  return ask(url, `${INBOX}PUB ${subject} inbox ${payload.length}\r\n${payload}\r\n`, (text) => {
    const answer = /MSG inbox 1 +\d+\r\n(.*)\r\n/.exec(text)?.[1];
    return answer === undefined ? undefined : JSON.parse(answer);
  });
}

it('answers with JetStream enabled', () =>
  inFolder(async (folder) => {
    const server = await startNats({ folder, durable: false });
    expect(await ask(server.url, '')).toContain('"jetstream":true');
    await server.stop();
  }));

it('keeps what was published when durable, through a stop and through a kill', () =>
  inFolder(async (folder) => {
    const first = await startNats({ folder, durable: true });
    await request(first.url, '$JS.API.STREAM.CREATE.orders', { name: 'orders', subjects: ['orders.>'] });
    await request(first.url, 'orders.placed', {});
    await first.stop();
    const second = await startNats({ folder, durable: true });
    await request(second.url, 'orders.placed', {});
    if (second.pid !== undefined) process.kill(second.pid, 'SIGKILL');
    const third = await startNats({ folder, durable: true });
    expect(await request(third.url, '$JS.API.STREAM.INFO.orders', {})).toMatchObject({
      state: { messages: 2 },
    });
    await third.stop();
  }));

it('forgets everything when not durable', () =>
  inFolder(async (folder) => {
    const first = await startNats({ folder, durable: false });
    await request(first.url, '$JS.API.STREAM.CREATE.orders', { name: 'orders', subjects: ['orders.>'] });
    await first.stop();
    const second = await startNats({ folder, durable: false });
    expect(await request(second.url, '$JS.API.STREAM.INFO.orders', {})).toMatchObject({
      error: { code: 404 },
    });
    await second.stop();
  }));
