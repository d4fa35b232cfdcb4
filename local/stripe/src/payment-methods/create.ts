import { readBillingDetails } from '../address.ts';
import type { Context } from '../context.ts';
import { ApiError, badParameter, resourceMissing } from '../errors.ts';
import { changeMetadata, type Params } from '../http/params.ts';
import { addPaymentMethod, defaultExpiry } from './find.ts';
import type { Expiry, PaymentMethod } from './payment-method.ts';
import { type TestCard, testCardNamed, testCardNumbered } from './test-cards.ts';

/**
 * Reads a new payment method's fields, whether of `POST /v1/payment_methods` or of `payment_method_data`.
 * @returns what keeps it, to be called once every parameter was read
 */
export function readNewPaymentMethod(params: Params, context: Context): () => PaymentMethod {
  if (params.requiredText('type') !== 'card') {
    throw badParameter(
      'The local double of Stripe models payment methods of the type card only.',
      params.name('type'),
    );
  }
  const billing_details = readBillingDetails(params);
  const metadata = changeMetadata({}, params.metadata());
  const allow_redisplay =
    params.oneOf('allow_redisplay', ['always', 'limited', 'unspecified']) ?? 'unspecified';
  const card = params.object('card');
  if (card === undefined) {
    throw badParameter('Missing required param: card.', params.name('card'), 'parameter_missing');
  }
  const { testCard, expiry } = readCard(card, context);
  return () => addPaymentMethod(context, testCard, expiry, { billing_details, metadata, allow_redisplay });
}

function readCard(card: Params, context: Context): { testCard: TestCard; expiry: Expiry } {
  const token = card.text('token');
  if (token !== undefined) {
    const testCard = token.startsWith('tok_') ? testCardNamed(token.slice('tok_'.length)) : undefined;
    if (testCard === undefined) throw resourceMissing('token', token, card.name('token'), 400);
    return { testCard, expiry: defaultExpiry(context.now) };
  }
  const testCard = testCardNumbered(card.requiredText('number'));
  if (testCard === undefined) throw incorrectNumber(card.name('number'));
  const expiry = {
    month: card.requiredInteger('exp_month'),
    year: fullYear(card.requiredInteger('exp_year')),
  };
  card.text('cvc');
  checkExpiry(expiry, card, context.now);
  return { testCard, expiry };
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function checkExpiry({ month, year }: Expiry, card: Params, now: number): void {
  if (month < 1 || month > 12) throw invalidExpiry('month', card.name('exp_month'));
  const firstAfter = Date.UTC(year, month) / 1000;
  if (firstAfter <= now) throw invalidExpiry('year', card.name('exp_year'));
}

function invalidExpiry(part: 'month' | 'year', param: string): ApiError {
  const message = `Your card's expiration ${part} is invalid.`;
  return new ApiError(402, { type: 'card_error', code: `invalid_expiry_${part}`, message, param });
}

function incorrectNumber(param: string): ApiError {
  const message = 'Your card number is incorrect.';
  return new ApiError(402, { type: 'card_error', code: 'incorrect_number', message, param });
}
