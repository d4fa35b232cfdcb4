import { randomUUID } from 'node:crypto';
import { type BazaarClient, PayOrderDocument } from '@bazaar/client';
import { type Bus, createLogger, openBus } from '@bazaar/service-kit';
import type { Stack } from '@bazaar/stack';
import { buy, type Wish } from '../shared/checkout.ts';

/** How long a person waited, in milliseconds. */
export type Times = {
  /** From asking for `checkout` to its answer. */
  checkout: number[];
  /** From asking for `payOrder` until the shop said that the order is confirmed. */
  confirmation: number[];
  /** From an empty cart until then. */
  whole: number[];
};

/** Somebody who hears which orders are confirmed. */
export type Confirmations = {
  bus: Bus;
  /** Resolves once this order is confirmed, before or after it was asked for. */
  of(orderId: string): Promise<void>;
  stop(): Promise<void>;
};

const patienceMs = 30_000;

/** Listens to the shop's messages. */
export const hearConfirmations = async ({ natsUrl }: Stack): Promise<Confirmations> => {
  const bus = await openBus(natsUrl, {
    name: 'bench',
    logger: createLogger({ name: 'bench', level: 'silent' }),
  });
  const heard = new Set<string>();
  const waiting = new Map<string, () => void>();
  bus.listen('orders.statusChanged', '*', ({ data }) => {
    if (data.status !== 'CONFIRMED') return;
    heard.add(data.orderId);
    waiting.get(data.orderId)?.();
  });
  return {
    bus,
    of: (orderId) =>
      new Promise<void>((resolve, reject) => {
        if (heard.has(orderId)) return resolve();
        const late = setTimeout(() => reject(new Error(`${orderId} was not confirmed`)), patienceMs);
        waiting.set(orderId, () => {
          clearTimeout(late);
          resolve();
        });
      }),
    stop: () => bus.close(),
  };
};

/** Buys one thing, from an empty cart to CONFIRMED, and notes how long each step took. Throws when the shop refuses. */
export const orderOnce = async (
  client: BazaarClient,
  lines: readonly Wish[],
  confirmations: Confirmations,
  times: Times,
): Promise<void> => {
  const startedAt = performance.now();
  let steps = 0;
  const outcome = await buy(client, lines, async (step) => {
    const askedAt = performance.now();
    const answer = await step();
    steps += 1;
    // The first step makes the cart.
    if (steps === 2) times.checkout.push(performance.now() - askedAt);
    return answer;
  });
  if (outcome.kind === 'refused') throw new Error(`The shop refused: ${outcome.codes.join(', ')}`);
  const { orderId } = outcome;
  const paidAt = performance.now();
  const confirmed = confirmations.of(orderId);
  const { payOrder } = await client.run(PayOrderDocument, {
    input: { orderId, paymentMethodId: 'pm_card_visa', idempotencyKey: randomUUID() },
  });
  if (payOrder.userErrors.length > 0)
    throw new Error(`The shop refused the card: ${payOrder.userErrors.map(({ code }) => code).join(', ')}`);
  await confirmed;
  times.confirmation.push(performance.now() - paidAt);
  times.whole.push(performance.now() - startedAt);
};
