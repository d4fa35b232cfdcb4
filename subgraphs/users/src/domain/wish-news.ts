import { formatMoney, type Money } from '@bazaar/money';
import type { News } from './notification.ts';

/** Something that a person wishes for. */
export type Wish = { userId: string; variantId: string; productName: string };

/** What it is to the person that something they wish for costs less. */
export const cheaperNews = (wish: Wish & { previousPrice: Money; price: Money }, at: Date): News => ({
  userId: wish.userId,
  kind: 'PRICE_DROP',
  title: `${wish.productName} costs less`,
  body: `It now costs ${formatMoney(wish.price, 'en')} instead of ${formatMoney(wish.previousPrice, 'en')}.`,
  at,
  orderId: null,
  variantId: wish.variantId,
  reviewId: null,
});

/** What it is to the person that something they wish for can be bought again. */
export const returnedNews = (wish: Wish, at: Date): News => ({
  userId: wish.userId,
  kind: 'BACK_IN_STOCK',
  title: `${wish.productName} is back`,
  body: 'It was sold out, and can be bought again.',
  at,
  orderId: null,
  variantId: wish.variantId,
  reviewId: null,
});
