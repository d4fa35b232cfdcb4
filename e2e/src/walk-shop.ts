import { randomUUID } from 'node:crypto';
import { address } from './journey.ts';
import { type Ask, lengths, type Owner, type Sized } from './walk-places.ts';
import type { Ids } from './walk-selection.ts';

/** What the walk walks over. */
export type WalkedShop = { ids: Ids; sized: Sized };

/** Signs in with a demo account and answers how to ask. */
export const askAs = async (url: string, email: string): Promise<Ask> => {
  let token: string | undefined;
  const ask: Ask = async (query, variables = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer: { data?: unknown; errors?: { message: string }[] } = JSON.parse(await response.text());
    return { data: answer.data, errors: answer.errors?.map(({ message }) => message) ?? [] };
  };
  const { data } = await ask(
    'mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken } } }',
    { input: { email, password: 'bazaar-demo-1' } },
  );
  token = /"accessToken":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
  if (token === undefined) throw new Error(`${email} cannot sign in`);
  return ask;
};

/** The ids of all objects in an answer that says their `__typename`, by type, in order. */
export const idsIn = (value: unknown, found = new Map<string, string[]>()): Map<string, string[]> => {
  if (Array.isArray(value)) for (const item of value) idsIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    const [type, id]: unknown[] = [Reflect.get(value, '__typename'), Reflect.get(value, 'id')];
    if (typeof type === 'string' && typeof id === 'string') {
      const known = found.get(type) ?? [];
      if (!known.includes(id)) found.set(type, [...known, id]);
    }
    for (const item of Object.values(value)) idsIn(item, found);
  }
  return found;
};

const each = async (count: number, work: (index: number) => Promise<unknown>): Promise<void> => {
  // A few at a time.
  for (let start = 0; start < count; start += 5)
    await Promise.all(Array.from({ length: Math.min(5, count - start) }, (_, index) => work(start + index)));
};

const node = '__typename id';

// Runs a mutation and answers the first object of a type that it made.
const change = async (
  ask: Ask,
  mutation: string,
  input: unknown,
  answer: string,
): Promise<Map<string, string[]>> => {
  const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await ask(
    `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${answer} userErrors { code message path } } }`,
    { input },
  );
  const found = idsIn(data);
  if (found.size === 0)
    throw new Error(`${mutation} does nothing: ${errors.join(' ')} ${JSON.stringify(data)}`);
  return found;
};

/** Fills the demo shop up until every kind of object is there many times, and answers what there is. `admin` also buys; the two others have short and long lists. */
export const fillShop = async (admin: Ask, small: Ask, large: Ask): Promise<WalkedShop> => {
  const ids = new Map<string, string[]>();
  const keep = (found: ReadonlyMap<string, string[]>): void => {
    for (const [type, more] of found) ids.set(type, [...new Set([...(ids.get(type) ?? []), ...more])]);
  };
  const note = async (query: string): Promise<unknown> => {
    const { data, errors } = await admin(query);
    if (errors.length > 0) throw new Error(`${errors.join(' ')} (${query.slice(0, 300)})`);
    keep(idsIn(data));
    return data;
  };
  const make = async (mutation: string, input: unknown, answer: string, type: string): Promise<string> => {
    const found = await change(admin, mutation, input, answer);
    keep(found);
    return found.get(type)?.[0] ?? '';
  };
  const known = (type: string): string[] => ids.get(type) ?? [];

  await note(`{
    me { ${node} addresses { ${node} } }
    products(first: 100) { nodes { ${node} seller { ${node} } category { ${node} ancestors { ${node} } } reviews(first: 20) { nodes { ${node} } } } }
    categories { ${node} children { ${node} children { ${node} } } }
    users(first: 100) { nodes { ${node} } }
    warehouses { ${node} }
  }`);
  const { data } = await admin(
    '{ products(first: 100) { nodes { variants { __typename id availability { available } } } } }',
  );
  // Enough of each for every order below.
  const plenty = [
    ...JSON.stringify(data).matchAll(/"id":"(variant_\w+)","availability":\{"available":(\d+)\}/g),
  ]
    .filter(([, , available]) => Number(available) >= 10)
    .map(([, id]) => id ?? '');
  ids.set('ProductVariant', plenty);
  if (plenty.length < lengths.long * 2) throw new Error(`Only ${plenty.length} variants are in stock`);
  const variant = (index: number): string => plenty[index % plenty.length] ?? '';
  const lines = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => ({ variantId: variant(from + index), quantity: 1 }));

  await each(lengths.long, (index) =>
    make(
      'createWarehouse',
      { code: `W${randomUUID().slice(0, 6).toUpperCase()}`, name: `Warehouse ${index}`, country: 'AT' },
      `warehouse { ${node} }`,
      'Warehouse',
    ),
  );
  const [warehouseId] = known('Warehouse');
  const counted = variant(0);
  await each(lengths.long, (index) =>
    make(
      'adjustStock',
      {
        variantId: counted,
        warehouseId,
        delta: 1,
        reason: `Found ${index}`,
        idempotencyKey: randomUUID(),
      },
      `stockLevel { ${node} }`,
      'StockLevel',
    ),
  );
  await note(`{
    stockLevels(first: 100) { nodes { ${node} } }
    stockMovements(variantId: "${counted}", first: 100) { nodes { ${node} } }
  }`);
  await each(lengths.long, (index) =>
    make('addToWishlist', { variantId: variant(index) }, `wishlistItem { ${node} }`, 'WishlistItem'),
  );
  await each(lengths.long, () =>
    make(
      'createCoupon',
      { code: `WALK-${randomUUID().slice(0, 8).toUpperCase()}`, kind: 'PERCENTAGE', basisPoints: 1000 },
      `coupon { ${node} }`,
      'Coupon',
    ),
  );
  await each(lengths.long - known('Address').length, () =>
    make('addAddress', { address }, `address { ${node} }`, 'Address'),
  );
  await each(3 * lengths.short, () =>
    make('savePaymentMethod', { token: 'pm_card_visa' }, `paymentMethod { ${node} }`, 'PaymentMethod'),
  );

  // A person has one cart, whatever is ordered from it.
  const fillCart = async (ask: Ask, count: number, from = 0): Promise<string> => {
    const cartId = (await change(ask, 'createCart', {}, `cart { ${node} }`)).get('Cart')?.[0] ?? '';
    await change(ask, 'clearCart', { cartId }, `cart { ${node} }`);
    await change(ask, 'addCartLines', { cartId, lines: lines(count, from) }, `cart { ${node} }`);
    return cartId;
  };
  const order = async (count: number, from = 0): Promise<Owner> => {
    const input = {
      cartId: await fillCart(admin, count, from),
      shippingAddress: address,
      shippingMethod: 'standard',
      idempotencyKey: randomUUID(),
    };
    const id = await make('checkout', input, `order { ${node} payment { ${node} } }`, 'Order');
    return { id, ask: admin };
  };
  for (let index = 0; index < lengths.long; index += 1) await order((index % 2) + 1, index * 2);

  const branch = async (count: number): Promise<Owner> => {
    const parentId = await make(
      'createCategory',
      { name: `Branch ${randomUUID()}` },
      `category { ${node} }`,
      'Category',
    );
    await each(count, (index) =>
      make('createCategory', { name: `Twig ${index}`, parentId }, `category { ${node} }`, 'Category'),
    );
    return { id: parentId, ask: admin };
  };
  const product = async (count: number): Promise<Owner> => {
    const sellerId = known('Seller')[0];
    const input = { name: `Walked ${randomUUID()}`, sellerId };
    const productId = await make('createProduct', input, `product { ${node} }`, 'Product');
    for (let index = 0; index < count; index += 1)
      await make(
        'addVariant',
        {
          productId,
          sku: `WALK-${randomUUID().slice(0, 12)}`,
          options: [{ name: 'Size', value: String(index) }],
          price: { amount: 100, currency: 'EUR' },
        },
        `productVariant { ${node} }`,
        'ProductVariant',
      );
    return { id: productId, ask: admin };
  };
  const person = async (ask: Ask, count: number): Promise<Owner> => {
    const { data: own } = await ask('{ me { __typename id addresses { __typename id } } }');
    const found = idsIn(own);
    await each(count - (found.get('Address')?.length ?? 0), () =>
      change(ask, 'addAddress', { address }, `address { ${node} }`),
    );
    return { id: found.get('User')?.[0] ?? '', ask };
  };
  const cart = async (ask: Ask, count: number): Promise<Owner> => ({ id: await fillCart(ask, count), ask });
  const { short, long } = lengths;
  const sized: Sized = new Map([
    ['Order.lines', { short: await order(short), long: await order(long) }],
    ['Cart.lines', { short: await cart(small, short), long: await cart(large, long) }],
    ['User.addresses', { short: await person(small, short), long: await person(large, long) }],
    ['Category.children', { short: await branch(short), long: await branch(long) }],
    ['Product.variants', { short: await product(short), long: await product(long) }],
  ]);
  return { ids, sized };
};
