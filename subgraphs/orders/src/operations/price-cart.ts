import { type Address, type AddressText, readAddress } from '@bazaar/addresses';
import type { CartSnapshot, ReplyData, RequestData, RequestName } from '@bazaar/events';
import { isId, serviceUnavailable, userError } from '@bazaar/service-kit';
import type { Deps } from '../context.ts';
import type { Problem } from './answer.ts';

/** What decides what a checkout costs. */
export type PricingInput = {
  cartId: string;
  expectedVersion?: number | null | undefined;
  shippingAddress?: AddressText | null | undefined;
  addressId?: string | null | undefined;
  billingAddress?: AddressText | null | undefined;
  shippingMethod: string;
};

/** A cart priced for two addresses, or why it cannot be; `cartId` names the cart to show beside that. */
export type PricedCart =
  | { kind: 'priced'; snapshot: CartSnapshot; shippingAddress: Address; billingAddress: Address }
  | { kind: 'refused'; error: Problem; cartId: string | null };

type Bus = Pick<Deps['bus'], 'request'>;
type Found = { kind: 'address'; address: Address } | { kind: 'refused'; error: Problem };

/** Asks another subgraph; throws SERVICE_UNAVAILABLE when it does not answer. */
export const ask = async <Name extends RequestName>(
  bus: Bus,
  name: Name,
  data: RequestData<Name>,
): Promise<ReplyData<Name>> => {
  try {
    return await bus.request(name, data);
  } catch (cause) {
    throw serviceUnavailable(name.slice(0, name.indexOf('.')), cause);
  }
};

const written = (address: AddressText, input: string): Found => {
  const { address: read, faults } = readAddress(address);
  if (read !== null) return { kind: 'address', address: read };
  const [{ part, message }] = faults;
  return { kind: 'refused', error: userError('INVALID_ADDRESS', message, [input, part]) };
};

const destination = async (
  bus: Bus,
  userId: string,
  { shippingAddress, addressId }: PricingInput,
): Promise<Found> => {
  if (shippingAddress != null && addressId != null)
    return {
      kind: 'refused',
      error: userError('INVALID_ADDRESS', 'Give shippingAddress or addressId, not both.', ['addressId']),
    };
  if (shippingAddress != null) return written(shippingAddress, 'shippingAddress');
  if (addressId == null)
    return {
      kind: 'refused',
      error: userError('INVALID_ADDRESS', 'Say where it goes.', ['shippingAddress']),
    };
  const notFound = userError('NOT_FOUND', 'There is no such address.', ['addressId']);
  if (!isId('address', addressId)) return { kind: 'refused', error: notFound };
  const reply = await ask(bus, 'users.address', { userId, addressId });
  return reply.ok ? { kind: 'address', address: reply.address } : { kind: 'refused', error: notFound };
};

/**
 * Asks users for a saved address and carts for prices; throws SERVICE_UNAVAILABLE when they do not answer.
 * What this attempt has reserved already does not count against it.
 */
export const priceCart = async (
  bus: Bus,
  userId: string,
  input: PricingInput,
  attempt: string,
): Promise<PricedCart> => {
  const refused = (error: Problem, cartId: string | null = null): PricedCart => ({
    kind: 'refused',
    error,
    cartId,
  });
  const billing = input.billingAddress == null ? null : written(input.billingAddress, 'billingAddress');
  if (billing?.kind === 'refused') return refused(billing.error);
  const shipping = await destination(bus, userId, input);
  if (shipping.kind === 'refused') return refused(shipping.error);
  const reply = await ask(bus, 'carts.snapshot', {
    cartId: input.cartId,
    userId,
    expectedVersion: input.expectedVersion ?? null,
    shippingMethod: input.shippingMethod,
    shippingAddress: shipping.address,
    attempt,
  });
  if (!reply.ok) return refused(userError(reply.code, reply.message, reply.path), reply.cartId);
  return {
    kind: 'priced',
    snapshot: reply.snapshot,
    shippingAddress: shipping.address,
    billingAddress: billing?.address ?? shipping.address,
  };
};
