import { isCountry, isPostalCode, needsPostalCode, needsRegion } from './countries.ts';
import { isPhone } from './is-phone.ts';

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

type Optional = 'line2' | 'region' | 'postalCode' | 'phone';

/** An address as somebody wrote it. */
export type AddressText = Omit<Address, Optional> & {
  readonly [Part in Optional]?: string | null | undefined;
};

/** What is wrong with one part of an address. */
export type AddressFault = { part: keyof Address; message: string };

const mostCharacters: Record<keyof Address, number> = {
  fullName: 200,
  line1: 200,
  line2: 200,
  city: 100,
  region: 100,
  postalCode: 12,
  country: 2,
  phone: 16,
};

// PostgreSQL cannot store U+0000, half a surrogate pair is no character, and no line has control characters in it.
const notInALine = /[\p{Cc}\p{Cs}]/u;

/** Trims an address, makes blank parts null, and checks it by what the post of its country needs; answers every fault. */
export const readAddress = (
  text: AddressText,
): { address: Address; faults: [] } | { address: null; faults: [AddressFault, ...AddressFault[]] } => {
  const faults: AddressFault[] = [];
  const fault = (part: keyof Address, message: string): void => {
    faults.push({ part, message });
  };
  const optional = (part: keyof Address): string | null => {
    const line = text[part]?.trim() ?? '';
    if (line === '') return null;
    if ([...line].length > mostCharacters[part] || notInALine.test(line))
      fault(part, `This takes one line of ${mostCharacters[part]} characters at most.`);
    return line;
  };
  const required = (part: keyof Address): string => {
    const line = optional(part);
    if (line === null) fault(part, 'This is needed.');
    return line ?? '';
  };

  const address: Address = {
    fullName: required('fullName'),
    line1: required('line1'),
    line2: optional('line2'),
    city: required('city'),
    region: optional('region'),
    postalCode: optional('postalCode'),
    country: text.country.trim().toUpperCase(),
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
  const [first, ...more] = faults;
  return first ? { address: null, faults: [first, ...more] } : { address, faults: [] };
};
