import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  AddCartLinesDocument,
  type BazaarClient,
  CheckoutDocument,
  CreateCartDocument,
  createBazaarClient,
  FollowOrderDocument,
  FollowStockDocument,
  ListProductsDocument,
  MyCartDocument,
  OpenOrderDocument,
  OpenProductDocument,
  PayOrderDocument,
  SetCartShippingAddressDocument,
  SignUpDocument,
  UpdateCartLinesDocument,
} from '@bazaar/client';
import { WebSocket } from 'ws';

/** Hears each step: what was done and what came back. */
export type Say = (step: string, answer: unknown) => void;

/** Somewhere to send things. */
export const address = {
  fullName: 'Ada Lovelace',
  line1: 'Mariahilfer Straße 1',
  city: 'Wien',
  postalCode: '1060',
  country: 'AT',
};

/** A client for one endpoint, over Node's lack of a WebSocket. */
export const clientFor = (
  url: string,
  session: { accessToken?: string; cartToken?: string } = {},
): BazaarClient => createBazaarClient({ url, webSocketImpl: WebSocket, ...session });

/** Something that is there, or an assertion that says what is missing. */
export const there = <Value>(value: Value | null | undefined, what: string): Value => {
  assert.ok(value != null, `${what} is missing`);
  return value;
};

/** Opens an account of its own, with a guest's cart when given, and answers its client. */
export const signUp = async (url: string, cartToken?: string): Promise<BazaarClient> => {
  const { signUp: opened } = await clientFor(url).run(SignUpDocument, {
    input: {
      email: `ada-${randomUUID()}@example.test`,
      password: `correct horse ${randomBytes(6).toString('hex')}`,
      fullName: 'Ada Lovelace',
      ...(cartToken === undefined ? {} : { cartToken }),
    },
  });
  assert.deepEqual(opened.userErrors, []);
  return clientFor(url, { accessToken: there(opened.session, 'The session').accessToken });
};

/** A variant of some listed product of which at least `units` can be bought. */
export const findVariant = async (url: string, units: number): Promise<{ id: string; slug: string }> => {
  const guest = clientFor(url);
  const { products } = await guest.run(ListProductsDocument, { first: 20 });
  for (const { slug, availability } of products.nodes) {
    if ((availability?.available ?? 0) < units) continue;
    const { product } = await guest.run(OpenProductDocument, { slug });
    const variant = product?.variants.find((each) => (each.availability?.available ?? 0) >= units);
    if (variant) return { id: variant.id, slug };
  }
  throw new Error(`No listed variant has ${units} units`);
};

const until = async <Event>(
  events: AsyncIterableIterator<Event>,
  matches: (event: Event) => boolean,
  heard: (event: Event) => void,
): Promise<void> => {
  for await (const event of events) {
    heard(event);
    if (matches(event)) return;
  }
  throw new Error('The subscription ended too early');
};

/** From browsing as a guest to a paid order that was pushed live. Throws an AssertionError at the first broken promise. */
export const runJourney = async (url: string, say: Say): Promise<{ orderId: string }> => {
  const guest = clientFor(url);

  const list = await guest.run(ListProductsDocument, { first: 5 });
  say('A guest lists products: name and price, availability, rating', list.products.nodes);
  assert.equal(list.products.nodes.length, 5);

  const { slug } = await findVariant(url, 5);
  const { product } = await guest.run(OpenProductDocument, { slug });
  const opened = there(product, 'The product');
  say('and opens one', opened);
  const variant = there(
    opened.variants.find((each) => (each.availability?.available ?? 0) >= 5),
    'A variant in stock',
  );
  const before = there(variant.availability, 'Availability').available;

  const created = (await guest.run(CreateCartDocument, { input: {} })).createCart;
  const cart = there(created.cart, 'The cart');
  const token = there(cart.token, "The cart's token");
  say('opens a cart', { id: cart.id, version: cart.version });
  const holder = clientFor(url, { cartToken: token });

  const added = (
    await holder.run(AddCartLinesDocument, {
      input: { cartId: cart.id, lines: [{ variantId: variant.id, quantity: 2 }] },
    })
  ).addCartLines;
  say('puts two in', added.cart?.cost);
  const line = there(added.cart?.lines[0], 'The line');
  assert.equal(line.unitPrice.amount, variant.price.amount, 'the price is the server’s');

  const unknown = (
    await holder.run(AddCartLinesDocument, {
      input: { cartId: cart.id, lines: [{ variantId: 'variant_01h455vb4pex5vsknk084sn02q', quantity: 1 }] },
    })
  ).addCartLines;
  say('an unknown variant is refused', unknown.userErrors);
  assert.equal(unknown.userErrors[0]?.code, 'VARIANT_NOT_FOUND');

  const updated = (
    await holder.run(UpdateCartLinesDocument, {
      input: { cartId: cart.id, lines: [{ lineId: line.id, quantity: 3 }] },
    })
  ).updateCartLines;
  say(
    'makes it three',
    updated.cart?.lines.map(({ quantity, total }) => ({ quantity, total })),
  );
  assert.equal(updated.cart?.itemCount, 3);

  const addressed = (
    await holder.run(SetCartShippingAddressDocument, { input: { cartId: cart.id, address } })
  ).setCartShippingAddress;
  say('says where it goes', { cost: addressed.cart?.cost, methods: addressed.cart?.shippingMethods });
  const method = there(addressed.cart?.shippingMethods[0], 'A way to send it').code;

  const person = await signUp(url, token);
  const mine = await person.run(MyCartDocument, {});
  say('signs up and keeps the cart', { displayName: mine.me?.displayName, cart: mine.me?.cart?.id });
  assert.equal(mine.me?.cart?.id, cart.id);
  assert.equal(mine.me?.cart?.itemCount, 3);

  const stock: number[] = [];
  const watcher = clientFor(url);
  const sold = until(
    watcher.follow(FollowStockDocument, { variantIds: [variant.id] }),
    ({ stockChanged }) => stockChanged.available === before - 3,
    ({ stockChanged }) => {
      stock.push(stockChanged.available);
      say('PUSHED to a guest: stock', stockChanged);
    },
  );

  const placed = (
    await person.run(CheckoutDocument, {
      input: {
        cartId: cart.id,
        shippingAddress: address,
        shippingMethod: method,
        idempotencyKey: randomUUID(),
      },
    })
  ).checkout;
  say('checks out', placed);
  assert.deepEqual(placed.userErrors, []);
  const order = there(placed.order, 'The order');
  assert.equal(order.status, 'AWAITING_PAYMENT');
  assert.ok(order.payment?.clientSecret, 'the payment can be paid');

  const confirmed = until(
    person.follow(FollowOrderDocument, { orderId: order.id }),
    ({ orderStatusChanged }) => orderStatusChanged.status === 'CONFIRMED',
    ({ orderStatusChanged }) => say('PUSHED to the buyer: order', orderStatusChanged),
  );

  const declined = (
    await person.run(PayOrderDocument, {
      input: { orderId: order.id, paymentMethodId: 'pm_card_chargeDeclined', idempotencyKey: randomUUID() },
    })
  ).payOrder;
  say('pays with a card that declines', declined);
  assert.equal(declined.userErrors[0]?.code, 'CARD_DECLINED');

  const paid = (
    await person.run(PayOrderDocument, {
      input: { orderId: order.id, paymentMethodId: 'pm_card_visa', idempotencyKey: randomUUID() },
    })
  ).payOrder;
  say('pays with a good one', paid);
  assert.deepEqual(paid.userErrors, []);

  await confirmed;
  await sold;
  const { order: final } = await person.run(OpenOrderDocument, { id: order.id });
  say('the order is confirmed', final);
  assert.equal(final?.status, 'CONFIRMED');
  assert.equal(final?.payment?.status, 'SUCCEEDED');
  assert.equal(stock[0], before, 'the present stock came first');

  const { order: foreign } = await (await signUp(url)).run(OpenOrderDocument, { id: order.id });
  say('somebody else does not see it', foreign);
  assert.equal(foreign, null);

  // A guest: the cart just bought may hold its three for a moment more.
  const greedy = (
    await watcher.run(CreateCartDocument, { input: { lines: [{ variantId: variant.id, quantity: 999 }] } })
  ).createCart;
  say('asking for more than there is', greedy.userErrors);
  assert.equal(greedy.userErrors[0]?.code, 'INSUFFICIENT_STOCK');

  await Promise.all([person.close(), watcher.close()]);
  return { orderId: order.id };
};
