import { eventually, serviceEnv, signedClient, type TestEnvironment, testEnvironment } from '@bazaar/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDoor } from './fixture/door.ts';
import { startFixture } from './fixture/service.ts';
import { createLogger } from './logger.ts';

type Line = { msg: string; port?: number; server?: string };

const hearing = () => {
  const lines: Line[] = [];
  const write = (text: string): void => void lines.push(JSON.parse(text) as Line);
  const find = (msg: string, server?: string): Promise<Line> =>
    eventually(() => {
      const line = lines.find((each) => each.msg === msg && each.server === server);
      if (!line) throw new Error(`Nobody has said "${msg}"`);
      return line;
    });
  return { logger: createLogger({ name: 'test', level: 'info' }, { write }), find };
};

let environment: TestEnvironment;
let env: Record<string, string>;
beforeAll(async () => {
  environment = await testEnvironment();
  env = await serviceEnv(environment);
});
afterAll(() => environment?.stop());

describe('a service whose servers are not there when it starts', () => {
  it('waits for PostgreSQL, then for NATS, alive and not ready, and then serves', async () => {
    const postgres = await openDoor(env['DATABASE_URL'] ?? '');
    const nats = await openDoor(env['NATS_URL'] ?? '');
    const { logger, find } = hearing();
    const starting = startFixture({ ...env, DATABASE_URL: postgres.url, NATS_URL: nats.url }, { logger });
    const { port = 0 } = await find('The service listens.');
    const status = async (path: string, method = 'GET'): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status;

    const waits = 'A server is not there; the start waits for it.';
    await find(waits, 'PostgreSQL');
    expect(await status('/health/live')).toBe(200);
    expect(await status('/health/ready')).toBe(503);
    expect(await status('/graphql', 'POST')).toBe(503);

    postgres.open();
    await find('The server is there; the start goes on.', 'PostgreSQL');
    await find(waits, 'NATS');
    expect(await status('/health/live')).toBe(200);
    expect(await status('/health/ready')).toBe(503);

    nats.open();
    const service = await starting;
    expect(await status('/health/ready')).toBe(200);
    expect(await signedClient(service).data('{ now }')).toBeTruthy();
    await service.stop();
    postgres.server.close();
    nats.server.close();
  });

  it('does not wait for what waiting cannot mend, and closes its port', async () => {
    const nowhere = new URL(env['DATABASE_URL'] ?? '');
    nowhere.pathname = '/there_is_no_such_database';
    const { logger, find } = hearing();
    await expect(startFixture({ ...env, DATABASE_URL: nowhere.href }, { logger })).rejects.toThrow(
      'there_is_no_such_database',
    );
    const { port } = await find('The service listens.');
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
  });
});
