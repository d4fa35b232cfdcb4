/** A tax rate. The most particular one that fits a line counts: see `taxRate`. */
export type TaxRate = {
  /** ISO 3166-1 alpha-2 of the destination. */
  readonly country: string;
  /** State or province as addresses write it; null for the whole country. */
  readonly region: string | null;
  /** Only goods filed here or below; null for all goods. */
  readonly categoryId: string | null;
  /** Hundredths of a percent. */
  readonly basisPoints: number;
};

/** To which zone a country belongs. */
export type CountryZone = {
  /** ISO 3166-1 alpha-2, or `*` for every country that is not listed. */
  readonly country: string;
  /** Null where nothing is sent. */
  readonly zone: string | null;
};

/** What carriage costs in one currency to one zone. What is listed is what is paid: carriage bears no tax of its own. */
export type Tariff = {
  /** ISO 4217; the tariff is for carts in it. All amounts are its minor units. */
  readonly currency: string;
  readonly zone: string;
  /** The method's code, such as `standard`. */
  readonly method: string;
  /** The method's name, for people. */
  readonly name: string;
  /** Up to `includedGrams`; then `perKilo` for each started kilogram. */
  readonly base: number;
  readonly includedGrams: number;
  readonly perKilo: number;
  /** Working days. */
  readonly minDays: number;
  readonly maxDays: number;
  /** Free for goods that come to this after discounts; null for never. */
  readonly freeFrom: number | null;
  /** The heaviest single unit it takes; null for any. */
  readonly heaviestUnitGrams: number | null;
};

/** Everything an operator decides about tax and carriage. */
export type Rates = {
  readonly taxes: readonly TaxRate[];
  readonly countries: readonly CountryZone[];
  readonly tariffs: readonly Tariff[];
};

/** Rates, ready to be looked up in. */
export type RateBook = {
  /** Hundredths of a percent by `taxKey`. */
  readonly taxes: ReadonlyMap<string, number>;
  readonly zones: ReadonlyMap<string, string | null>;
  /** By `tariffKey`, cheapest first. */
  readonly tariffs: ReadonlyMap<string, readonly Tariff[]>;
};

/** The country of `CountryZone` that stands for all others. */
export const anyCountry = '*';

/** How a region is compared: as typed, in any case. */
export const regionKey = (region: string | null): string => region?.trim().toUpperCase() ?? '';
/** What a tax rate is looked up by. */
export const taxKey = (country: string, region: string | null, categoryId: string | null): string =>
  JSON.stringify([country, regionKey(region), categoryId]);
/** What a tariff is looked up by. */
export const tariffKey = (currency: string, zone: string): string => JSON.stringify([currency, zone]);

/** Makes rates ready to be looked up in. */
export const bookOf = ({ taxes, countries, tariffs }: Rates): RateBook => {
  const byKey = new Map<string, Tariff[]>();
  for (const tariff of [...tariffs].sort((a, b) => a.base - b.base || (a.method < b.method ? -1 : 1))) {
    const key = tariffKey(tariff.currency, tariff.zone);
    byKey.set(key, [...(byKey.get(key) ?? []), tariff]);
  }
  return {
    taxes: new Map(
      taxes.map(({ country, region, categoryId, basisPoints }) => [
        taxKey(country, region, categoryId),
        basisPoints,
      ]),
    ),
    zones: new Map(countries.map(({ country, zone }) => [country, zone])),
    tariffs: byKey,
  };
};
