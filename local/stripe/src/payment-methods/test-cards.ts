import type { Opening } from '../disputes/life.ts';

/** How a bank refuses. */
export type Decline = {
  readonly code: string;
  readonly decline_code?: string;
  readonly message: string;
};

/** A card of Stripe's test mode and how it behaves. */
export type TestCard = {
  /** The part after `pm_card_` and `tok_`. */
  readonly name: string;
  readonly number: string;
  readonly brand: 'visa' | 'mastercard' | 'amex' | 'discover';
  readonly funding: 'credit' | 'debit' | 'prepaid';
  readonly country: string;
  /** Refuses every charge. */
  readonly charge?: Decline;
  /** Refuses to be saved: attached to a customer or set up. */
  readonly save?: Decline;
  /** `unless_set_up`: not again for a card that a setup intent authenticated. */
  readonly authentication: 'never' | 'always' | 'unless_set_up';
  /** The cardholder's bank disputes every charge at once. */
  readonly dispute?: Opening;
  /** What becomes of a refund after a while. */
  readonly refund: 'succeeds' | 'fails_later' | 'succeeds_later';
};

const DECLINED = 'Your card was declined.';
const generic: Decline = { code: 'card_declined', decline_code: 'generic_decline', message: DECLINED };
const insufficientFunds: Decline = {
  code: 'card_declined',
  decline_code: 'insufficient_funds',
  message: 'Your card has insufficient funds.',
};
const lost: Decline = { code: 'card_declined', decline_code: 'lost_card', message: DECLINED };
const stolen: Decline = { code: 'card_declined', decline_code: 'stolen_card', message: DECLINED };
const velocity: Decline = {
  code: 'card_declined',
  decline_code: 'card_velocity_exceeded',
  message: DECLINED,
};
const fraudulent: Decline = { code: 'card_declined', decline_code: 'fraudulent', message: DECLINED };
const expired: Decline = { code: 'expired_card', message: 'Your card has expired.' };
const incorrectCvc: Decline = { code: 'incorrect_cvc', message: "Your card's security code is incorrect." };
const processing: Decline = {
  code: 'processing_error',
  message: 'An error occurred while processing your card. Try again in a little bit.',
};

/** The bank wants the buyer present, who is not. */
export const authenticationRequired: Decline = {
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
};

function card(name: string, number: string, more: Partial<TestCard> = {}): TestCard {
  const usual = {
    brand: 'visa',
    funding: 'credit',
    country: 'US',
    authentication: 'never',
    refund: 'succeeds',
  } as const;
  return { name, number, ...usual, ...more };
}

/** A card that refuses both to be charged and to be saved. */
function declining(name: string, number: string, decline: Decline): TestCard {
  return card(name, number, { charge: decline, save: decline });
}

const CARDS: readonly TestCard[] = [
  card('visa', '4242424242424242'),
  card('visa_debit', '4000056655665556', { funding: 'debit' }),
  card('mastercard', '5555555555554444', { brand: 'mastercard' }),
  card('mastercard_debit', '5200828282828210', { brand: 'mastercard', funding: 'debit' }),
  card('mastercard_prepaid', '5105105105105100', { brand: 'mastercard', funding: 'prepaid' }),
  card('amex', '378282246310005', { brand: 'amex' }),
  card('discover', '6011111111111117', { brand: 'discover' }),
  declining('chargeDeclined', '4000000000000002', generic),
  declining('visa_chargeDeclined', '4000000000000002', generic),
  declining('chargeDeclinedInsufficientFunds', '4000000000009995', insufficientFunds),
  declining('visa_chargeDeclinedInsufficientFunds', '4000000000009995', insufficientFunds),
  declining('visa_chargeDeclinedLostCard', '4000000000009987', lost),
  declining('visa_chargeDeclinedStolenCard', '4000000000009979', stolen),
  declining('chargeDeclinedExpiredCard', '4000000000000069', expired),
  declining('chargeDeclinedIncorrectCvc', '4000000000000127', incorrectCvc),
  declining('chargeDeclinedProcessingError', '4000000000000119', processing),
  declining('visa_chargeDeclinedVelocityLimitExceeded', '4000000000006975', velocity),
  declining('radarBlock', '4100000000000019', fraudulent),
  card('chargeCustomerFail', '4000000000000341', { charge: generic }),
  card('authenticationRequired', '4000002760003184', { authentication: 'always' }),
  card('threeDSecure2Required', '4000000000003220', { authentication: 'always' }),
  card('authenticationRequiredOnSetup', '4000002500003155', { authentication: 'unless_set_up' }),
  card('authenticationRequiredChargeDeclinedInsufficientFunds', '4000008260003178', {
    authentication: 'always',
    charge: insufficientFunds,
  }),
  card('threeDSecureRequiredChargeDeclined', '4000008400001629', {
    authentication: 'always',
    charge: generic,
  }),
  card('createDispute', '4000000000000259', { dispute: { reason: 'fraudulent', inquiry: false } }),
  card('createDisputeProductNotReceived', '4000000000002685', {
    dispute: { reason: 'product_not_received', inquiry: false },
  }),
  card('createDisputeInquiry', '4000000000001976', { dispute: { reason: 'general', inquiry: true } }),
  card('refundFail', '4000000000005126', { refund: 'fails_later' }),
  card('pendingRefund', '4000000000007726', { refund: 'succeeds_later' }),
];

const BY_NAME = new Map(CARDS.map((each) => [each.name, each]));
/** Some cards have two names: the first listed owns the number. */
const BY_NUMBER = new Map([...CARDS].reverse().map((each) => [each.number, each]));

/** @param name the part after `pm_card_` or `tok_` */
export function testCardNamed(name: string): TestCard | undefined {
  return BY_NAME.get(name);
}

/** @param number digits, spaces allowed */
export function testCardNumbered(number: string): TestCard | undefined {
  return BY_NUMBER.get(number.replaceAll(' ', ''));
}
