import { createHash } from 'node:crypto';
import type { BillingDetails } from '../address.ts';
import type { TestCard } from './test-cards.ts';

/** Stripe's payment method of the type card. */
export type PaymentMethod = {
  readonly id: string;
  readonly object: 'payment_method';
  readonly allow_redisplay: 'always' | 'limited' | 'unspecified';
  readonly billing_details: BillingDetails;
  readonly card: Card;
  readonly created: number;
  readonly customer: string | null;
  readonly customer_account: null;
  readonly livemode: false;
  readonly metadata: Readonly<Record<string, string>>;
  readonly type: 'card';
};

/** What may be shown of a card. */
export type Card = {
  readonly brand: string;
  readonly checks: CardChecks;
  readonly country: string;
  readonly display_brand: string;
  readonly exp_month: number;
  readonly exp_year: number;
  readonly fingerprint: string;
  readonly funding: string;
  readonly generated_from: null;
  readonly last4: string;
  readonly networks: { readonly available: readonly string[]; readonly preferred: null };
  readonly regulated_status: 'unregulated';
  readonly three_d_secure_usage: { readonly supported: boolean };
  readonly wallet: null;
};

/** What the bank compared. */
export type CardChecks = {
  readonly address_line1_check: null;
  readonly address_postal_code_check: null;
  readonly cvc_check: 'pass' | 'fail' | 'unchecked' | null;
};

/** When a card expires: month 1 to 12, year of four digits. */
export type Expiry = { readonly month: number; readonly year: number };

/** What Stripe shows of a test card. */
export function cardDetails(card: TestCard, expiry: Expiry): Card {
  return {
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: card.country,
    display_brand: card.brand,
    exp_month: expiry.month,
    exp_year: expiry.year,
    fingerprint: createHash('sha256')
      .update(card.number)
      .digest('base64url')
      .replaceAll(/[-_]/g, '')
      .slice(0, 16),
    funding: card.funding,
    generated_from: null,
    last4: card.number.slice(-4),
    networks: { available: [card.brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
}
