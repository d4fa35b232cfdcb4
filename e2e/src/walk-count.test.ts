import { expect, it } from 'vitest';
import { grown, openCounter, total } from './walk-count.ts';

const countOf = async (counter: ReturnType<typeof openCounter>, statements: readonly string[]) => {
  const { counts } = await counter.during(async () => {
    for (const statement of statements) counter.heard('products', statement);
  });
  return counts;
};
const repeat = (statement: string, count: number): string[] => Array.from({ length: count }, () => statement);
const byId = 'select * from products where id = $1';

it('finds a statement that is run once an item', async () => {
  const counter = openCounter();
  const short = await countOf(counter, repeat(byId, 5));
  const long = await countOf(counter, repeat(byId, 50));
  expect(grown(short, long)).toEqual([
    { statement: 'products: select * from products where id = $', from: 5, to: 50 },
  ]);
});

it('finds nothing in one statement for many values, nor in one that the short list had no use for', async () => {
  const counter = openCounter();
  const short = await countOf(counter, ['select * from products where id in ($1, $2)']);
  const long = await countOf(counter, ['select * from products where id in ($1, $2, $3, $4)', byId]);
  expect(grown(short, long)).toEqual([]);
  expect(total(long)).toBe(2);
});

it('leaves out messages, changes and what the shop does by itself', async () => {
  const counter = openCounter();
  await counter.ignore(async () => counter.heard('payments', 'select * from payments where expires_at < $1'));
  const counts = await countOf(counter, ['select * from outbox', 'insert into products values ($1)']);
  counter.heard('payments', 'select * from payments where expires_at < $1');
  expect(total(counts)).toBe(0);
});
