import type { CouponRule } from './coupon.ts';
import { maxQuantity } from './limits.ts';
import { type Refusal, refusal } from './refusal.ts';

/** What a coupon is made from; absent and null ask for nothing. */
export type CouponInput = {
  code: string;
  kind: CouponRule['kind'];
  basisPoints?: number | null | undefined;
  amount?: number | null | undefined;
  currency?: string | null | undefined;
  minimum?: number | null | undefined;
  buyQuantity?: number | null | undefined;
  getQuantity?: number | null | undefined;
  categoryIds?: readonly string[] | null | undefined;
  limit?: number | null | undefined;
  limitPerUser?: number | null | undefined;
  startsAt?: Date | null | undefined;
  endsAt?: Date | null | undefined;
};

type NumberField =
  | 'basisPoints'
  | 'amount'
  | 'minimum'
  | 'buyQuantity'
  | 'getQuantity'
  | 'limit'
  | 'limitPerUser';

const codeForm = /^[A-Z0-9][A-Z0-9_-]{1,39}$/i;
/** Can this be a coupon's code? What cannot needs no look into the database. */
export const isCouponCode = (text: string): boolean => codeForm.test(text);

const greatest = 1_000_000_000;
const mostCategories = 100;

const ranges: Readonly<Record<NumberField, number>> = {
  basisPoints: 10_000,
  amount: greatest,
  minimum: greatest,
  buyQuantity: maxQuantity,
  getQuantity: maxQuantity,
  limit: greatest,
  limitPerUser: greatest,
};

// What each kind needs; the others of these have no meaning for it.
const needs: Readonly<Record<CouponRule['kind'], readonly NumberField[]>> = {
  PERCENTAGE: ['basisPoints'],
  AMOUNT: ['amount'],
  BUY_X_GET_Y: ['buyQuantity', 'getQuantity'],
  FREE_SHIPPING: [],
};
const ofKinds: readonly NumberField[] = ['basisPoints', 'amount', 'buyQuantity', 'getQuantity'];

const isField = (field: string): field is NumberField => field in ranges;

/** What is wrong with the terms of a coupon, with code INVALID_COUPON; empty when nothing is. */
export const faultsOf = (input: CouponInput): Refusal[] => {
  const faults: Refusal[] = [];
  const fault = (field: keyof CouponInput, message: string): void => {
    faults.push(refusal('INVALID_COUPON', message, [field]));
  };
  if (!isCouponCode(input.code))
    fault('code', 'A code has 2 to 40 letters, digits, hyphens and underscores.');
  for (const field of Object.keys(ranges).filter(isField)) {
    const value = input[field] ?? null;
    const needed = needs[input.kind].includes(field);
    if (value === null && needed) fault(field, `A coupon of kind ${input.kind} needs this.`);
    if (value !== null && !needed && ofKinds.includes(field))
      fault(field, `A coupon of kind ${input.kind} has no use for this.`);
    if (value !== null && (value < 1 || value > ranges[field]))
      fault(field, `This is 1 to ${ranges[field]}.`);
  }
  if ((input.categoryIds?.length ?? 0) > mostCategories)
    fault('categoryIds', `There are ${mostCategories} categories at most.`);
  const { startsAt, endsAt } = input;
  if (startsAt && endsAt && endsAt <= startsAt) fault('endsAt', 'It ends after it starts.');
  return faults;
};
