import { isCountry, needsPostalCode, needsRegion } from './countries.ts';
import { type Refusal, refusal } from './refusal.ts';

/** A postal address; absent parts are null. */
export type Address = {
  readonly fullName: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** E.164. */
  readonly phone: string | null;
};

/** An address as somebody typed it. */
export type AddressText = {
  fullName: string;
  line1: string;
  line2?: string | null | undefined;
  city: string;
  region?: string | null | undefined;
  postalCode?: string | null | undefined;
  country: string;
  phone?: string | null | undefined;
};

const e164 = /^\+[1-9]\d{6,14}$/;
const postalCodeForm = /^[A-Z0-9][A-Z0-9 -]{1,10}$/i;
// PostgreSQL cannot store a null character, and no address has a control character in it.
const controlCharacter = /\p{Cc}/u;

const tidy = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** Checks an address; blank parts become null. Answers every fault, with code INVALID_ADDRESS and a path below `at`. */
export const readAddress = (
  text: AddressText,
  at: readonly string[],
): { address: Address } | { refusals: readonly Refusal[] } => {
  const refusals: Refusal[] = [];
  const refuse = (field: keyof AddressText, message: string): void => {
    refusals.push(refusal('INVALID_ADDRESS', message, [...at, field]));
  };
  const optional = (field: keyof AddressText, most: number): string | null => {
    const value = tidy(text[field]);
    if (value !== null && (value.length > most || controlCharacter.test(value)))
      refuse(field, `This may have ${most} characters at most, none of them control characters.`);
    return value;
  };
  const required = (field: keyof AddressText, most: number): string => {
    const value = optional(field, most);
    if (value === null) refuse(field, 'This is needed.');
    return value ?? '';
  };

  const address: Address = {
    fullName: required('fullName', 200),
    line1: required('line1', 200),
    line2: optional('line2', 200),
    city: required('city', 100),
    region: optional('region', 100),
    postalCode: optional('postalCode', 12),
    country: text.country,
    phone: optional('phone', 16),
  };
  const { country, postalCode, phone } = address;
  if (!isCountry(country)) refuse('country', 'This is no country of ISO 3166-1, such as AT.');
  else {
    if (address.region === null && needsRegion(country))
      refuse('region', 'The post there needs a state or province.');
    if (postalCode === null && needsPostalCode(country))
      refuse('postalCode', 'The post there needs a postal code.');
    if (postalCode !== null && !postalCodeForm.test(postalCode))
      refuse('postalCode', 'This does not look like a postal code.');
  }
  if (phone !== null && !e164.test(phone)) refuse('phone', 'Write it like +43123456.');
  return refusals.length > 0 ? { refusals } : { address };
};
