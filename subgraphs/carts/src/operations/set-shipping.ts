import { type AddressText, readAddress } from '@bazaar/addresses';
import type { Identity } from '@bazaar/identity';
import type { Deps } from '../deps.ts';
import { priceCart } from '../domain/price-cart.ts';
import { refusal } from '../domain/refusal.ts';
import { type CartInput, type CartPayload, changeCart, changed, refused } from './change-cart.ts';

/** Says where a cart will go. A method chosen before stays chosen as long as it goes there too. */
export const setCartShippingAddress = (
  deps: Deps,
  identity: Identity,
  input: CartInput & { address: AddressText },
): Promise<CartPayload> =>
  changeCart(deps, identity, input, () => {
    const { address, faults } = readAddress(input.address);
    return address === null
      ? refused(...faults.map(({ part, message }) => refusal('INVALID_ADDRESS', message, ['address', part])))
      : changed({ address });
  });

/** Chooses one of the ways to send a cart to its address. */
export const setCartShippingMethod = (
  deps: Deps,
  identity: Identity,
  input: CartInput & { code: string },
): Promise<CartPayload> =>
  changeCart(deps, identity, input, ({ stored: { cart } }) => {
    const { shippingMethods } = priceCart(cart, deps.shop, deps.clock());
    if (!shippingMethods.some(({ code }) => code === input.code)) {
      const message =
        cart.address === null ? 'Say first where the cart will go.' : 'The cart cannot be sent this way.';
      return refused(refusal('METHOD_UNAVAILABLE', message, ['code']));
    }
    return changed({ shippingMethod: input.code });
  });
