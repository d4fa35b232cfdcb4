import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BazaarClient,
  CancelOrderDocument,
  CheckoutDocument,
  type CheckoutMutation,
  CreateCartDocument,
  PayOrderDocument,
} from '@bazaar/client';
import { address } from '../src/journey.ts';
import type { Random } from './random.ts';

/** How somebody buys. */
export const plans = [
  'pays',
  'pays',
  'pays',
  'paysAtCheckout',
  'isDeclinedFirst',
  'paysInBrowser',
  'paysInBrowser',
  'clicksTwice',
  'neverPays',
  'cancelsUnpaid',
  'cancelsPaid',
  'paysAtTheLastMoment',
] as const;

/** How somebody buys. */
export type Plan = (typeof plans)[number];

/** What somebody was told of what they bought. It must come true. */
export type Purchase = {
  plan: Plan;
  userId: string;
  checkoutKey: string;
  orderId: string | null;
  /** `payOrder` answered that the money is there. */
  toldPaid: boolean;
  /** A card that always pays was said to be declined. */
  wronglyDeclined: boolean;
  /** The order was called off, as its buyer wished. */
  toldCancelled: boolean;
};

/** What a purchase works with. */
export type Shop = {
  client: BazaarClient;
  random: Random;
  /** Things to buy. */
  variantIds: readonly string[];
  /** Seconds until an unpaid order expires. */
  deadlineSeconds: number;
  /** Pays as a browser does: Stripe is asked by itself, and the shop hears of it from Stripe alone. */
  payInBrowser(clientSecret: string, method: string): Promise<void>;
  /** Nobody tries anything again after this. */
  patience: AbortSignal;
};

type Order = NonNullable<CheckoutMutation['checkout']['order']>;

// A person who got no answer asks again, with the same key, until they give up.
const insist = async <Answer>(patience: AbortSignal, ask: () => Promise<Answer>): Promise<Answer> => {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (patience.aborted) throw error;
      await sleep(250);
    }
  }
};

const checkOut = async (shop: Shop, purchase: Purchase, cartId: string): Promise<Order | null> => {
  const input = {
    cartId,
    shippingAddress: address,
    shippingMethod: 'standard',
    idempotencyKey: purchase.checkoutKey,
    ...(purchase.plan === 'paysAtCheckout' ? { paymentMethodId: 'pm_card_visa' } : {}),
  };
  const ask = (): Promise<CheckoutMutation> =>
    insist(shop.patience, () => shop.client.run(CheckoutDocument, { input }));
  const [{ checkout }] = await Promise.all(purchase.plan === 'clicksTwice' ? [ask(), ask()] : [ask()]);
  purchase.orderId = checkout?.order?.id ?? null;
  return checkout?.order ?? null;
};

const pay = async (shop: Shop, purchase: Purchase, orderId: string, method: string): Promise<void> => {
  const idempotencyKey = randomUUID();
  // While the payment is being opened there is nothing to pay yet.
  const { payOrder } = await insist(shop.patience, async () => {
    const answer = await shop.client.run(PayOrderDocument, {
      input: { orderId, paymentMethodId: method, idempotencyKey },
    });
    if (answer.payOrder.userErrors.some(({ code }) => code === 'NOT_FOUND')) throw new Error('Not open yet');
    return answer;
  });
  if (payOrder.payment?.status === 'SUCCEEDED') purchase.toldPaid = true;
  if (method !== declines && payOrder.userErrors.some(({ code }) => code === 'CARD_DECLINED'))
    purchase.wronglyDeclined = true;
};

const cancel = async (shop: Shop, purchase: Purchase, orderId: string): Promise<void> => {
  const input = { orderId, idempotencyKey: randomUUID() };
  const answer = await insist(shop.patience, () => shop.client.run(CancelOrderDocument, { input }));
  if (answer.cancelOrder.userErrors.length === 0) purchase.toldCancelled = true;
};

const visa = 'pm_card_visa';
const declines = 'pm_card_chargeDeclined';
const refundsSlowly = 'pm_card_pendingRefund';

const settle = async (shop: Shop, purchase: Purchase, order: Order): Promise<void> => {
  const { id } = order;
  const secret = order.payment?.clientSecret ?? null;
  const inBrowser = async (): Promise<void> => {
    if (secret === null) return pay(shop, purchase, id, visa);
    await shop.payInBrowser(secret, visa);
  };
  switch (purchase.plan) {
    case 'pays':
      return pay(shop, purchase, id, visa);
    case 'paysInBrowser':
      return inBrowser();
    case 'isDeclinedFirst':
      await pay(shop, purchase, id, declines);
      return pay(shop, purchase, id, visa);
    case 'clicksTwice':
      await Promise.all([pay(shop, purchase, id, visa), pay(shop, purchase, id, visa)]);
      return;
    case 'cancelsUnpaid':
      return cancel(shop, purchase, id);
    case 'cancelsPaid':
      await pay(shop, purchase, id, shop.random.pick([visa, refundsSlowly]));
      return cancel(shop, purchase, id);
    case 'paysAtTheLastMoment':
      // Just before or just after: late money must go back by itself.
      await sleep(shop.deadlineSeconds * 1000 + shop.random.between(-800, 1500));
      return inBrowser();
    case 'paysAtCheckout':
    case 'neverPays':
      return;
  }
};

/** Buys something by a plan, from an empty cart to the end. `purchase` is filled in as things are told; throws when patience ended first. */
export const buy = async (shop: Shop, purchase: Purchase): Promise<void> => {
  const { client, random, variantIds, patience } = shop;
  const lines = Array.from({ length: random.between(1, 2) }, () => ({
    variantId: random.pick(variantIds),
    quantity: random.between(1, 2),
  }));
  const { createCart } = await insist(patience, () => client.run(CreateCartDocument, { input: { lines } }));
  if (!createCart.cart) return;
  const order = await checkOut(shop, purchase, createCart.cart.id);
  if (order) await settle(shop, purchase, order);
};
