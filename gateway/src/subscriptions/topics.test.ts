import { setImmediate as turn } from 'node:timers/promises';
import { guest, type Identity } from '@bazaar/identity';
import { buildSchema, type GraphQLError, getOperationAST, parse } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../test/frames.ts';
import type { Engine } from './engine.ts';
import type { SocketOperation } from './operation.ts';
import { Quota } from './quota.ts';
import type { Subscriber } from './subscriber.ts';
import { Topics } from './topics.ts';
import type { UpstreamListener } from './upstream-clients.ts';

const schema = buildSchema(`
  type Query { here: Boolean }
  type Subscription { orderStatusChanged(orderId: ID!, after: String): Change! stockChanged(variantIds: [ID!]!): Stock! }
  type Change { n: Int! cursor: String! }
  type Stock { available: Int! }
`);
const ada: Identity = { ...guest, userId: 'user_1', sessionId: 'session_1', roles: ['CUSTOMER'] };
const eve: Identity = { ...ada, userId: 'user_2', sessionId: 'session_2' };
const WITH_VARIABLE =
  'subscription($after: String) { orderStatusChanged(orderId: 1, after: $after) { n cursor } }';

/** Topics over a subgraph that tells each upstream the events after its cursor when the test lets it. */
function setUp() {
  let latest = 1;
  const upstreams = new Set<{ at: number; listener: UpstreamListener }>();
  let opened = 0;
  const engine: Engine = {
    execute: () => Promise.reject(new Error('not in this test')),
    plan: async ({ query, variables, operationName = null }) => ({
      service: 'orders',
      query,
      variables,
      operationName,
    }),
    complete: async (_subject, _upstream, { data = null }) => ({ data }),
  };
  const quota = new Quota(100_000);
  const topics = new Topics({
    engine,
    quota,
    schema: () => schema,
    upstreams: {
      subscribe: ({ query, variables }, _identity, listener) => {
        opened += 1;
        const literal = /after: "c(\d+)"/.exec(query)?.[1];
        const given = literal === undefined ? variables['after'] : `c${literal}`;
        const at = typeof given === 'string' ? Number(given.slice(1)) : latest - 1;
        const upstream = { at, listener };
        upstreams.add(upstream);
        return () => upstreams.delete(upstream);
      },
    },
    formatError: (error: GraphQLError) => error,
    logger: pino({ level: 'silent' }),
  });
  const subscribe = async (after: string | null, o: { query?: string; identity?: Identity } = {}) => {
    const { query = WITH_VARIABLE, identity = ada } = o;
    const document = parse(query);
    const ast = getOperationAST(document);
    if (ast === null || ast === undefined) throw new Error('no operation');
    const operation: SocketOperation = {
      query,
      document,
      ast,
      operationName: undefined,
      variables: after === null ? {} : { after },
    };
    const heard: number[] = [];
    const subscriber = await topics.subscribe({
      operation,
      identity,
      trace: { requestId: 'r', traceparent: 't' },
      client: {
        id: '1',
        outlet: {
          send: (result, id) => {
            const { payload } = JSON.parse(textOf(result.frameFor(id)));
            heard.push(payload.data.orderStatusChanged?.n);
          },
          isFull: () => false,
          giveUp: () => undefined,
        },
      },
      holder: identity.userId ?? 'guest',
    });
    return { subscriber, heard };
  };
  /** One event to one upstream; whether there was one to be told. */
  const tell = async (upstream: { at: number; listener: UpstreamListener } | undefined): Promise<boolean> => {
    if (upstream === undefined || upstream.at >= latest) return false;
    upstream.at += 1;
    const cursor = `c${upstream.at}`;
    const event = { n: upstream.at, cursor, bazaarMark: cursor };
    upstream.listener.next({ data: { orderStatusChanged: event } });
    for (let n = 0; n < 3; n += 1) await turn();
    return true;
  };
  return {
    topics,
    quota,
    subscribe,
    upstreams,
    get opened() {
      return opened;
    },
    happen: (count = 1) => {
      latest += count;
    },
    tell,
    tellAll: async () => {
      for (;;) {
        let told = false;
        for (const each of [...upstreams]) if (await tell(each)) told = true;
        if (!told) return;
      }
    },
  };
}

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);

describe('watchers of the same events', () => {
  it('end up with one upstream wherever they began, and hear each event once', async () => {
    const { subscribe, upstreams, happen, tellAll, topics } = setUp();
    happen(9);
    const present = await subscribe(null);
    const early = await subscribe('c2');
    const late = await subscribe('c9');
    const another = await subscribe(null);
    await tellAll();
    expect([upstreams.size, topics.size]).toEqual([1, 1]);
    happen(3);
    await tellAll();
    expect(present.heard).toEqual(upTo(10, 13));
    expect(early.heard).toEqual(upTo(3, 13));
    expect(late.heard).toEqual(upTo(10, 13));
    expect(another.heard).toEqual(upTo(10, 13));
  });

  it('need no upstream of their own when they have missed nothing', async () => {
    const rig = setUp();
    await rig.subscribe(null);
    await rig.tellAll();
    const { heard } = await rig.subscribe('c1');
    expect(rig.opened).toBe(1);
    rig.happen();
    await rig.tellAll();
    expect(heard).toEqual([2]);
  });

  it('lose nothing whichever is told first, and whoever leaves in between', async () => {
    const { subscribe, upstreams, happen, tell, tellAll } = setUp();
    happen(9);
    const first = await subscribe('c1');
    const second = await subscribe('c4');
    const third = await subscribe('c7');
    const [a, b] = upstreams;
    for (let n = 0; n < 2; n += 1) await tell(a);
    for (let n = 0; n < 3; n += 1) await tell(b);
    // The others are caught up by the next in line.
    await first.subscriber.return();
    happen(2);
    await tellAll();
    expect(upstreams.size).toBe(1);
    happen(1);
    await tellAll();
    expect(first.heard).toEqual([2, 3]);
    expect(second.heard).toEqual(upTo(5, 13));
    expect(third.heard).toEqual(upTo(8, 13));
  });

  it('are the same when the cursor is written into the operation', async () => {
    const { subscribe, upstreams, happen, tellAll } = setUp();
    happen(4);
    const query = (after: string) =>
      `subscription { orderStatusChanged(orderId: 1, after: "${after}") { n cursor } }`;
    const all = [
      await subscribe(null, { query: query('c1') }),
      await subscribe(null, { query: query('c3') }),
    ];
    await tellAll();
    expect(upstreams.size).toBe(1);
    expect(all.map(({ heard }) => heard)).toEqual([upTo(2, 5), upTo(4, 5)]);
  });

  it('keep to themselves when they are different people', async () => {
    const { subscribe, upstreams, tellAll } = setUp();
    await subscribe(null);
    await subscribe(null, { identity: eve });
    await tellAll();
    expect(upstreams.size).toBe(2);
  });
});

it('nothing is left of 10,000 who came and went at any moment', async () => {
  const { subscribe, upstreams, topics, quota, happen, tell } = setUp();
  let seed = 1;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const open: Subscriber[] = [];
  const coming: Promise<void>[] = [];
  const STOCK = 'subscription { stockChanged(variantIds: [1]) { available } }';
  for (let n = 0; n < 10_000; n += 1) {
    const kind = random(4);
    const o = { identity: kind === 0 ? eve : ada, ...(kind === 1 ? { query: STOCK } : {}) };
    coming.push(
      subscribe(random(2) === 0 || kind === 1 ? null : `c${random(5)}`, o).then(({ subscriber }) => {
        // Some are gone before they have begun.
        if (random(3) === 0) void subscriber.return();
        else open.push(subscriber);
      }),
    );
    if (random(3) === 0) void open.splice(random(open.length + 1), 1)[0]?.return();
    if (random(50) === 0) happen();
    if (random(20) === 0) await turn();
    if (random(30) === 0) void tell([...upstreams][random(upstreams.size + 1)]);
  }
  await Promise.all(coming);
  for (const subscriber of open) await subscriber.return();
  expect({ upstreams: upstreams.size, topics: topics.size, holders: quota.size }).toEqual({
    upstreams: 0,
    topics: 0,
    holders: 0,
  });
});
