/** What a new warehouse is made of, as a person gives it. */
export type WarehouseDetails = {
  code: string;
  name: string;
  country: string;
  latitude: number | null;
  longitude: number | null;
};

/** A field that cannot be taken as it is. */
export type WarehouseProblem = { field: keyof WarehouseDetails; message: string };

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && countries.of(code) !== undefined;

const isDegrees = (value: number | null, greatest: number): boolean =>
  value === null || (value >= -greatest && value <= greatest);

/** Everything that is wrong with the details of a warehouse; empty when nothing is. */
export const checkWarehouse = (details: WarehouseDetails): WarehouseProblem[] => {
  const { code, name, country, latitude, longitude } = details;
  const problems: (WarehouseProblem | false)[] = [
    !/^[A-Za-z0-9][A-Za-z0-9_-]{0,19}$/.test(code) && {
      field: 'code',
      message: 'A code has 1 to 20 letters, digits, hyphens and underscores.',
    },
    (name.trim() === '' || name.length > 100 || name.includes('\0')) && {
      field: 'name',
      message: 'A name has 1 to 100 characters.',
    },
    !isCountry(country) && {
      field: 'country',
      message: 'A country is a code of ISO 3166-1 alpha-2, such as AT.',
    },
    !isDegrees(latitude, 90) && { field: 'latitude', message: 'A latitude is -90 to 90 degrees.' },
    !isDegrees(longitude, 180) && { field: 'longitude', message: 'A longitude is -180 to 180 degrees.' },
  ];
  return problems.filter((problem) => problem !== false);
};
