// The forms of postal codes by the Universal Postal Union, without spaces and hyphens: n is a digit, a is a letter, x either; capitals stand for themselves.
// A country may have several. Where none is listed, any code will do.
const countriesByForm: Readonly<Record<string, string>> = {
  nnn: 'FO GN IS LS MG OM PG',
  nnnn:
    'AF AL AM AR AT AU AZ BD BE BG BH CC CH CV CX CY DK ET GE GL GW HT HU LI LR LU LV MD MK MZ NE NF NO NZ PH PY SI SJ SV ' +
    'TN VE ZA',
  nnnnn:
    'AS AX BA BL BT CR CU CZ DE DO DZ EE EG ES FI FM FR GF GP GR GT GU HN HR ID IL IQ IT JO KE KH KR KW LA LK LT MA MC ME ' +
    'MF MH MM MN MP MQ MU MV MX MY NA NC NI NP PE PF PK PL PM PR PW RE RS SA SD SE SK SM SN TH TR TW TZ UA US UY VA VI VN WF ' +
    'YT ZM',
  nnnnnn: 'BY CN CO EC IN KG KH KZ MN NG RO RU SG TJ TM TW UZ VN',
  nnnnnnn: 'CL EG IL JP MM PT',
  nnnnnnnn: 'BR',
  nnnnnnnnn: 'AS FM GU MH MP PR PW US VI',
  nnnnnnnnnn: 'IR',
  ananan: 'CA',
  nnnnaa: 'NL',
  annnnaaa: 'AR',
  aaannnn: 'MT',
  annxxxx: 'IE',
  anxxxxx: 'IE',
  annaa: 'GB',
  annnaa: 'GB',
  ananaa: 'GB',
  aannaa: 'GB GG IM JE',
  aannnaa: 'GB GG IM JE',
  aananaa: 'GB',
  annn: 'SZ',
  aannnn: 'BN',
  ADnnn: 'AD',
  AZnnnn: 'AZ',
  BBnnnnn: 'BB',
  VCnnnn: 'VC',
  VGnnnn: 'VG',
};

const patternOf = (form: string): RegExp =>
  new RegExp(`^${form.replaceAll('n', '\\d').replaceAll('a', '[A-Z]').replaceAll('x', '[A-Z\\d]')}$`);

const forms = new Map<string, RegExp[]>();
for (const [form, countries] of Object.entries(countriesByForm))
  for (const country of countries.split(' '))
    forms.set(country, [...(forms.get(country) ?? []), patternOf(form)]);

const anyForm = /^[A-Z\d]+$/;

/** Could this be a postal code of the country, however it is spaced? The country's own code may stand before it, as in `LT-01103`; Luxembourg also writes `L-1009`. */
export const isPostalCode = (code: string, country: string): boolean => {
  const bare = code
    .toUpperCase()
    .replace(country === 'LU' ? /^L(?:U)?[ -]/ : new RegExp(`^${country}-`), '')
    .replace(/[ -]/g, '');
  const known = forms.get(country);
  return anyForm.test(bare) && (known === undefined || known.some((form) => form.test(bare)));
};
