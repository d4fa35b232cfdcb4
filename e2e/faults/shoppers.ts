import { randomUUID } from 'node:crypto';
import { ListProductsDocument, OpenProductDocument } from '@bazaar/client';
import type { Stack } from '@bazaar/stack';
import { clientFor } from '../src/journey.ts';
import { bankAt, browserAt } from './outsiders.ts';
import { createPeople } from './people.ts';
import { newPurchase, type Purchase, plans } from './plans.ts';
import { buy } from './purchase.ts';
import { inRounds, type Random } from './random.ts';

/** Variants of which there are plenty. */
export const thingsToBuy = async (url: string): Promise<string[]> => {
  const guest = clientFor(url);
  const { products } = await guest.run(ListProductsDocument, { first: 12 });
  const opened = await Promise.all(
    products.nodes.map(({ slug }) => guest.run(OpenProductDocument, { slug })),
  );
  return opened.flatMap(({ product }) =>
    (product?.variants ?? [])
      .filter(({ availability }) => (availability?.available ?? 0) > 20)
      .map(({ id }) => id),
  );
};

/** Lets people buy until it is over, each of them by the plans in rounds; `purchases` grows as they begin. */
export const shopUntil = async (
  stack: Stack,
  keysFile: string,
  options: {
    random: Random;
    variantIds: readonly string[];
    isOver: () => boolean;
    patience: AbortSignal;
    shoppers: number;
    purchases: Purchase[];
  },
): Promise<void> => {
  const nextPerson = await createPeople(keysFile, stack.databaseUrl('users'));
  const { variantIds, purchases } = options;
  const payInBrowser = browserAt(stack);
  const dispute = bankAt(stack);
  const shopper = async (random: Random): Promise<void> => {
    const plan = inRounds(random.fork('plans'), plans);
    while (!options.isOver()) {
      const { userId, accessToken } = await nextPerson('CUSTOMER');
      const purchase = newPurchase({ plan: plan.next().value, userId, checkoutKey: randomUUID() });
      purchases.push(purchase);
      const client = clientFor(stack.url, { accessToken });
      const staff = clientFor(stack.url, { accessToken: (await nextPerson('ADMIN')).accessToken });
      const { patience } = options;
      const shop = { client, staff, random, variantIds, payInBrowser, dispute, patience };
      await buy(shop, purchase).catch((error: unknown) => {
        // Out of patience: what they were told until then must be true all the same.
        if (!patience.aborted) throw error;
      });
    }
  };
  await Promise.all(
    Array.from({ length: options.shoppers }, (_, i) => shopper(options.random.fork(`shopper ${i}`))),
  );
};
