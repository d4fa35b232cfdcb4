import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs `body` with a folder of its own, which is gone afterwards.
 * @param mode by default all may enter, so that PostgreSQL keeps its data in it even when we are root
 */
export async function inFolder(body: (folder: string) => Promise<void>, mode = 0o755): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bazaar-servers-'));
  try {
    await chmod(folder, mode);
    await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lineOf(text: string): string | undefined {
  const end = text.indexOf('\r\n');
  return end < 0 ? undefined : text.slice(0, end);
}

/** Says `request` to the server at `url` and gives the first line of its answer. */
export function ask(url: string, request: string): Promise<string>;
/** Says `request` to the server at `url` and gives what `read` first finds in its answer. */
export function ask<T>(url: string, request: string, read: (text: string) => T | undefined): Promise<T>;
export function ask(
  url: string,
  request: string,
  read: (text: string) => unknown = lineOf,
): Promise<unknown> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: hostname, port: Number(port) });
    socket.setEncoding('utf8').once('error', reject);
    socket.once('close', () => reject(new Error(`The connection ended. So far: ${answer}`)));
    socket.on('data', (text: string) => {
      answer += text;
      const found = read(answer);
      if (found === undefined) return;
      resolve(found);
      socket.destroy();
    });
    socket.write(request);
  });
}

/** A Node process that started a server, as `npm start` does. */
export type Parent = { process: ChildProcess; server: { url: string; pid: number } };

/** Starts a server from another Node process. `start` is a name that this package exports. */
export function startFromAnotherProcess(start: string, folder: string): Promise<Parent> {
  const script = `
    import { ${start} } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
    const { url, pid } = await ${start}({ folder: ${JSON.stringify(folder)}, durable: true });
    process.send({ url, pid });
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '..', '..', '..'),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (server: Parent['server']) => resolve({ process: child, server }));
    child.once('exit', () => reject(new Error(`The process that should start ${start} ended early.`)));
  });
}
