import { eventually, serviceEnv, type TestEnvironment, testEnvironment, testLogger } from '@bazaar/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../database/open.ts';
import { newId } from '../ids.ts';
import { createOutbox, type Outbox } from './outbox.ts';

let environment: TestEnvironment;
let database: OpenDatabase;
let outbox: Outbox;

beforeAll(async () => {
  environment = await testEnvironment();
  const { DATABASE_URL: url = '' } = await serviceEnv(environment);
  database = openDatabase(url, { max: 2, name: 'test' });
  await database.db.execute(sql`create table marks (mark integer)`);
  await database.db.execute(
    sql`create table inbox (event_id text primary key, received_at timestamptz default now())`,
  );
  await database.db.execute(
    sql`create table outbox (id text primary key, subject text, body text, created_at timestamptz default now())`,
  );
  outbox = createOutbox({
    db: database.db,
    bus: await environment.bus(),
    source: 'bazaar/test',
    clock: () => new Date(),
    logger: testLogger(),
  });
});
afterAll(async () => {
  await outbox?.stop();
  await database?.close();
  await environment?.stop();
});

const data = (cartId: string) => ({ cartId, version: 1, userId: null });
const marks = () => database.db.execute<{ mark: number }>(sql`select mark from marks`);

describe('what waits for a commit', () => {
  it('is called once others can see the change', async () => {
    let seen: unknown;
    const called = new Promise<void>((resolve, reject) => {
      void outbox.transact(async (tx, _send, afterCommit) => {
        afterCommit(() => {
          marks().then((rows) => {
            seen = [...rows];
            resolve();
          }, reject);
        });
        await tx.execute(sql`insert into marks values (1)`);
      });
    });
    await called;
    expect(seen).toEqual([{ mark: 1 }]);
  });

  it('is never called after a rollback', async () => {
    let called = false;
    const failing = outbox.transact(async (_tx, _send, afterCommit) => {
      afterCommit(() => {
        called = true;
      });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(called).toBe(false);
  });
});

describe('a message that goes with one statement', () => {
  it('is sent when that made its change, once it has, and its row is forgotten', async () => {
    const bus = await environment.bus();
    const cartId = newId('cart');
    const heard = bus.expect('carts.changed', cartId, () => true);
    await bus.connection.flush();
    const changed = await outbox.sendWith('carts.changed', data(cartId), async ({ id, subject, body }) => {
      await database.db.execute(sql`
        with mark as (insert into marks values (2) returning mark)
        insert into outbox (id, subject, body) select ${id}, ${subject}, ${body} from mark`);
      return 'changed';
    });
    expect(changed).toBe('changed');
    expect((await heard.within(10_000)).data).toEqual(data(cartId));
    await eventually(async () =>
      expect([...(await database.db.execute(sql`select id from outbox`))]).toEqual([]),
    );
  });

  it('is not sent when that changed nothing', async () => {
    const bus = await environment.bus();
    const [unsent, sent] = [newId('cart'), newId('cart')];
    const heard: string[] = [];
    for (const id of [unsent, sent]) bus.listen('carts.changed', id, () => heard.push(id));
    await bus.connection.flush();
    expect(await outbox.sendWith('carts.changed', data(unsent), async () => null)).toBeNull();
    await outbox.sendWith('carts.changed', data(sent), async () => 'changed');
    await eventually(() => expect(heard).toEqual([sent]));
  });
});

describe('messages that were handled', () => {
  const isHandled = async (id: string): Promise<boolean> =>
    (await database.db.execute(sql`select from inbox where event_id = ${id}`)).length > 0;

  it('are marked with the commit, whether others are sent or not', async () => {
    const [alone, answered] = [newId('event'), newId('event')];
    await outbox.transact(async (_tx, _send, _afterCommit, markHandled) => markHandled([alone]));
    const sent = await outbox.transact(async (_tx, send, _afterCommit, markHandled) => {
      send('carts.changed', data(newId('cart')));
      markHandled([answered]);
      return 'sent';
    });
    expect(sent).toBe('sent');
    expect([await isHandled(alone), await isHandled(answered)]).toEqual([true, true]);
  });

  it('undo everything when one had been: no change stays, no message goes out, nobody is told that it worked', async () => {
    const [twice, once] = [newId('event'), newId('event')];
    await outbox.transact(async (_tx, _send, _afterCommit, markHandled) => markHandled([twice]));
    let called = false;
    const failing = outbox.transact(async (tx, send, afterCommit, markHandled) => {
      await tx.execute(sql`insert into marks values (3)`);
      send('carts.changed', { cartId: 'cart_1', version: 1, userId: null });
      afterCommit(() => {
        called = true;
      });
      markHandled([once, twice]);
    });
    await expect(failing).rejects.toThrow('duplicate key');
    expect(called).toBe(false);
    expect([...(await marks())]).not.toContainEqual({ mark: 3 });
    expect(await isHandled(once)).toBe(false);
    const stored = await database.db.execute(sql`select id from outbox where subject like '%cart_1'`);
    expect([...stored]).toEqual([]);
  });
});
