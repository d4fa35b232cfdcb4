import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CheckoutDocument, CreateCartDocument, OpenOrderDocument, PayOrderDocument } from '@bazaar/client';
import { subgraphs } from '@bazaar/schema/subgraphs';
import type { ServiceName, Stack } from '@bazaar/stack';
import { startTestStack } from '@bazaar/stack/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { address, findVariant, signUp, there } from './journey.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startTestStack({ processes: true });
});
afterAll(() => stack?.stop());

const services: ServiceName[] = [...subgraphs, 'gateway'];

/** Tries again for as long as a service that just came back may need. */
const patiently = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
};

it.each(services)(
  'ends in a paid, confirmed order when %s is killed between reservation and payment and started again',
  async (killed) => {
    const { id } = await findVariant(stack.url, 2);
    const person = await signUp(stack.url);
    const { createCart } = await person.run(CreateCartDocument, {
      input: { lines: [{ variantId: id, quantity: 1 }] },
    });
    const { checkout } = await person.run(CheckoutDocument, {
      input: {
        cartId: there(createCart.cart, 'The cart').id,
        shippingAddress: address,
        shippingMethod: 'standard',
        idempotencyKey: randomUUID(),
      },
    });
    const orderId = there(checkout.order, 'The order').id;

    await stack.kill(killed);
    const restarted = sleep(500).then(() => stack.restart(killed));

    // The same key each time: a try that got lost and one that arrived are one payment.
    const idempotencyKey = randomUUID();
    await patiently(async () => {
      const { payOrder } = await person.run(PayOrderDocument, {
        input: { orderId, paymentMethodId: 'pm_card_visa', idempotencyKey },
      });
      expect(payOrder.userErrors).toEqual([]);
      expect(payOrder.payment).not.toBeNull();
    });
    await restarted;
    await patiently(async () => {
      const { order } = await person.run(OpenOrderDocument, { id: orderId });
      expect(order).toMatchObject({ status: 'CONFIRMED', payment: { status: 'SUCCEEDED' } });
    });
    const charges = stack.stripe?.state().charges.filter((charge) => charge.metadata['orderId'] === orderId);
    expect(charges?.length).toBe(1);
  },
  60_000,
);
