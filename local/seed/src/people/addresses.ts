import type { Random } from '../random.ts';
import { typeId } from '../typeid.ts';
import type { SeedAddress } from '../types.ts';
import { COUNTRIES, type Country } from './places.ts';

/**
 * An address that a letter could bear.
 *
 * @param country ISO 3166-1 alpha-2, one of `COUNTRIES`
 * @param createdAt milliseconds since 1970
 */
export function writeAddress(
  fullName: string,
  country: string,
  isDefault: boolean,
  createdAt: number,
  random: Random,
): SeedAddress {
  const found = COUNTRIES.find(({ code }) => code === country);
  if (found === undefined) throw new Error(`no towns are known in ${country}`);
  const town = random.pick(found.towns);
  const street = random.pick(found.streets);
  const number = random.integer(1, 89);
  return {
    id: typeId('address', createdAt, random),
    fullName,
    line1: found.numberFirst ? `${number} ${street}` : `${street} ${number}`,
    line2: flatIn(found, random),
    city: town.city,
    region: town.region ?? null,
    postalCode: town.postalCode,
    country,
    phone: phoneIn(found, random),
    isDefault,
  };
}

function flatIn({ flat }: Country, random: Random): string | null {
  if (flat === undefined || random.chance(0.75)) return null;
  return `${flat} ${random.integer(1, 24)}`;
}

/** Only numbers that can never ring at anyone's. */
function phoneIn({ fictionalPhone }: Country, random: Random): string | null {
  if (fictionalPhone === undefined) return null;
  return `${fictionalPhone}${String(random.integer(0, 99)).padStart(2, '0')}`;
}
