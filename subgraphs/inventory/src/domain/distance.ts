import { type Coordinates, countryCentres } from './country-centres.ts';

/** Where something stands: its country (ISO 3166-1 alpha-2), and where in it when that is known. */
export type Location = Readonly<{ country: string; latitude: number | null; longitude: number | null }>;

const earthRadius = 6371;
/** Half the way round: what is put for a distance that nobody knows. */
export const FARTHEST = Math.PI * earthRadius;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The great-circle distance of two points in kilometres. */
export const kilometres = ([north1, east1]: Coordinates, [north2, east2]: Coordinates): number => {
  const [north, east] = [radians(north2 - north1) / 2, radians(east2 - east1) / 2];
  const chord =
    Math.sin(north) ** 2 + Math.cos(radians(north1)) * Math.cos(radians(north2)) * Math.sin(east) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
};

/** How far a location is from the middle of a country, in kilometres; `FARTHEST` when one of the two is unknown. */
export const distanceTo = (country: string | null, { latitude, longitude, ...from }: Location): number => {
  const destination = countryCentres.get(country ?? '');
  const start: Coordinates | undefined =
    latitude === null || longitude === null ? countryCentres.get(from.country) : [latitude, longitude];
  return destination && start ? kilometres(start, destination) : FARTHEST;
};
