import { type MessageData, seal, subjectOf } from '@bazaar/events';
import { type Bus, newId, openDatabase } from '@bazaar/service-kit';
import { admin, eventually, type SignedClient } from '@bazaar/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pruneNotifications } from './data/notifications.ts';
import { type Accounts, openAccounts } from './fixture/accounts.ts';

let accounts: Accounts;
let sql: postgres.Sql;
let bus: Bus;
const statements: string[] = [];

beforeAll(async () => {
  accounts = await openAccounts({ overrides: { onStatement: (statement) => statements.push(statement) } });
  sql = postgres(accounts.databaseUrl, { max: 1 });
  bus = await accounts.environment.bus();
});
afterAll(async () => {
  await sql.end();
  await accounts.stop();
});

type Step = MessageData<'orders.statusChanged'>;
let steps = 0;
const step = (customerId: string | null, change: Partial<Step> = {}): Step => {
  steps += 1;
  return {
    orderId: newId('order'),
    number: `B-${steps}`,
    version: 2,
    status: 'SHIPPED',
    previousStatus: 'CONFIRMED',
    refused: false,
    at: new Date().toISOString(),
    customerId,
    cartId: newId('cart'),
    couponCodes: [],
    lines: [],
    ...change,
  };
};
const say = async (data: Step, id = newId('event')): Promise<void> => {
  const message = seal('orders.statusChanged', data, { id, source: 'bazaar/orders', time: new Date() });
  await bus.jetstream.publish(subjectOf('orders.statusChanged', data.orderId), JSON.stringify(message));
};
type Notification = {
  id: string;
  kind: string;
  title: string;
  cursor: string;
  read: boolean;
  order: { id: string } | null;
  variant: { id: string } | null;
  review: { id: string } | null;
};
type List = {
  nodes: Notification[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};
const fields = 'id kind title cursor read order { id } variant { id } review { id }';
const reference =
  'query ($of: [_Any!]!, $first: Int, $after: String) { _entities(representations: $of) { ... on User';
const newsOf = async (
  client: SignedClient,
  id: string,
  args: Record<string, unknown> = {},
): Promise<List | null> => {
  const { _entities } = await client.data<{ _entities: ({ notifications: List | null } | null)[] }>(
    `${reference} { notifications(first: $first, after: $after) {
      nodes { ${fields} } totalCount pageInfo { hasNextPage endCursor } } } } }`,
    { of: [{ __typename: 'User', id }], ...args },
  );
  return _entities[0]?.notifications ?? null;
};
const titles = (list: List | null): string[] => list?.nodes.map(({ title }) => title) ?? [];
const arrived = (client: SignedClient, id: string, count: number): Promise<List | null> =>
  eventually(async () => {
    const list = await newsOf(client, id);
    // Page and count are read one after the other.
    expect([list?.nodes.length, list?.totalCount]).toEqual([count, count]);
    return list;
  });

describe('a person is told', () => {
  test('of each step of their orders once, however often it is delivered', async () => {
    const { id, client } = await accounts.newcomer();
    const data = step(id);
    const eventId = newId('event');
    for (let delivery = 0; delivery < 3; delivery += 1) await say(data, eventId);
    await say(step(id, { status: 'DELIVERED', number: data.number }));
    const list = await arrived(client, id, 2);
    expect(titles(list)).toEqual([
      `Order ${data.number} has been delivered`,
      `Order ${data.number} is on its way`,
    ]);
    expect(list?.nodes[1]).toMatchObject({
      kind: 'ORDER_STATUS',
      order: { id: data.orderId },
      variant: null,
    });
  });

  test('nothing of an order that is only being placed or never was one, nor of another person', async () => {
    const { id, client } = await accounts.newcomer();
    await say(step(id, { status: 'PENDING' }));
    await say(step(id, { status: 'CANCELLED', refused: true }));
    await say(step(newId('user')));
    await say(step(null));
    await say(step(id, { number: 'last' }));
    expect(titles(await arrived(client, id, 1))).toEqual(['Order last is on its way']);
  });

  test('of what they wish for', async () => {
    const { id, client } = await accounts.newcomer();
    const wish = {
      userId: id,
      wishlistItemId: newId('wishlistitem'),
      variantId: newId('variant'),
      productId: newId('product'),
      productName: 'Mug',
    };
    const price = { amount: 1230, currency: 'EUR' };
    const about = () => ({ id: newId('event'), source: 'bazaar/carts', time: new Date() });
    const cheaper = seal(
      'carts.wishCheaper',
      { ...wish, price, previousPrice: { ...price, amount: 1500 } },
      about(),
    );
    await bus.jetstream.publish(subjectOf('carts.wishCheaper', id), JSON.stringify(cheaper));
    await arrived(client, id, 1);
    const returned = seal('carts.wishReturned', { ...wish, available: 3 }, about());
    await bus.jetstream.publish(subjectOf('carts.wishReturned', id), JSON.stringify(returned));
    const list = await arrived(client, id, 2);
    expect(list?.nodes.map(({ kind, title, variant }) => [kind, title, variant?.id])).toEqual([
      ['BACK_IN_STOCK', 'Mug is back', wish.variantId],
      ['PRICE_DROP', 'Mug costs less', wish.variantId],
    ]);
  });

  test('of the answer to their review once, live too, and not when they have left', async () => {
    const { id, client } = await accounts.newcomer();
    const answered = (authorId: string) => {
      const data = {
        reviewId: newId('review'),
        productId: newId('product'),
        authorId,
        reviewTitle: 'Too small',
        at: new Date().toISOString(),
      };
      const about = { id: newId('event'), source: 'bazaar/reviews', time: new Date() };
      const json = JSON.stringify(seal('reviews.answered', data, about));
      return {
        ...data,
        say: () => bus.jetstream.publish(subjectOf('reviews.answered', data.reviewId), json),
      };
    };
    const stream = client.follow<{ notificationReceived: { kind: string; review: { id: string } } }>(
      'subscription { notificationReceived { kind review { id } } }',
    );
    const heard = stream.next();
    const [first, toNobody, second] = [answered(id), answered(newId('user')), answered(id)];
    for (const each of [first, first, toNobody, second, first]) await each.say();
    expect((await heard).value?.data?.notificationReceived).toMatchObject({ kind: 'REVIEW_ANSWER' });
    await stream.return?.();
    const list = await arrived(client, id, 2);
    // Two that are told at once come in any order.
    expect(new Set(list?.nodes.map(({ review }) => review?.id))).toEqual(
      new Set([first.reviewId, second.reviewId]),
    );
    expect(list?.nodes[0]).toMatchObject({
      kind: 'REVIEW_ANSWER',
      title: 'Your review was answered',
      order: null,
      variant: null,
    });
    expect(await sql`select 1 from notifications where review_id = ${toNobody.reviewId}`).toEqual([]);
  });
});

describe('news', () => {
  test('comes in pages, newest first, and is marked as read up to a cursor', async () => {
    const { id, client } = await accounts.newcomer();
    for (let piece = 0; piece < 5; piece += 1) await say(step(id));
    const all = await arrived(client, id, 5);
    const first = await newsOf(client, id, { first: 3 });
    const second = await newsOf(client, id, { first: 3, after: first?.pageInfo.endCursor });
    expect([...titles(first), ...titles(second)]).toEqual(titles(all));
    expect([first?.pageInfo.hasNextPage, second?.pageInfo.hasNextPage]).toEqual([true, false]);

    const markRead = (upTo: string) =>
      client.ask<{ markNotificationsRead: { user: { id: string } } }>(
        'mutation ($upTo: String!) { markNotificationsRead(input: { upTo: $upTo }) { user { id } userErrors { code } } }',
        { upTo },
      );
    expect((await markRead(all?.nodes[1]?.cursor ?? '')).data?.markNotificationsRead.user.id).toBe(id);
    await markRead(all?.nodes[3]?.cursor ?? '');
    expect((await newsOf(client, id))?.nodes.map(({ read }) => read)).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
    expect((await markRead('nonsense')).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  test('is private, by whatever way it is asked for', async () => {
    const { id, client } = await accounts.newcomer();
    await say(step(id));
    const list = await arrived(client, id, 1);
    const stranger = await accounts.newcomer();
    for (const other of [accounts.guest, stranger.client]) expect(await newsOf(other, id)).toBeNull();
    const piece = list?.nodes[0]?.id ?? '';
    const lookUp = async (other: SignedClient, notificationId: string) => {
      const { _entities } = await other.data<{ _entities: unknown[] }>(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Notification { title } } }',
        { of: [{ __typename: 'Notification', id: notificationId }] },
      );
      return _entities[0];
    };
    expect(await lookUp(client, piece)).toEqual({ title: list?.nodes[0]?.title });
    expect(await lookUp(accounts.as(admin(newId('user'))), piece)).not.toBeNull();
    for (const other of [accounts.guest, stranger.client]) expect(await lookUp(other, piece)).toBeNull();
    for (const wrong of [newId('notification'), 'notification_1', '\u0000'])
      expect(await lookUp(client, wrong)).toBeNull();
  });

  test('of fifty people takes one statement for the pages and one for the counts', async () => {
    const root = accounts.as(admin(newId('user')));
    const people = await Promise.all(Array.from({ length: 10 }, () => accounts.newcomer()));
    for (const { id } of people) await say(step(id));
    for (const { id, client } of people) await arrived(client, id, 1);
    statements.length = 0;
    const { _entities } = await root.data<{ _entities: { notifications: List }[] }>(
      `${reference} { notifications(first: $first, after: $after) { totalCount nodes { title } } } } }`,
      { of: people.map(({ id }) => ({ __typename: 'User', id })), first: 5 },
    );
    expect(_entities.map(({ notifications }) => notifications.nodes.length)).toEqual(people.map(() => 1));
    expect(statements.filter((statement) => /from "notifications"|page_of_one/.test(statement))).toHaveLength(
      2,
    );
  });
});

describe('following news', () => {
  type Heard = { title: string; cursor: string };
  const follow = (client: SignedClient, after: string | null = null) =>
    client.follow<{ notificationReceived: Heard }>(
      'subscription ($after: String) { notificationReceived(after: $after) { title cursor } }',
      { after },
    );
  const next = async (stream: ReturnType<typeof follow>) => {
    const { value } = await stream.next();
    return {
      ...(value?.data?.notificationReceived as Heard),
      error: value?.errors?.[0]?.extensions?.['code'],
    };
  };

  test('begins with the newest piece and goes on with each as it happens', async () => {
    const { id, client } = await accounts.newcomer();
    await say(step(id, { number: 'old' }));
    await say(step(id, { number: 'newest' }));
    await arrived(client, id, 2);
    const stream = follow(client);
    expect((await next(stream)).title).toBe('Order newest is on its way');
    await say(step(id, { number: 'live' }));
    expect((await next(stream)).title).toBe('Order live is on its way');
    await stream.return?.();
  });

  test('waits where there is none yet', async () => {
    const { id, client } = await accounts.newcomer();
    const stream = follow(client);
    const first = next(stream);
    await say(step(id, { number: 'first' }));
    expect(await first).toMatchObject({ title: 'Order first is on its way', error: undefined });
    await stream.return?.();
  });

  test('after a cursor replays everything since, none lost, none twice', async () => {
    const { id, client } = await accounts.newcomer();
    await say(step(id, { number: '0' }));
    const seen = await arrived(client, id, 1);
    for (let piece = 1; piece <= 5; piece += 1) await say(step(id, { number: String(piece) }));
    await arrived(client, id, 6);
    const stream = follow(client, seen?.nodes[0]?.cursor);
    const heard = [];
    for (let piece = 1; piece <= 5; piece += 1) heard.push(await next(stream));
    await say(step(id, { number: '6' }));
    heard.push(await next(stream));
    expect(heard.map(({ title }) => title.split(' ')[1])).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(heard.every(({ error }) => error === undefined)).toBe(true);
    await stream.return?.();
  });

  test('after a cursor that is too old begins with the newest piece and says so', async () => {
    const { id, client } = await accounts.newcomer();
    for (const number of ['1', '2', '3']) await say(step(id, { number }));
    const list = await arrived(client, id, 3);
    const [, , oldest] = list?.nodes ?? [];
    await sql`update notifications set at = at - interval '91 days' where user_id = ${id} and seq <= 2`;
    const database = openDatabase(accounts.databaseUrl, { max: 1, name: 'test' });
    await pruneNotifications(database.db);
    await database.close();
    for (const after of [oldest?.cursor ?? '', 'nonsense']) {
      const stream = follow(client, after);
      expect(await next(stream)).toMatchObject({ title: list?.nodes[0]?.title, error: 'CURSOR_EXPIRED' });
      await say(step(id, { number: 'later' }));
      expect(await next(stream)).toMatchObject({ title: 'Order later is on its way', error: undefined });
      await stream.return?.();
      await sql`delete from notifications where user_id = ${id} and title like 'Order later%'`;
    }
  });

  test('takes somebody who is signed in', async () => {
    const { value } = await follow(accounts.guest).next();
    expect(value?.errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});
