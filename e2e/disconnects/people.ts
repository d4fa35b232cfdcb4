import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CheckoutDocument,
  CreateCartDocument,
  OpenOrderDocument,
  PayOrderDocument,
  SignInDocument,
  SignUpDocument,
} from '@bazaar/client';
import { address, clientFor, there } from '../src/journey.ts';

/** Tries again until it works: services that are away come back. */
export const patiently = async <Result>(patienceMs: number, work: () => Promise<Result>): Promise<Result> => {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
};

/** Where the shop is, and how long somebody waits for it. */
type Shop = { url: string; patienceMs: number };

/** Somebody with an account, who buys. */
export type Buyer = {
  userId: string;
  accessToken: string;
  /** @returns the order's id */
  buy(variantId: string): Promise<string>;
  pay(orderId: string): Promise<void>;
};

export const signUpBuyer = async ({ url, patienceMs }: Shop): Promise<Buyer> => {
  const { signUp } = await clientFor(url).run(SignUpDocument, {
    input: {
      email: `ada-${randomUUID()}@example.test`,
      password: `correct horse ${randomBytes(6).toString('hex')}`,
      fullName: 'Ada Lovelace',
    },
  });
  const { accessToken, user } = there(signUp.session, 'The session');
  const client = clientFor(url, { accessToken });
  const standsAt = async (orderId: string, status: string): Promise<void> => {
    const { order } = await client.run(OpenOrderDocument, { id: orderId });
    if (order?.status !== status) throw new Error(`The order is ${order?.status}, not ${status}.`);
  };
  return {
    userId: user.id,
    accessToken,
    buy: async (variantId) => {
      const cartId = await patiently(patienceMs, async () => {
        const { createCart } = await client.run(CreateCartDocument, {
          input: { lines: [{ variantId, quantity: 1 }] },
        });
        return there(createCart.cart, 'The cart').id;
      });
      // The same key each time: a try that got lost and one that arrived are one order.
      const idempotencyKey = randomUUID();
      return patiently(patienceMs, async () => {
        const { checkout } = await client.run(CheckoutDocument, {
          input: { cartId, shippingAddress: address, shippingMethod: 'standard', idempotencyKey },
        });
        const { id } = there(checkout.order, 'The order');
        await standsAt(id, 'AWAITING_PAYMENT');
        return id;
      });
    },
    pay: async (orderId) => {
      const idempotencyKey = randomUUID();
      await patiently(patienceMs, async () => {
        await client.run(PayOrderDocument, {
          input: { orderId, paymentMethodId: 'pm_card_visa', idempotencyKey },
        });
        await standsAt(orderId, 'CONFIRMED');
      });
    },
  };
};

/** The people of the warehouse. */
export type Warehouse = { ship(orderId: string): Promise<void>; deliver(orderId: string): Promise<void> };

export const signInToWarehouse = async ({ url, patienceMs }: Shop): Promise<Warehouse> => {
  const { signIn } = await clientFor(url).run(SignInDocument, {
    input: { email: 'admin@bazaar.test', password: 'bazaar-demo-1' },
  });
  const { accessToken } = there(signIn.session, 'The session');
  const client = clientFor(url, { accessToken });
  const change = async (mutation: string, orderId: string, wanted: string): Promise<void> =>
    patiently(patienceMs, async () => {
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
        body: JSON.stringify({ query: `mutation { ${mutation} { userErrors { message } } }` }),
      });
      const { order } = await client.run(OpenOrderDocument, { id: orderId });
      if (order?.status !== wanted) throw new Error(`The order is ${order?.status}, not ${wanted}.`);
    });
  return {
    ship: (orderId) =>
      change(`shipOrder(input: { orderId: "${orderId}", carrier: "Post" })`, orderId, 'SHIPPED'),
    deliver: (orderId) => change(`markDelivered(input: { orderId: "${orderId}" })`, orderId, 'DELIVERED'),
  };
};
