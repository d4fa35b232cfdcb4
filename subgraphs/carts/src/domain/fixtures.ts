import type { Address } from './address.ts';
import type { Cart, Line, Offer, Shop } from './cart.ts';
import type { Coupon, CouponRule } from './coupon.ts';

// For tests only: ordinary things, of which a test names what matters to it.

export const now = new Date('2026-06-01T12:00:00.000Z');
export const shop: Shop = { currency: 'EUR', taxIncluded: true, freeShippingFrom: 10_000 };

export const anOffer = (more: Partial<Offer> = {}): Offer => ({
  productId: 'product_1',
  sellerId: 'seller_1',
  productName: 'Linen shirt',
  sku: 'LIN-1',
  price: 1000,
  currency: 'EUR',
  weightGrams: 300,
  categoryPath: ['category_clothing', 'category_shirts'],
  listed: true,
  available: null,
  ...more,
});

export const aLine = (variantId: string, quantity: number, offer: Partial<Offer> | null = {}): Line => ({
  id: `cartline_${variantId}`,
  variantId,
  quantity,
  seenPrice: offer?.price ?? 1000,
  offer: offer && anOffer(offer),
});

export const anAddress = (country = 'AT'): Address => ({
  fullName: 'Ada Lovelace',
  line1: 'Ring 1',
  line2: null,
  city: 'Wien',
  region: null,
  postalCode: '1010',
  country,
  phone: null,
});

export const aCart = (lines: readonly Line[], more: Partial<Cart> = {}): Cart => ({
  currency: 'EUR',
  lines,
  coupons: [],
  address: null,
  shippingMethod: null,
  ...more,
});

export const aCoupon = (rule: CouponRule, more: Partial<Coupon> = {}): Coupon => ({
  id: `coupon_${rule.kind}`,
  code: rule.kind,
  rule,
  currency: 'EUR',
  minimum: null,
  categoryIds: [],
  limit: null,
  limitPerUser: null,
  used: 0,
  usedByPerson: 0,
  startsAt: null,
  endsAt: null,
  active: true,
  ...more,
});
