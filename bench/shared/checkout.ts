import { randomUUID } from 'node:crypto';
import { type BazaarClient, BazaarError, CheckoutDocument, CreateCartDocument } from '@bazaar/client';

/** What a person wants of one variant. */
export type Wish = { variantId: string; quantity: number };

/** What came of wanting it: an order, or what the shop said it is short of. */
export type Outcome = { kind: 'placed'; orderId: string } | { kind: 'refused'; codes: string[] };

const shippingAddress = {
  fullName: 'Ada Lovelace',
  line1: 'Mariahilfer Straße 1',
  city: 'Wien',
  postalCode: '1060',
  country: 'AT',
};

/** How a request that failed is told: its code, or what went wrong on the way. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof BazaarError)) return String(error instanceof Error ? (error.cause ?? error) : error);
  return error.errors.map(({ extensions, message }) => String(extensions?.['code'] ?? message)).join(' ');
};

/**
 * Puts wishes into a new cart and checks out. `attempt` runs each of the two steps: as it is, or again and again during an outage, which the
 * checkout's idempotency key makes safe.
 */
export const buy = async (
  client: BazaarClient,
  lines: readonly Wish[],
  attempt: <Result>(step: () => Promise<Result>) => Promise<Result> = (step) => step(),
): Promise<Outcome> => {
  const { createCart } = await attempt(() =>
    client.run(CreateCartDocument, { input: { lines: [...lines] } }),
  );
  const { cart } = createCart;
  if (!cart || createCart.userErrors.length > 0)
    return { kind: 'refused', codes: createCart.userErrors.map(({ code }) => code) };
  const input = {
    cartId: cart.id,
    shippingAddress,
    shippingMethod: 'standard',
    idempotencyKey: randomUUID(),
  };
  const { checkout } = await attempt(() => client.run(CheckoutDocument, { input }));
  return checkout.order && checkout.userErrors.length === 0
    ? { kind: 'placed', orderId: checkout.order.id }
    : { kind: 'refused', codes: checkout.userErrors.map(({ code }) => code) };
};
