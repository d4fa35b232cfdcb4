import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { address } from '../journey.ts';
import { idsIn } from '../walk-shop.ts';
import type { Person } from './people.ts';

/** Things that belong to somebody: by type, or `lineId`, `returnId` and the like for what is no entity. */
export type Belongings = ReadonlyMap<string, string>;

const PATIENCE_MS = 20_000;

// What comes by messages comes soon, but not at once.
const soon = async <Found>(look: () => Promise<Found | undefined>, what: string): Promise<Found> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what} did not come`);
    await setTimeout(50);
  }
};

/** Gives a buyer one of everything, of what `seller` sells, whose draft and stock are taken too, and answers the ids. */
export const belongingsOf = async (buyer: Person, seller: Person, admin: Person): Promise<Belongings> => {
  const things = new Map<string, string>();
  const keep = (data: unknown): void => {
    for (const [type, [id]] of idsIn(data)) if (id !== undefined && !things.has(type)) things.set(type, id);
  };
  const run = async (person: Person, query: string, variables: Record<string, unknown> = {}) => {
    const { data, codes } = await person.ask(query, variables);
    if (codes.length > 0) throw new Error(`${codes.join(' ')} for ${query}`);
    keep(data);
    return JSON.stringify(data);
  };
  const change = async (person: Person, mutation: string, input: unknown, answer: string) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} userErrors { code message } } }`;
    const { data, codes } = await person.ask(query, { input });
    const text = JSON.stringify(data);
    if (codes.length > 0 || !text.includes('"userErrors":[]'))
      throw new Error(`${mutation} does nothing: ${codes.join(' ')} ${text}`);
    keep(data);
    return text;
  };
  const node = '__typename id';

  // Of the seller's: a draft, and stock of something that is sold.
  const own = await run(
    seller,
    `{ me { seller { ${node} products(first: 50) { nodes { id status variants { id availability { available } } } } } } }`,
  );
  const sellerId = /"seller_\w+"/.exec(own)?.[0].slice(1, -1) ?? '';
  things.set('Seller', sellerId);
  await change(seller, 'createProduct', { name: `Draft ${randomUUID()}` }, `product { ${node} }`);
  await change(
    seller,
    'addVariant',
    {
      productId: things.get('Product'),
      sku: `DRAFT-${randomUUID().slice(0, 12)}`,
      options: [],
      price: { amount: 100, currency: 'EUR' },
    },
    `productVariant { ${node} }`,
  );
  const sold = [...own.matchAll(/"id":"(variant_\w+)","availability":\{"available":(\d+)\}/g)].find(
    ([, , available]) => Number(available) >= 5,
  )?.[1];
  if (sold === undefined) throw new Error('The seller has nothing to sell');
  await run(
    seller,
    `query ($id: ID!) {
      stockLevels(filter: { variantIds: [$id] }, first: 1) { nodes { ${node} warehouse { ${node} } } }
      stockMovements(variantId: $id, first: 1) { nodes { ${node} } }
    }`,
    { id: sold },
  );
  const ofSold = await run(seller, `query ($id: ID!) { productVariant(id: $id) { product { id } } }`, {
    id: sold,
  });
  const soldProduct = /"product_\w+"/.exec(ofSold)?.[0].slice(1, -1) ?? '';

  // Of the buyer's: an order that is paid, sent, received and partly sent back, and what one collects on the way.
  const shippingAddress = address;
  const fill = async (): Promise<string> => {
    const input = { lines: [{ variantId: sold, quantity: 2 }] };
    const text = await change(buyer, 'createCart', input, `cart { ${node} lines { id } }`);
    things.set('lineId', /"id":"(cartline_\w+|line_\w+|[a-z]*line_\w+)"/.exec(text)?.[1] ?? '');
    return /"cart_\w+"/.exec(text)?.[0].slice(1, -1) ?? '';
  };
  const cartId = await fill();
  await change(
    buyer,
    'checkout',
    { cartId, shippingAddress, shippingMethod: 'standard', idempotencyKey: randomUUID() },
    `order { ${node} payment { ${node} } }`,
  );
  const orderId = things.get('Order') ?? '';
  await change(
    buyer,
    'payOrder',
    { orderId, paymentMethodId: 'pm_card_visa', idempotencyKey: randomUUID() },
    `payment { ${node} }`,
  );
  const orderWhen = (status: string) =>
    soon(async () => {
      const { data } = await buyer.ask(
        'query ($id: ID!) { order(id: $id) { status lines { id } payment { __typename id } } }',
        { id: orderId },
      );
      const text = JSON.stringify(data);
      keep(data);
      return text.includes(`"status":"${status}"`) ? text : undefined;
    }, `The order's ${status}`);
  const confirmed = await orderWhen('CONFIRMED');
  const orderLineId = /"lines":\[\{"id":"([^"]+)"/.exec(confirmed)?.[1] ?? '';
  await change(seller, 'shipOrder', { orderId, carrier: 'Post', trackingNumber: '1' }, `order { ${node} }`);
  await change(seller, 'markDelivered', { orderId }, `order { ${node} }`);
  const returned = await change(
    buyer,
    'requestReturn',
    { orderId, lines: [{ lineId: orderLineId, quantity: 1 }], reason: 'Too small' },
    'order { returns { id } }',
  );
  things.set('returnId', /"returns":\[\{"id":"([^"]+)"/.exec(returned)?.[1] ?? '');
  things.set('orderLineId', orderLineId);
  things.delete('Cart');
  things.set('Cart', await fill());
  await change(buyer, 'addAddress', { address }, `address { ${node} }`);
  await change(buyer, 'addToWishlist', { variantId: sold }, `wishlistItem { ${node} }`);
  await change(buyer, 'savePaymentMethod', { token: 'pm_card_visa' }, `paymentMethod { ${node} }`);
  await soon(async () => {
    const input = { productId: soldProduct, rating: 5, title: 'Good', body: 'It is what it says.' };
    return change(buyer, 'createReview', input, `review { ${node} }`).catch(() => undefined);
  }, 'The right to review');
  await change(
    seller,
    'answerReview',
    { reviewId: things.get('Review'), text: 'Thank you for buying from us.' },
    `review { ${node} }`,
  );
  const person = await run(buyer, `{ me { ${node} } }`);
  things.set('User', /"user_\w+"/.exec(person)?.[0].slice(1, -1) ?? '');
  await soon(async () => {
    const { data } = await buyer.ask(`{ me { notifications(first: 1) { nodes { ${node} } } } }`);
    keep(data);
    return things.get('Notification');
  }, 'A notification');

  await change(
    admin,
    'createCoupon',
    { code: `P-${randomUUID().slice(0, 8).toUpperCase()}`, kind: 'PERCENTAGE', basisPoints: 1000 },
    `coupon { ${node} }`,
  );
  const categories = await admin.ask(`{ categories { ${node} } }`);
  keep(categories.data);
  return things;
};
