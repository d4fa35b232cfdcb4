import { guest } from '@bazaar/identity';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../test/frames.ts';
import type { SubgraphResult } from '../subgraph-result.ts';
import { type Engine, StalePlanError } from './engine.ts';
import type { Delivery } from './public-fields.ts';
import { Subscriber } from './subscriber.ts';
import type { Upstream } from './tap.ts';
import { Topic } from './topic.ts';
import type { UpstreamListener } from './upstream-clients.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));
const planned = (query: string): Upstream => ({
  service: 'orders',
  query,
  operationName: null,
  variables: {},
});

/** A topic whose subgraph and executor are in the test's hands. */
async function setUp(delivery: Delivery) {
  const upstreams: { query: string; listener: UpstreamListener; stopped: boolean }[] = [];
  const completions: { event: SubgraphResult; finish: (error?: Error) => Promise<unknown> }[] = [];
  let plan = planned('subscription { changed(id: 1) { status } }');
  const engine: Engine = {
    execute: () => Promise.reject(new Error('not in this test')),
    plan: async () => plan,
    complete: (_subject, _upstream, event) =>
      new Promise<ExecutionResult>((resolve, reject) => {
        const finish = async (error?: Error) => {
          if (error === undefined) resolve({ data: event.data });
          else reject(error);
          await turn();
        };
        completions.push({ event, finish });
      }),
  };
  const topic = new Topic({
    subject: {
      query: '',
      operationName: undefined,
      variables: {},
      identity: guest,
      trace: { requestId: 'r', traceparent: 't' },
      caller: 'user_1',
    },
    delivery,
    resumable: delivery.kind === 'events',
    engine,
    upstreams: {
      subscribe: ({ query }, _identity, listener) => {
        const upstream = { query, listener, stopped: false };
        upstreams.push(upstream);
        return () => {
          upstream.stopped = true;
        };
      },
    },
    turns: { begin: () => null },
    formatError: (error: GraphQLError) => error,
    logger: pino({ level: 'silent' }),
    after: null,
    onMoved: () => undefined,
    onEnd: () => undefined,
  });
  const join = () => {
    const received: unknown[] = [];
    const subscriber = new Subscriber({
      id: '1',
      outlet: {
        send: (result, id) => received.push(JSON.parse(textOf(result.frameFor(id))).payload.data.changed),
        isFull: () => false,
        giveUp: () => undefined,
      },
      onEnd: () => undefined,
    });
    topic.join(subscriber);
    return { subscriber, received };
  };
  const { subscriber, received } = join();
  const ended = subscriber.next().catch((error: unknown) => error);
  await topic.start();
  const last = () => {
    const upstream = upstreams.at(-1);
    if (upstream === undefined) throw new Error('not subscribed');
    return upstream;
  };
  return {
    topic,
    join,
    subscriber,
    ended,
    received,
    upstreams,
    completions,
    last,
    send: (status: string, mark?: unknown) =>
      last().listener.next({
        data: { changed: { status, ...(mark === undefined ? {} : { bazaarMark: mark }) } },
      }),
    finish: async (error?: Error) => {
      await completions.shift()?.finish(error);
      await turn();
    },
    replanTo: async (query: string) => {
      plan = planned(query);
      await topic.replan();
    },
    setPlan: (query: string) => {
      plan = planned(query);
    },
  };
}
const statuses = (received: unknown[]) => received.map((value) => Object(value).status);

describe('states', () => {
  const delivery: Delivery = { kind: 'state', key: 'variant { id }', public: true };

  it('that wait are replaced by later ones of the same thing, never by those of another', async () => {
    const { send, finish, received } = await setUp(delivery);
    send('a1', { id: 'a' });
    for (const n of [2, 3, 4]) {
      send(`a${n}`, { id: 'a' });
      send(`b${n}`, { id: 'b' });
    }
    for (let n = 0; n < 5; n += 1) await finish();
    expect(statuses(received)).toEqual(['a1', 'a4', 'b4']);
  });

  it('are given to a client that comes late, the latest of each thing', async () => {
    const { send, finish, join } = await setUp(delivery);
    for (const [status, id] of [
      ['a1', 'a'],
      ['b1', 'b'],
      ['a2', 'a'],
    ] as const) {
      send(status, { id });
      await finish();
    }
    expect(statuses(join().received)).toEqual(['a2', 'b1']);
  });

  it('know their thing by a selection that clients do not see', async () => {
    const { last } = await setUp(delivery);
    expect(last().query).toMatch(/bazaarMark: variant \{\s+id\s+\}/);
  });
});

describe('events', () => {
  const delivery: Delivery = { kind: 'events' };

  it('all arrive, in order, however slowly they are completed', async () => {
    const { send, finish, received } = await setUp(delivery);
    for (const n of [1, 2, 3]) send(`s${n}`, `c${n}`);
    for (let n = 0; n < 3; n += 1) await finish();
    expect(statuses(received)).toEqual(['s1', 's2', 's3']);
  });

  it('that came before the connection was lost are delivered, and it resumes after the last of them', async () => {
    const { send, finish, received, last, upstreams } = await setUp(delivery);
    send('s1', 'c1');
    send('s2', 'c2');
    last().listener.lost(new Error('gone'));
    for (let n = 0; n < 2; n += 1) await finish();
    await expect.poll(() => upstreams).toHaveLength(2);
    expect(last().query).toContain('after: "c2"');
    expect(statuses(received)).toEqual(['s1', 's2']);
  });

  it('that no longer fit a changed supergraph are asked for again', async () => {
    const { send, finish, received, last, setPlan, upstreams } = await setUp(delivery);
    send('s1', 'c1');
    await finish();
    send('s2', 'c2');
    send('s3', 'c3');
    setPlan('subscription { changed(id: 1) { status more } }');
    await finish(new StalePlanError());
    expect(upstreams.map(({ stopped }) => stopped)).toEqual([true, false]);
    expect(last().query).toContain('more');
    expect(last().query).toContain('after: "c1"');
    send('s2', 'c2');
    send('s3', 'c3');
    await finish();
    await finish();
    expect(statuses(received)).toEqual(['s1', 's2', 's3']);
  });

  it('that are being completed while the plan changes come once', async () => {
    const { send, finish, received, last, replanTo } = await setUp(delivery);
    send('s1', 'c1');
    await replanTo('subscription { changed(id: 1) { status more } }');
    await finish();
    expect(last().query).not.toContain('after');
    send('s1', 'c1');
    await finish();
    expect(statuses(received)).toEqual(['s1']);
  });

  it('are not subscribed to anew while the plan stays the same', async () => {
    const { upstreams, replanTo } = await setUp(delivery);
    await replanTo('subscription { changed(id: 1) { status } }');
    expect(upstreams).toHaveLength(1);
  });
});

describe('a topic', () => {
  it('ends with its last client, and hears nothing more', async () => {
    const { topic, subscriber, last, ended } = await setUp({ kind: 'events' });
    await subscriber.return();
    await ended;
    expect([topic.ended, last().stopped]).toEqual([true, true]);
  });

  it('ends when its subgraph has nothing more to say, once all is delivered', async () => {
    const { send, finish, received, last, ended, topic } = await setUp({ kind: 'events' });
    send('s1', 'c1');
    last().listener.completed();
    expect(topic.ended).toBe(false);
    await finish();
    await ended;
    expect(statuses(received)).toEqual(['s1']);
  });

  it('tells its clients when an event cannot be completed', async () => {
    const { send, finish, ended, topic } = await setUp({ kind: 'events' });
    send('s1', 'c1');
    await finish(new Error('a bug'));
    expect(await ended).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE', service: 'orders' } });
    expect(topic.ended).toBe(true);
  });
});
