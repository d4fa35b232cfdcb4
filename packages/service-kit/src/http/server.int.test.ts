import { eventually } from '@bazaar/testing';
import { expect, it } from 'vitest';
import { createLogger } from '../logger.ts';
import { createHttpServer, drain, listen } from './server.ts';

it('logs which route failed, and not the path, which may hold a token', async () => {
  const lines: string[] = [];
  const logger = createLogger(
    { name: 'test', level: 'info' },
    { write: (line: string) => void lines.push(line) },
  );
  const fail = (): never => {
    throw new Error('The file is away');
  };
  const server = createHttpServer({
    routes: () => ({ 'GET /exports/*': fail }),
    readiness: async () => ({}),
    logger,
  });
  const port = await listen(server, 0, '127.0.0.1');
  const { status } = await fetch(`http://127.0.0.1:${port}/exports/a-token?and=more`);
  expect(status).toBe(500);
  await eventually(() => expect(lines.join('')).toContain('"route":"GET /exports/*"'));
  expect(lines.join('')).not.toContain('a-token');
  await drain(server, 0);
});
