import { encodeCursor } from '@bazaar/service-kit';
import postgres from 'postgres';
import type { Heard } from './watcher.ts';

/** What the databases say has happened, as the cursors of what was to be told, in order. */
export type Truth = {
  ofOrder(orderId: string): Promise<string[]>;
  newsOf(userId: string): Promise<string[]>;
  close(): Promise<void>;
};

export const openTruth = (databases: { orders: string; users: string }): Truth => {
  const [orders, users] = [databases.orders, databases.users].map((url) =>
    postgres(url, { max: 1, onnotice: () => undefined }),
  );
  if (orders === undefined || users === undefined) throw new Error('There are two databases.');
  return {
    ofOrder: async (orderId) => {
      const moves = await orders<{ version: number }[]>`
        select version from order_events
        where order_id = ${orderId} and state is distinct from previous_state order by version`;
      return moves.map(({ version }) => encodeCursor([orderId, version]));
    },
    newsOf: async (userId) => {
      const news = await users<{ seq: number }[]>`
        select seq from notifications where user_id = ${userId} order by seq`;
      return news.map(({ seq }) => encodeCursor([seq]));
    },
    close: async () => {
      await Promise.all([orders.end({ timeout: 5 }), users.end({ timeout: 5 })]);
    },
  };
};

/** How what a watcher heard differs from what there was to hear since it began. */
export type Difference = { gaps: number; duplicates: number; disorder: boolean };

/** @param truth the cursors of everything there was, in order */
export const compare = ({ cursors }: Pick<Heard, 'cursors'>, truth: readonly string[]): Difference => {
  const [first] = cursors;
  const expected = first === undefined ? truth : truth.slice(Math.max(0, truth.indexOf(first)));
  const heard = new Set(cursors);
  return {
    gaps: expected.filter((cursor) => !heard.has(cursor)).length,
    duplicates: cursors.length - heard.size,
    disorder: [...heard].join() !== expected.filter((cursor) => heard.has(cursor)).join(),
  };
};
