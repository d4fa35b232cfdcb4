import { plantCategories } from './catalogue/categories.ts';
import { writeProducts } from './catalogue/products.ts';
import { printCoupons } from './coupons.ts';
import { invitePeople } from './people/people.ts';
import { answerReviews } from './reviews/answers.ts';
import { writeReviews } from './reviews/reviews.ts';
import { buildWarehouses, fillShelves } from './stock.ts';
import type { DemoShop } from './types.ts';

/**
 * Makes the demo shop: 506 people, a category tree, 1,000 products with 3,000 variants, three warehouses and what
 * lies in them, 10,000 reviews, some of them answered, and six coupons.
 *
 * Pure: no clock, no chance, no I/O. Every call gives the same data to the byte, ids and times included, so that what
 * is built on it (links, carts, test fixtures) survives a fresh start.
 */
export function demoShop(): DemoShop {
  const people = invitePeople();
  const sellers = people.flatMap(({ seller }) => (seller === undefined ? [] : [seller]));
  const reviewers = people.filter(({ canSignIn, seller }) => !canSignIn && seller === undefined);

  const { categories, leaves } = plantCategories();
  const stocked = writeProducts(leaves, sellers);
  const products = stocked.map(({ product }) => product);
  const warehouses = buildWarehouses();

  return {
    currency: 'EUR',
    people,
    categories,
    products,
    warehouses,
    stock: fillShelves(products, warehouses),
    reviews: answerReviews(writeReviews(stocked, reviewers), products, people),
    coupons: printCoupons(categories),
  };
}
