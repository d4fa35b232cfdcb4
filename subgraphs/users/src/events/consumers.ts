import { type Consumer, consumer, type Send, type Transaction } from '@bazaar/service-kit';
import { insertNews } from '../data/notifications.ts';
import type { News } from '../domain/notification.ts';
import { orderNews } from '../domain/order-news.ts';
import { answeredNews } from '../domain/review-news.ts';
import { cheaperNews, returnedNews } from '../domain/wish-news.ts';

const tell = async (tx: Transaction, send: Send, news: readonly (News | null)[]): Promise<void> => {
  const told = news.filter((piece) => piece !== null);
  if (told.length === 0) return;
  for (const { userId, latest } of await insertNews(tx, told)) send('users.notified', { userId, latest });
};

/** What others say that is news for people. */
export const consumers: readonly Consumer[] = [
  consumer(
    'orders.statusChanged',
    ({ messages, tx, send }) =>
      tell(
        tx,
        send,
        messages.map(({ data }) => orderNews(data, new Date(data.at))),
      ),
    { concerns: ({ data }) => orderNews(data, new Date(data.at)) !== null, gatherMs: 100 },
  ),
  consumer('carts.wishCheaper', ({ messages, tx, send }) =>
    tell(
      tx,
      send,
      messages.map(({ data, time }) => cheaperNews(data, new Date(time))),
    ),
  ),
  consumer('carts.wishReturned', ({ messages, tx, send }) =>
    tell(
      tx,
      send,
      messages.map(({ data, time }) => returnedNews(data, new Date(time))),
    ),
  ),
  consumer('reviews.answered', ({ messages, tx, send }) =>
    tell(
      tx,
      send,
      messages.map(({ data }) => answeredNews(data, new Date(data.at))),
    ),
  ),
];
