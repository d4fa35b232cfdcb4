import type { Address } from '@bazaar/addresses';
import type { Cart, Line, Offer, Shop } from './cart.ts';
import type { Coupon, CouponRule } from './coupon.ts';
import { bookOf, type Rates } from './rates.ts';

// For tests only: ordinary things, of which a test names what matters to it.

export const now = new Date('2026-06-01T12:00:00.000Z');

const standard = {
  method: 'standard',
  name: 'Standard',
  includedGrams: 5000,
  freeFrom: 10_000,
  heaviestUnitGrams: 31_500,
};
const express = {
  method: 'express',
  name: 'Express',
  includedGrams: 2000,
  freeFrom: null,
  heaviestUnitGrams: 31_500,
};

export const rates: Rates = {
  taxes: [
    { country: 'AT', region: null, categoryId: null, basisPoints: 2000 },
    { country: 'AT', region: 'Mittelberg', categoryId: null, basisPoints: 1900 },
    { country: 'AT', region: null, categoryId: 'category_books', basisPoints: 1000 },
    { country: 'AT', region: 'Mittelberg', categoryId: 'category_books', basisPoints: 700 },
    { country: 'AT', region: null, categoryId: 'category_maps', basisPoints: 1300 },
    { country: 'DE', region: null, categoryId: null, basisPoints: 1900 },
    { country: 'DK', region: null, categoryId: null, basisPoints: 2500 },
    { country: 'FR', region: null, categoryId: null, basisPoints: 2000 },
    { country: 'HU', region: null, categoryId: null, basisPoints: 2700 },
    { country: 'US', region: 'NY', categoryId: null, basisPoints: 887 },
  ],
  countries: [
    { country: '*', zone: 'world' },
    { country: 'AT', zone: 'domestic' },
    { country: 'DE', zone: 'eu' },
    { country: 'DK', zone: 'eu' },
    { country: 'FR', zone: 'eu' },
    { country: 'HU', zone: 'eu' },
    { country: 'KP', zone: null },
  ],
  tariffs: [
    {
      ...standard,
      currency: 'EUR',
      zone: 'domestic',
      base: 490,
      perKilo: 40,
      minDays: 1,
      maxDays: 3,
      heaviestUnitGrams: null,
    },
    {
      ...express,
      currency: 'EUR',
      zone: 'domestic',
      base: 990,
      perKilo: 90,
      minDays: 1,
      maxDays: 1,
      heaviestUnitGrams: null,
    },
    { ...standard, currency: 'EUR', zone: 'eu', base: 990, perKilo: 90, minDays: 3, maxDays: 6 },
    { ...express, currency: 'EUR', zone: 'eu', base: 1990, perKilo: 190, minDays: 1, maxDays: 3 },
    {
      ...standard,
      currency: 'EUR',
      zone: 'world',
      base: 1990,
      perKilo: 290,
      minDays: 7,
      maxDays: 15,
      freeFrom: null,
    },
    { ...express, currency: 'EUR', zone: 'world', base: 3990, perKilo: 590, minDays: 3, maxDays: 6 },
    {
      ...standard,
      currency: 'JPY',
      zone: 'world',
      base: 1500,
      perKilo: 300,
      minDays: 7,
      maxDays: 15,
      freeFrom: 20_000,
    },
    {
      ...standard,
      currency: 'KWD',
      zone: 'world',
      base: 2750,
      perKilo: 125,
      minDays: 7,
      maxDays: 15,
      freeFrom: null,
    },
  ],
};

export const shop: Shop = { currency: 'EUR', taxIncluded: true, rates: bookOf(rates) };

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
