import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CheckoutDocument, CreateCartDocument, OpenOrderDocument, PayOrderDocument } from '@bazaar/client';
import { subgraphs } from '@bazaar/schema/subgraphs';
import type { ServiceName } from '@bazaar/stack';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { patiently } from '../disconnects/people.ts';
import { formatReport } from '../disconnects/report.ts';
import { runDisconnects } from '../disconnects/run.ts';
import { type BreakableStack, startBreakableStack } from '../disconnects/stack.ts';
import { address, findVariant, signUp, there } from './journey.ts';

let stack: BreakableStack;
beforeAll(async () => {
  stack = await startBreakableStack();
});
afterAll(() => stack?.stop());

const services: ServiceName[] = [...subgraphs, 'gateway'];

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
    await patiently(30_000, async () => {
      const { payOrder } = await person.run(PayOrderDocument, {
        input: { orderId, paymentMethodId: 'pm_card_visa', idempotencyKey },
      });
      expect(payOrder.userErrors).toEqual([]);
      expect(payOrder.payment).not.toBeNull();
    });
    await restarted;
    await patiently(30_000, async () => {
      const { order } = await person.run(OpenOrderDocument, { id: orderId });
      expect(order).toMatchObject({ status: 'CONFIRMED', payment: { status: 'SUCCEEDED' } });
    });
    const charges = stack.stripe?.state().charges.filter((charge) => charge.metadata['orderId'] === orderId);
    expect(charges?.length).toBe(1);
  },
  60_000,
);

it('tells every change of an order and all news once over 1,000 disconnects, while services, NATS and the supergraph come and go', async () => {
  const report = await runDisconnects(stack, {
    cuts: 1_000,
    buyers: 5,
    orders: 2,
    browsers: 4,
    outageMs: 2_000,
    supergraphFile: stack.supergraphFile,
    onProgress: (line) => console.log(line),
  });
  console.log(formatReport(report));
  expect(report).toMatchObject({ cuts: 1_000, gaps: 0, duplicates: 0, disorder: 0, expired: 0 });
  expect(report.deliveries).toBeGreaterThan(0);
  // All were there when the gateway was killed.
  expect(report.lost).toBeGreaterThanOrEqual(20);
}, 300_000);
