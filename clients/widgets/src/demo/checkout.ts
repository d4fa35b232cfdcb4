import { nullable, type Operation, record, text } from '../index.ts';
import { payload, run, shopper, signUp } from './api.ts';
import type { CartModel } from './cart.ts';
import { h } from './dom.ts';

const checkout: Operation<{ id: string }, { input: Record<string, unknown> }> = {
  query: `mutation DemoCheckout($input: CheckoutInput!) {
    checkout(input: $input) { order { id } userErrors { message } } }`,
  read: payload('checkout', 'order', record({ id: text })),
};
type Payment = { status: string; clientSecret: string | null };
const pay: Operation<Payment, { input: Record<string, unknown> }> = {
  query: `mutation DemoPay($input: PayOrderInput!) {
    payOrder(input: $input) { payment { status clientSecret } userErrors { message } } }`,
  read: payload('payOrder', 'payment', record({ status: text, clientSecret: nullable(text) })),
};

/** Test cards of the Stripe double, which stands in for Stripe on this machine. */
const cards = [
  ['pm_card_visa', '4242 4242 4242 4242 – is paid'],
  ['pm_card_threeDSecure2Required', '4000 0000 0000 3220 – is paid once the bank knows you (3-D Secure)'],
  ['pm_card_chargeDeclined', '4000 0000 0000 0002 – is declined'],
  ['pm_card_chargeDeclinedInsufficientFunds', '4000 0000 0000 9995 – has too little money'],
] as const;

/** A choice of test cards. */
export const cardChoice = (): HTMLSelectElement =>
  h('select', { name: 'card' }, ...cards.map(([id, words]) => h('option', { value: id }, words)));

const readSettings = record({ stripeUrl: nullable(text) });

/** The page on which the Stripe double plays the bank; null where the real Stripe does. */
const bankPage = async (clientSecret: string): Promise<string | null> => {
  const { stripeUrl } = readSettings(await (await fetch('/demo/settings.json')).json());
  const [intent = ''] = clientSecret.split('_secret_');
  return stripeUrl === null ? null : new URL(`/3ds/${intent}`, stripeUrl).href;
};

/**
 * Pays an order.
 *
 * @returns where the shopper has to tell their bank that it is them, when the bank asks for it
 * @throws ShopError when the card is declined
 */
export const payOrder = async (orderId: string, paymentMethodId: string): Promise<string | null> => {
  const { status, clientSecret } = await run(pay, {
    input: { orderId, paymentMethodId, idempotencyKey: crypto.randomUUID() },
  });
  return status === 'REQUIRES_ACTION' && clientSecret !== null ? bankPage(clientSecret) : null;
};

const field = (name: string, words: string, value: string, type = 'text'): HTMLElement =>
  h('label', {}, words, h('input', { name, type, value, required: true }));

/**
 * The form that makes an order of the cart.
 *
 * @param placed hears the order's id and the card to pay it with
 */
export const checkoutForm = (
  model: CartModel,
  guard: (work: () => Promise<void>) => Promise<void>,
  placed: (orderId: string, card: string) => void,
): HTMLFormElement => {
  const place = async (): Promise<void> => {
    const given = new FormData(form);
    const value = (name: string): string => String(given.get(name) ?? '');
    const fullName = value('fullName');
    if (shopper.accessToken === null) await signUp(fullName, value('email'));
    const address = {
      fullName,
      line1: value('line1'),
      postalCode: value('postalCode'),
      city: value('city'),
      country: value('country'),
    };
    const cart = await model.sendTo(address);
    const [method] = cart.shippingMethods;
    const order = await run(checkout, {
      input: {
        cartId: cart.id,
        shippingAddress: address,
        shippingMethod: method?.code ?? 'standard',
        idempotencyKey: crypto.randomUUID(),
      },
    });
    model.forget();
    placed(order.id, value('card'));
  };
  const button = h('button', { class: 'primary' }, 'Place the order');
  const form = h(
    'form',
    {
      submit: (event) => {
        event.preventDefault();
        button.disabled = true;
        void guard(place).finally(() => {
          button.disabled = false;
        });
      },
    },
    h('h2', {}, 'Checkout'),
    field('fullName', 'Full name', 'Ada Lovelace'),
    field('email', 'E-mail', `ada-${crypto.randomUUID().slice(0, 8)}@example.test`, 'email'),
    field('line1', 'Street and number', 'Mariahilfer Straße 1'),
    h('div', { class: 'two' }, field('postalCode', 'Postal code', '1060'), field('city', 'Town', 'Wien')),
    field('country', 'Country', 'AT'),
    h('label', {}, 'Test card', cardChoice()),
    h(
      'p',
      { class: 'quiet' },
      'No money moves: the Stripe double takes the card. An account is opened for you.',
    ),
    button,
  );
  return form;
};
