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
  const data = (cartId: string) => ({ cartId, version: 1, userId: null });

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

describe('what goes along with a commit', () => {
  const mark = (value: string) => ({
    text: 'insert into marks values ($1::text::integer)',
    parameters: [value],
  });

  it('is there after it', async () => {
    await outbox.transact(async (_tx, _send, _afterCommit, withCommit) => withCommit(mark('4')));
    expect([...(await marks())]).toContainEqual({ mark: 4 });
  });

  it('undoes everything when it fails: no change stays, no message goes out, nobody is told that it worked', async () => {
    let called = false;
    const failing = outbox.transact(async (tx, send, afterCommit, withCommit) => {
      await tx.execute(sql`insert into marks values (3)`);
      send('carts.changed', { cartId: 'cart_1', version: 1, userId: null });
      afterCommit(() => {
        called = true;
      });
      withCommit(mark('no number'));
    });
    await expect(failing).rejects.toThrow('invalid input syntax');
    expect(called).toBe(false);
    expect([...(await marks())]).not.toContainEqual({ mark: 3 });
    expect([...(await database.db.execute(sql`select id from outbox`))]).toEqual([]);
  });
});
