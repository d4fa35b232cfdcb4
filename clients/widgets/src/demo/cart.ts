import { list, nullable, number, type Operation, record, sharedSocket, text } from '../index.ts';
import { ENDPOINT, payload, run, shopper } from './api.ts';
import { h } from './dom.ts';

const money = record({ formatted: text });
const cart = record({
  id: text,
  token: nullable(text),
  version: number,
  itemCount: number,
  lines: list(
    record({
      id: text,
      quantity: number,
      total: money,
      variant: nullable(record({ product: nullable(record({ name: text })) })),
      problems: list(record({ message: text })),
    }),
  ),
  cost: record({ subtotal: money, shipping: money, total: money }),
  shippingMethods: list(record({ code: text, name: text, cost: money })),
});
export type Cart = ReturnType<typeof cart>;

const FIELDS = `id token version itemCount
  lines { id quantity total { formatted } variant { product { name } } problems { message } }
  cost { subtotal { formatted } shipping { formatted } total { formatted } }
  shippingMethods { code name cost { formatted } }`;

const mutation = <Variables extends Record<string, unknown>>(
  name: string,
  inputType: string,
): Operation<Cart, { input: Variables }> => ({
  query: `mutation Demo($input: ${inputType}!) { ${name}(input: $input) { cart { ${FIELDS} } userErrors { message } } }`,
  read: payload(name, 'cart', cart),
});
type Line = { variantId: string; quantity: number };
const create = mutation<{ lines: Line[] }>('createCart', 'CreateCartInput');
const add = mutation<{ cartId: string; lines: Line[] }>('addCartLines', 'AddCartLinesInput');
const update = mutation<{ cartId: string; lines: { lineId: string; quantity: number }[] }>(
  'updateCartLines',
  'UpdateCartLinesInput',
);
const remove = mutation<{ cartId: string; lineIds: string[] }>('removeCartLines', 'RemoveCartLinesInput');
const sendTo = mutation<{ cartId: string; address: Record<string, string> }>(
  'setCartShippingAddress',
  'SetCartShippingAddressInput',
);
const follow: Operation<{ cartChanged: Cart }, { cartId?: string; token?: string }> = {
  query: `subscription DemoCart($cartId: ID, $token: String) {
    cartChanged(cartId: $cartId, token: $token) { ${FIELDS} } }`,
  read: record({ cartChanged: cart }),
};

/** The shopper's cart, kept up to date by the shop itself: a price that moves is seen at once. */
export class CartModel {
  readonly #onChange: (cart: Cart | null) => void;
  #cart: Cart | null = null;
  #leave: (() => void) | null = null;

  constructor(onChange: (cart: Cart | null) => void) {
    this.#onChange = onChange;
  }

  get current(): Cart | null {
    return this.#cart;
  }

  async add(variantId: string): Promise<void> {
    const lines = [{ variantId, quantity: 1 }];
    if (this.#cart !== null) return this.#set(await run(add, { input: { cartId: this.#cart.id, lines } }));
    const created = await run(create, { input: { lines } });
    shopper.cartToken = created.token;
    this.#set(created);
    this.#follow(created);
  }

  /** Zero takes the line out. */
  async setQuantity(lineId: string, quantity: number): Promise<void> {
    if (this.#cart === null) return;
    const cartId = this.#cart.id;
    this.#set(
      quantity > 0
        ? await run(update, { input: { cartId, lines: [{ lineId, quantity }] } })
        : await run(remove, { input: { cartId, lineIds: [lineId] } }),
    );
  }

  /** Says where it goes; what that costs is known afterwards. */
  async sendTo(address: Record<string, string>): Promise<Cart> {
    if (this.#cart === null) throw new Error('There is no cart.');
    const sent = await run(sendTo, { input: { cartId: this.#cart.id, address } });
    this.#set(sent);
    return sent;
  }

  /** It has become an order. */
  forget(): void {
    this.#leave?.();
    this.#leave = null;
    shopper.cartToken = null;
    this.#set(null);
  }

  #follow({ id, token }: Cart): void {
    this.#leave?.();
    const socket = sharedSocket(ENDPOINT, shopper.accessToken);
    const variables = token === null ? { cartId: id } : { token };
    this.#leave = socket.subscribe(follow, () => variables, {
      next: (data) => {
        // The answer to a change of one's own may have come first.
        if (data !== null && data.cartChanged.version >= (this.#cart?.version ?? 0))
          this.#set(data.cartChanged);
      },
      refused: () => undefined,
      completed: () => undefined,
    });
  }

  #set(next: Cart | null): void {
    this.#cart = next;
    this.#onChange(next);
  }
}

/** The lines and what they come to. */
export const showCart = (
  into: HTMLElement,
  shown: Cart | null,
  on: { setQuantity: (lineId: string, quantity: number) => void; checkout: () => void },
): void => {
  if (shown === null || shown.lines.length === 0) {
    into.replaceChildren(h('p', { class: 'quiet' }, 'Nothing in it yet.'));
    return;
  }
  const lines = shown.lines.map(({ id, quantity, total, variant, problems }) => {
    const name = variant?.product?.name ?? 'A product';
    const change = (by: number, sign: string, words: string): HTMLElement =>
      h(
        'button',
        {
          type: 'button',
          class: 'small',
          'aria-label': `${words} ${name}`,
          click: () => on.setQuantity(id, quantity + by),
        },
        sign,
      );
    return h(
      'li',
      {},
      h('span', { class: 'name' }, name),
      h(
        'span',
        { class: 'quantity' },
        change(-1, '−', 'One less'),
        ` ${quantity} `,
        change(1, '+', 'One more'),
      ),
      h('span', { class: 'amount' }, total.formatted),
      problems.length === 0
        ? null
        : h('span', { class: 'problem' }, problems.map(({ message }) => message).join(' ')),
    );
  });
  into.replaceChildren(
    h('ul', { class: 'lines' }, ...lines),
    h('p', { class: 'total' }, h('span', {}, 'Total'), h('strong', {}, shown.cost.total.formatted)),
    h('button', { type: 'button', class: 'primary', click: on.checkout }, 'Check out'),
  );
};
