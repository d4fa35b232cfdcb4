import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { seal } from '@bazaar/events';
import { signInternal } from '@bazaar/identity';
import {
  admin,
  customer,
  eventually,
  internalSecret,
  serviceEnv,
  signedClient,
  type TestEnvironment,
  testEnvironment,
} from '@bazaar/testing';
import { createClient } from 'graphql-ws';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openDatabase } from './database/open.ts';
import { openStreams, poison, startFixture } from './fixture/service.ts';
import { signedText } from './http/subscription-server.ts';
import { newId } from './ids.ts';
import type { Bus } from './messaging/bus.ts';
import { listDeadLetters, replayDeadLetter } from './messaging/dead-letters.ts';
import type { RunningService } from './service.ts';

let environment: TestEnvironment;
let env: Record<string, string>;
let service: RunningService;
let bus: Bus;
let sql: postgres.Sql;

beforeAll(async () => {
  environment = await testEnvironment();
  env = await serviceEnv(environment);
  service = await startFixture(env);
  bus = await environment.bus();
  sql = postgres(env['DATABASE_URL'] ?? '', { max: 1 });
});
afterAll(async () => {
  await sql?.end();
  await service?.stop();
  await environment?.stop();
});

const counter = async (id: string): Promise<number | null> =>
  (
    await signedClient(service).data<{ counter: number | null }>('query ($id: ID!) { counter(id: $id) }', {
      id,
    })
  ).counter;
const countMutation =
  'mutation ($id: ID!, $key: String!, $by: Int! = 1) { count(id: $id, key: $key, by: $by) }';
const changed = (cartId: string, id = newId('event')) =>
  seal('carts.changed', { cartId, version: 1, userId: null }, { id, source: 'test', time: new Date() });
const publish = (message: ReturnType<typeof changed>, msgID: string) =>
  bus.jetstream.publish(`carts.changed.${message.subject}`, JSON.stringify(message), { msgID });

describe('a request', () => {
  it('is refused unless the gateway signed it, introspection by the gateway included', async () => {
    for (const query of [
      '{ now }',
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
    ]) {
      const response = await fetch(service.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(401);
    }
  });

  it('finds what needs a signed-in person or a role closed to others', async () => {
    const code = async (query: string, client = signedClient(service)) =>
      (await client.ask(query)).errors?.[0]?.extensions?.['code'];
    expect(await code('{ mine }')).toBe('UNAUTHENTICATED');
    expect(await code('{ mine }', signedClient(service, customer('user_1')))).toBeUndefined();
    expect(await code('{ admins }', signedClient(service, customer('user_1')))).toBe('FORBIDDEN');
    expect(await code('{ admins }', signedClient(service, admin('user_1')))).toBeUndefined();
  });

  it('that fails inside shows an id and nothing else', async () => {
    const { errors } = await signedClient(service).ask('{ broken }');
    expect(errors?.[0]?.message).toBe('Something went wrong.');
    expect(errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      errorId: expect.stringMatching(/^error_/),
    });
    expect(JSON.stringify(errors)).not.toContain('hunter2');
  });

  it('of a wrong field is a plain GraphQL error', async () => {
    const { errors } = await signedClient(service).ask('{ nothing }');
    expect(errors?.[0]?.message).toContain('nothing');
  });
});

describe('health', () => {
  it('is live and ready', async () => {
    const base = service.url.replace('/graphql', '');
    expect((await fetch(`${base}/health/live`)).status).toBe(200);
    const ready = await fetch(`${base}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', checks: { database: true, nats: true } });
    expect((await fetch(`${base}/nothing`)).status).toBe(404);
  });
});

describe('messages', () => {
  it('that commit with a change take effect once each', async () => {
    const id = newId('cart');
    await signedClient(service).data(countMutation, { id, key: 'a', by: 150 });
    await eventually(async () => expect(await counter(id)).toBe(150));
    await eventually(async () => expect(await sql`select id from outbox`).toEqual([]));
  });

  it('that come twice take effect once, even when the broker has forgotten the first', async () => {
    const id = newId('cart');
    const message = changed(id);
    await publish(message, 'first');
    await publish(message, 'second');
    await publish(changed(id), 'another');
    await eventually(async () => expect(await counter(id)).toBe(2));
  });

  it('left in the outbox by a crash are published by whoever lives', async () => {
    const id = newId('cart');
    const message = changed(id);
    await sql`insert into outbox (id, subject, body, created_at)
      values (${message.id}, ${`carts.changed.${id}`}, ${JSON.stringify(message)}, now() - interval '1 minute')`;
    await eventually(async () => expect(await counter(id)).toBe(1));
    await eventually(async () => expect(await sql`select id from outbox`).toEqual([]));
  });

  it('that cannot be handled hurt nobody in their batch', async () => {
    const good = newId('cart');
    await Promise.all([
      publish(changed(poison), newId('event')),
      publish(changed(good), newId('event')),
      publish(changed(good), newId('event')),
    ]);
    await eventually(async () => expect(await counter(good)).toBe(2));
  });

  it('that nobody can read become dead letters at once', async () => {
    await bus.jetstream.publish('carts.changed.cart_odd', '{"not":"an envelope"}');
    await eventually(async () => {
      const rows = await sql`select subject, body from dead_letters where subject = 'carts.changed.cart_odd'`;
      expect(rows).toEqual([{ subject: 'carts.changed.cart_odd', body: '{"not":"an envelope"}' }]);
    });
  });

  it('that died take effect when an operator replays them, once', async () => {
    const id = newId('cart');
    const message = changed(id);
    await sql`insert into dead_letters (id, subject, body, error, deliveries)
      values ('fixture:1', ${`carts.changed.${id}`}, ${JSON.stringify(message)}, 'It was poisonous', 8)`;
    const { db, close } = openDatabase(env['DATABASE_URL'] ?? '', { max: 1, name: 'operator' });
    expect((await listDeadLetters(db)).map((letter) => letter.id)).toContain('fixture:1');
    expect(await replayDeadLetter(db, bus, 'fixture:1')).toBe(true);
    expect(await replayDeadLetter(db, bus, 'fixture:1')).toBe(false);
    expect((await listDeadLetters(db)).map((letter) => letter.id)).not.toContain('fixture:1');
    await close();
    await eventually(async () => expect(await counter(id)).toBe(1));
  });
});

describe('an idempotency key', () => {
  it('gives the first answer again, to duplicates at the same moment too, and refuses another input', async () => {
    const id = newId('cart');
    const client = signedClient(service);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        client.data<{ count: string }>(countMutation, { id, key: 'same', by: 3 }),
      ),
    );
    expect(answers.map((answer) => answer.count).sort()).toEqual([
      'first:3',
      ...Array.from({ length: 7 }, () => 'repeat:3'),
    ]);
    expect((await client.data<{ count: string }>(countMutation, { id, key: 'same', by: 4 })).count).toBe(
      'reused',
    );
    await eventually(async () => expect(await counter(id)).toBe(3));
  });
});

describe('a subscription', () => {
  const query = 'subscription ($id: ID!) { changed(id: $id) }';

  it('hears live messages and stops listening when its reader leaves', async () => {
    const id = newId('cart');
    const events = signedClient(service, customer('user_1')).follow<{ changed: number }>(query, { id });
    const first = events.next();
    await eventually(async () => {
      await publish(changed(id), newId('event'));
      const heard = await Promise.race([
        first,
        new Promise((_, no) => setTimeout(() => no(new Error('not yet')), 50)),
      ]);
      expect(heard).toMatchObject({ value: { data: { changed: 1 } } });
    });
    await events.return?.();
  });

  it('leaves nothing behind, whenever its 10,000 readers leave', async () => {
    const query = 'subscription { changed(id: "cart_1") }';
    const connect = async (): Promise<WebSocket> => {
      const socket = new WebSocket(service.url.replace('http', 'ws'), 'graphql-transport-ws');
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: 'connection_init' }));
      await once(socket, 'message');
      return socket;
    };
    for (let batch = 0; batch < 10; batch += 1) {
      const socket = await connect();
      const signed = signInternal({
        body: signedText({ query }),
        identity: customer('user_1'),
        secret: internalSecret,
        now: new Date(),
      });
      const internal = { identity: signed['x-bazaar-identity'], signature: signed['x-bazaar-signature'] };
      for (let n = 0; n < 1_000; n += 1) {
        const payload = { query, extensions: { internal } };
        socket.send(JSON.stringify({ id: String(n), type: 'subscribe', payload }));
        // Some leave at once, some later, and the rest with their connection.
        if (n % 3 === 0) socket.send(JSON.stringify({ id: String(n), type: 'complete' }));
        if (n % 3 === 1) socket.send(JSON.stringify({ id: String(Math.floor(n / 2)), type: 'complete' }));
        if (n % 100 === 0) await setImmediate();
      }
      await eventually(() => expect(openStreams.size).toBeGreaterThan(0));
      socket.terminate();
    }
    await eventually(() => expect(openStreams.size).toBe(0));
  });

  it('is closed to guests', async () => {
    const events = signedClient(service).follow(query, { id: 'cart_1' });
    expect(await events.next()).toMatchObject({
      value: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
  });

  it('is closed to unsigned callers', async () => {
    const client = createClient({
      url: service.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const events = client.iterate({ query: 'subscription { changed(id: "cart_1") }' });
    await expect(events.next()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await client.dispose();
  });
});

describe('two instances', () => {
  it('start together, migrate once and share the work', async () => {
    const fresh = { ...env, DATABASE_URL: await environment.createDatabase() };
    const both = await Promise.all([startFixture(fresh), startFixture(fresh)]);
    const id = newId('cart');
    const [one] = both;
    if (!one) throw new Error('No instance');
    await signedClient(one).data(countMutation, { id, key: 'shared', by: 40 });
    await Promise.all(both.map((each) => each.stop()));
  });
});
