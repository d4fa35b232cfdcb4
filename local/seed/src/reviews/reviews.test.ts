import { describe, expect, it } from 'vitest';
import { demoShop } from '../index.ts';
import { randomStream } from '../random.ts';
import { dealReviews } from './deal.ts';

const shop = demoShop();
const products = new Map(shop.products.map((product) => [product.id, product]));
const people = new Map(shop.people.map((person) => [person.id, person]));

describe('the reviews', () => {
  it('are one a person and product', () => {
    expect(new Set(shop.reviews.map(({ authorId, productId }) => `${authorId} ${productId}`)).size).toBe(
      10_000,
    );
  });

  it('are by shoppers, under the name others see', () => {
    for (const { authorId, authorName } of shop.reviews) {
      const author = people.get(authorId);
      expect(author?.email).toMatch(/^shopper\d{3}@bazaar\.test$/);
      expect(authorName).toBe(author?.displayName);
    }
  });

  it('are about products that have been on sale, and written after product and account were there', () => {
    for (const { productId, authorId, createdAt } of shop.reviews) {
      const product = products.get(productId);
      const author = people.get(authorId);
      if (product === undefined || author === undefined) throw new Error('a review of nothing or by no one');
      expect(product.status).not.toBe('DRAFT');
      expect(createdAt > product.createdAt && createdAt > author.createdAt).toBe(true);
    }
  });

  it('read differently, each of one to four sentences', () => {
    expect(new Set(shop.reviews.map(({ body }) => body)).size).toBe(10_000);
    for (const { title, body } of shop.reviews) {
      expect(title.length).toBeGreaterThan(0);
      expect(title.length).toBeLessThanOrEqual(120);
      expect(body).toMatch(/^[A-Z].*[.]$/);
      expect(body.split('. ').length).toBeLessThanOrEqual(4);
    }
  });

  it('give whole stars, mostly four and five, and votes that are not negative', () => {
    expect(new Set(shop.reviews.map(({ rating }) => rating))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(shop.reviews.filter(({ rating }) => rating >= 4).length).toBeGreaterThan(6_000);
    expect(
      shop.reviews.filter(({ helpfulCount }) => !Number.isInteger(helpfulCount) || helpfulCount < 0),
    ).toEqual([]);
  });

  it('tell good products from lesser ones', () => {
    const averages = shop.products
      .map(({ id }) => shop.reviews.filter(({ productId }) => productId === id))
      .filter((reviews) => reviews.length >= 10)
      .map((reviews) => reviews.reduce((sum, { rating }) => sum + rating, 0) / reviews.length);
    expect(Math.min(...averages)).toBeLessThan(3.3);
    expect(Math.max(...averages)).toBeGreaterThan(4.5);
  });
});

describe('the answers', () => {
  const answers = shop.reviews.flatMap(({ answer, ...review }) => (answer ? [{ ...answer, review }] : []));

  it('are by who sells the product, after the review', () => {
    for (const { authorId, answeredAt, review } of answers) {
      expect(people.get(authorId)?.seller?.id).toBe(products.get(review.productId)?.sellerId);
      expect(answeredAt > review.createdAt).toBe(true);
    }
  });

  it('are given to some, and more often to complaints', () => {
    const share = (ratings: readonly number[]): number =>
      answers.filter(({ review }) => ratings.includes(review.rating)).length /
      shop.reviews.filter(({ rating }) => ratings.includes(rating)).length;
    expect(share([4, 5])).toBeGreaterThan(0.02);
    expect(share([4, 5])).toBeLessThan(share([3]));
    expect(share([3])).toBeLessThan(share([1, 2]));
    expect(share([1, 2])).toBeLessThan(0.6);
  });
});

describe('dealing reviews to products', () => {
  it('deals all of them, and to none more than there are authors', () => {
    const counts = dealReviews(95, 10, 10, randomStream('a test'));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(95);
    expect(Math.max(...counts)).toBeLessThanOrEqual(10);
  });

  it('refuses more than fit', () => {
    expect(() => dealReviews(101, 10, 10, randomStream('a test'))).toThrow(RangeError);
  });
});
