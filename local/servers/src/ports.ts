import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';

// Below the ranges from which Linux (32768 up) and macOS (49152 up) take the ports of clients: a client that keeps
// retrying a stopped server on a port of that range may at last connect to itself, and hold the port.
const LOWEST = 15_000;
const HIGHEST = 32_000;
const ATTEMPTS = 20;

/** Thrown by a start that lost the port to someone else between the choice and the bind. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port was found on 127.0.0.1 between ${LOWEST} and ${HIGHEST}.`);
}

async function rememberedPort(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const port = Number(text);
  return Number.isInteger(port) && port >= LOWEST && port < HIGHEST && (await isFree(port))
    ? port
    : undefined;
}

/**
 * Starts something on a free port of 127.0.0.1, with another port whenever `start` throws {@link PortTakenError}.
 * @param memory file that remembers the port, so that a restarted server is found at its old URL where possible
 */
export async function onFreePort<T>(memory: string, start: (port: number) => Promise<T>): Promise<T> {
  let port = (await rememberedPort(memory)) ?? (await freePort());
  for (let attempt = 1; ; attempt += 1) {
    try {
      const started = await start(port);
      await writeFile(memory, String(port));
      return started;
    } catch (error) {
      if (!(error instanceof PortTakenError) || attempt === ATTEMPTS) throw error;
      port = await freePort();
    }
  }
}
