import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Server } from './options.ts';

const DEADLINE_MS = 10_000;

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const finish = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => finish(true));
    socket.once('timeout', () => finish(false));
    socket.once('error', () => finish(false));
  });
}

/**
 * Takes a server that runs elsewhere, waiting up to 10 s for it to accept connections.
 * @param variable the setting the URL came from, for the error message
 * @throws Error when the URL cannot be read or nothing listens there; the message holds no credentials
 */
export async function givenServer(variable: string, url: string, defaultPort: number): Promise<Server> {
  if (!URL.canParse(url)) throw new Error(`${variable} is not a URL.`);
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const number = port === '' ? defaultPort : Number(port);
  const deadline = Date.now() + DEADLINE_MS;
  while (!(await connects(host, number))) {
    if (Date.now() > deadline)
      throw new Error(`${variable} names ${host}:${number}, where nothing accepts a connection.`);
    await sleep(200);
  }
  return { url, stop: async () => {} };
}
