import { describe, expect, test } from 'vitest';
import { type OrderStatus, type OrderStep, orderNews } from './order-news.ts';
import { answeredNews } from './review-news.ts';
import { cheaperNews, returnedNews } from './wish-news.ts';

const at = new Date('2026-11-20T13:39:35Z');
const step: OrderStep = {
  orderId: 'order_1',
  number: 'B-1001',
  status: 'SHIPPED',
  refused: false,
  customerId: 'user_1',
};

describe('a step of an order', () => {
  test('is told to its buyer', () => {
    expect(orderNews(step, at)).toEqual({
      userId: 'user_1',
      kind: 'ORDER_STATUS',
      title: 'Order B-1001 is on its way',
      body: expect.any(String),
      at,
      orderId: 'order_1',
      variantId: null,
      reviewId: null,
    });
  });

  test.each<OrderStatus>([
    'AWAITING_PAYMENT',
    'ON_HOLD',
    'CONFIRMED',
    'PROCESSING',
    'SHIPPED',
    'DELIVERED',
    'CANCELLED',
    'EXPIRED',
    'RETURNED',
  ])('%s is news', (status) => {
    expect(orderNews({ ...step, status }, at)?.title).toMatch(/^Order B-1001 [a-z ]+$/);
  });

  test.each<[string, Partial<OrderStep>]>([
    ['is only just being placed', { status: 'PENDING' }],
    ['never was an order', { status: 'CANCELLED', refused: true }],
    ['has no buyer any more', { customerId: null }],
  ])('is no news when it %s', (_what, part) => {
    expect(orderNews({ ...step, ...part }, at)).toBeNull();
  });
});

describe('something wished for', () => {
  const wish = { userId: 'user_1', variantId: 'variant_1', productName: 'Stoneware mug' };

  test('that costs less is told with both prices', () => {
    const price = { amount: 1230, currency: 'EUR' } as const;
    expect(cheaperNews({ ...wish, price, previousPrice: { ...price, amount: 1500 } }, at)).toMatchObject({
      kind: 'PRICE_DROP',
      title: 'Stoneware mug costs less',
      body: 'It now costs €12.30 instead of €15.00.',
      variantId: 'variant_1',
    });
  });

  test('that is back is told', () => {
    expect(returnedNews(wish, at)).toMatchObject({ kind: 'BACK_IN_STOCK', title: 'Stoneware mug is back' });
  });
});

test('an answer to a review is told to who wrote it, without its words', () => {
  const review = { authorId: 'user_1', reviewId: 'review_1', reviewTitle: 'Too small' };
  expect(answeredNews(review, at)).toEqual({
    userId: 'user_1',
    kind: 'REVIEW_ANSWER',
    title: 'Your review was answered',
    body: 'The seller has answered your review “Too small”.',
    at,
    orderId: null,
    variantId: null,
    reviewId: 'review_1',
  });
});
