import type { Params } from './http/params.ts';

/** A postal address; parts not given are null. */
export type Address = {
  readonly city: string | null;
  readonly country: string | null;
  readonly line1: string | null;
  readonly line2: string | null;
  readonly postal_code: string | null;
  readonly state: string | null;
};

/** Where an order goes. */
export type Shipping = {
  readonly address: Address;
  readonly carrier: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly tracking_number: string | null;
};

/** Who the card belongs to. */
export type BillingDetails = {
  readonly address: Address;
  readonly email: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly tax_id: string | null;
};

/** Reads an address; every part may be missing. */
export function readAddress(params: Params | undefined): Address {
  return {
    city: params?.clearableText('city') ?? null,
    country: params?.clearableText('country') ?? null,
    line1: params?.clearableText('line1') ?? null,
    line2: params?.clearableText('line2') ?? null,
    postal_code: params?.clearableText('postal_code') ?? null,
    state: params?.clearableText('state') ?? null,
  };
}

/** Reads `shipping`; undefined when absent. */
export function readShipping(params: Params): Shipping | undefined {
  const shipping = params.object('shipping');
  if (shipping === undefined) return undefined;
  return {
    address: readAddress(shipping.object('address')),
    carrier: shipping.clearableText('carrier') ?? null,
    name: shipping.clearableText('name') ?? null,
    phone: shipping.clearableText('phone') ?? null,
    tracking_number: shipping.clearableText('tracking_number') ?? null,
  };
}

/** Reads `billing_details`; every part may be missing. */
export function readBillingDetails(params: Params): BillingDetails {
  const details = params.object('billing_details');
  return {
    address: readAddress(details?.object('address')),
    email: details?.clearableText('email') ?? null,
    name: details?.clearableText('name') ?? null,
    phone: details?.clearableText('phone') ?? null,
    tax_id: details?.clearableText('tax_id') ?? null,
  };
}
