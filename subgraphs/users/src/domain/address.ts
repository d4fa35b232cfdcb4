import { isCountry, needsPostalCode, needsRegion } from './countries.ts';
import { isPostalCode } from './postal-codes.ts';
import { readLine } from './text.ts';

/** A person saves this many addresses at most. */
export const mostAddresses = 50;

/** A postal address; absent parts are null. */
export type PostalAddress = {
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

type Optional = 'line2' | 'region' | 'postalCode' | 'phone';

/** An address as somebody typed it. */
export type TypedAddress = Omit<PostalAddress, Optional> & {
  [Part in Optional]?: string | null | undefined;
};

/** What is wrong with one part of an address. */
export type AddressFault = { part: keyof PostalAddress; message: string };

const mostCharacters: Record<keyof PostalAddress, number> = {
  fullName: 200,
  line1: 200,
  line2: 200,
  city: 100,
  region: 100,
  postalCode: 12,
  country: 2,
  phone: 16,
};

/** Trims an address, makes blank parts null, and checks it by what the post of its country needs; answers every fault. `isPhone` knows the numbers of E.164. */
export const readAddress = (
  typed: TypedAddress,
  isPhone: (text: string) => boolean,
): { address: PostalAddress; faults: [] } | { address: null; faults: AddressFault[] } => {
  const faults: AddressFault[] = [];
  const fault = (part: keyof PostalAddress, message: string): void => {
    faults.push({ part, message });
  };
  const optional = (part: keyof PostalAddress): string | null => {
    const text = typed[part]?.trim() ?? '';
    if (text === '') return null;
    const line = readLine(text, mostCharacters[part]);
    if (line === null) fault(part, `This takes one line of ${mostCharacters[part]} characters at most.`);
    return line ?? text;
  };
  const required = (part: keyof PostalAddress): string => {
    const line = optional(part);
    if (line === null) fault(part, 'This is needed.');
    return line ?? '';
  };

  const address: PostalAddress = {
    fullName: required('fullName'),
    line1: required('line1'),
    line2: optional('line2'),
    city: required('city'),
    region: optional('region'),
    postalCode: optional('postalCode'),
    country: typed.country.trim().toUpperCase(),
    phone: optional('phone'),
  };
  const { country, region, postalCode, phone } = address;
  if (!isCountry(country)) fault('country', 'A country has two letters, such as AT.');
  else {
    if (region === null && needsRegion(country))
      fault('region', 'The post there needs the state or province.');
    if (postalCode === null && needsPostalCode(country))
      fault('postalCode', 'The post there needs a postal code.');
    if (
      postalCode !== null &&
      !faults.some(({ part }) => part === 'postalCode') &&
      !isPostalCode(postalCode, country)
    )
      fault('postalCode', 'This is no postal code of that country.');
  }
  if (phone !== null && !isPhone(phone)) fault('phone', 'A phone number looks like +43123456.');
  return faults.length > 0 ? { address: null, faults } : { address, faults: [] };
};
