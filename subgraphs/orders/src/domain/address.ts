import { isText, trimmed } from './text.ts';

/** An address as a person wrote it. */
export type WrittenAddress = {
  fullName: string;
  line1: string;
  line2?: string | null | undefined;
  city: string;
  region?: string | null | undefined;
  postalCode?: string | null | undefined;
  country: string;
  phone?: string | null | undefined;
};

/** An address that a parcel can be sent to. */
export type Address = {
  fullName: string;
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** E.164. */
  phone: string | null;
};

/** The address, or the field at fault and what is wrong with it. */
export type CheckedAddress =
  | { kind: 'address'; address: Address }
  | { kind: 'invalid'; field: keyof Address; message: string };

// Source: Universal Postal Union, countries that assign no postal codes.
const withoutPostalCodes = new Set(
  'AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GA GD GH GM GQ GY HK JM KI KM KN KP LC ML MO MR MW NR NU QA RW SB SC SL SR ST SY TD TF TG TK TO TV UG VU YE ZW'.split(
    ' ',
  ),
);
// Where the post needs the state or province.
const withRegion = new Set(['AU', 'BR', 'CA', 'CN', 'IN', 'MX', 'US']);

// Codes that CLDR names though ISO 3166-1 assigns them to no country.
const noCountries = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
]);
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && !noCountries.has(code) && countries.of(code) !== undefined;

/** Trims an address and checks lengths, country, phone, and what the country's post needs. */
export const checkAddress = (written: WrittenAddress): CheckedAddress => {
  const address: Address = {
    fullName: written.fullName.trim(),
    line1: written.line1.trim(),
    line2: trimmed(written.line2),
    city: written.city.trim(),
    region: trimmed(written.region),
    postalCode: trimmed(written.postalCode),
    country: written.country.trim().toUpperCase(),
    phone: trimmed(written.phone),
  };
  const invalid = (field: keyof Address, message: string): CheckedAddress => ({
    kind: 'invalid',
    field,
    message,
  });
  if (!isText(address.fullName, 1, 200)) return invalid('fullName', 'A name has 1 to 200 characters.');
  if (!isText(address.line1, 1, 200)) return invalid('line1', 'A street has 1 to 200 characters.');
  if (!isText(address.line2 ?? '', 0, 200)) return invalid('line2', 'This line has 200 characters at most.');
  if (!isText(address.city, 1, 100)) return invalid('city', 'A town has 1 to 100 characters.');
  if (!isCountry(address.country)) return invalid('country', 'A country has two letters, such as AT.');
  if (!isText(address.region ?? '', 0, 100)) return invalid('region', 'A region has 100 characters at most.');
  if (address.region === null && withRegion.has(address.country))
    return invalid('region', 'The post of this country needs the region.');
  if (!isText(address.postalCode ?? '', 0, 20))
    return invalid('postalCode', 'A postal code has 20 characters at most.');
  if (address.postalCode === null && !withoutPostalCodes.has(address.country))
    return invalid('postalCode', 'This country has postal codes.');
  if (address.phone !== null && !/^\+[1-9]\d{1,14}$/.test(address.phone))
    return invalid('phone', 'A phone number looks like +43123456.');
  return { kind: 'address', address };
};
