import '../index.ts';
import { ShopError } from './api.ts';
import { type Cart, CartModel, showCart } from './cart.ts';
import { showCatalogue } from './catalogue.ts';
import { checkoutForm } from './checkout.ts';
import { place } from './dom.ts';
import { showOrder } from './order.ts';

const message = place('message');
const cartPanel = place('cart');
const checkoutPanel = place('checkout');

/** Does something, and tells people when the shop says no. */
const guard = async (work: () => Promise<void>): Promise<void> => {
  message.textContent = '';
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ShopError || error instanceof TypeError)) throw error;
    message.textContent =
      error instanceof ShopError ? error.message : 'The shop cannot be reached at the moment.';
  }
};

const showCount = (cart: Cart | null): void => {
  place('count').textContent = String(cart?.itemCount ?? 0);
};

const model = new CartModel((cart) => {
  showCount(cart);
  showCart(cartPanel, cart, {
    setQuantity: (lineId, quantity) => void guard(() => model.setQuantity(lineId, quantity)),
    checkout: () => {
      checkoutPanel.replaceChildren(
        checkoutForm(model, guard, (orderId, card) => {
          checkoutPanel.replaceChildren();
          showOrder(place('orders'), orderId, card, guard);
        }),
      );
      checkoutPanel.scrollIntoView({ behavior: 'smooth', block: 'nearest' });
    },
  });
});

showCart(cartPanel, null, { setQuantity: () => undefined, checkout: () => undefined });
await guard(() => showCatalogue(place('products'), ({ id }) => void guard(() => model.add(id))));
