import validator from 'validator';

// Those that assign no postal codes, by the Universal Postal Union.
const withoutPostalCodes = new Set(
  (
    'AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GA GD GH GM GQ GY HK JM KI KM KN KP LC ML MO MR MW ' +
    'NR NU QA RW SB SC SL SR ST SY TD TF TG TK TO TV UG VU YE ZW'
  ).split(' '),
);

// Those whose post needs the state or province.
const withRegion = new Set(['AU', 'BR', 'CA', 'CN', 'IN', 'MX', 'US']);

const anyPostalCode = /^[A-Z\d](?:[A-Z\d -]{0,10}[A-Z\d])?$/i;
const knownForms = new Map<string, validator.PostalCodeLocale>(
  validator.isPostalCodeLocales.map((country) => [country, country]),
);

/** Is it a country of ISO 3166-1, such as AT? */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && validator.isISO31661Alpha2(code);

/** Does its post need a postal code? */
export const needsPostalCode = (country: string): boolean => !withoutPostalCodes.has(country);

/** Does its post need the state or province? */
export const needsRegion = (country: string): boolean => withRegion.has(country);

/** Has it the form of a postal code of that country? Where no form is known, any code of letters and digits has. */
export const isPostalCode = (text: string, country: string): boolean => {
  const known = knownForms.get(country);
  return known === undefined ? anyPostalCode.test(text) : validator.isPostalCode(text, known);
};
