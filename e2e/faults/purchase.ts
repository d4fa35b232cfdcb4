import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CancelOrderDocument,
  CheckoutDocument,
  type CheckoutMutation,
  CreateCartDocument,
  PayOrderDocument,
} from '@bazaar/client';
import { address } from '../src/journey.ts';
import { goOn } from './afterwards.ts';
import { insist } from './insist.ts';
import type { Purchase, Shop } from './plans.ts';
import { deadlineSeconds, usualTries } from './settings.ts';

type Order = NonNullable<CheckoutMutation['checkout']['order']>;

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
    case 'isDisputed':
    case 'isDelivered':
    case 'cancelsTheRest':
    case 'sendsBack':
    case 'sendsBackAPart':
      return pay(shop, purchase, id, visa);
    case 'paysInBrowser':
      return inBrowser();
    case 'isDeclinedFirst':
      await pay(shop, purchase, id, declines);
      return pay(shop, purchase, id, visa);
    case 'isReviewed':
      for (let tries = 1; tries <= usualTries; tries += 1) await pay(shop, purchase, id, declines);
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
      await sleep(deadlineSeconds * 1000 + shop.random.between(-800, 1500));
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
  if (!order) return;
  await settle(shop, purchase, order);
  await goOn(shop, purchase, order.id);
};
