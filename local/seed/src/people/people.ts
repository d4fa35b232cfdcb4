import { at, type Random, randomStream } from '../random.ts';
import { DAY, iso, OPENED_AT } from '../time.ts';
import { typeId } from '../typeid.ts';
import type { SeedPerson, SeedRole } from '../types.ts';
import { writeAddress } from './addresses.ts';
import { NAME_POOLS } from './names.ts';

/** How many shoppers write reviews, beside the demo accounts. */
const SHOPPERS = 500;

/** The last of them joined before this, so that each has had time to buy and write. */
const LAST_SHOPPER_AT = Date.UTC(2026, 5, 30);

/** The people who are known by name. */
type Cast = {
  email: string;
  givenName: string;
  familyName: string;
  roles: SeedRole[];
  canSignIn: boolean;
  seller?: { name: string; slug: string };
  countries: string[];
};

const CAST: readonly Cast[] = [
  {
    email: 'shopper@bazaar.test',
    givenName: 'Ada',
    familyName: 'Lindner',
    roles: ['CUSTOMER'],
    canSignIn: true,
    countries: ['AT', 'DE'],
  },
  {
    email: 'seller@bazaar.test',
    givenName: 'Jonas',
    familyName: 'Haller',
    roles: ['CUSTOMER', 'SELLER'],
    canSignIn: true,
    seller: { name: 'Bazaar House', slug: 'bazaar-house' },
    countries: ['AT'],
  },
  {
    email: 'admin@bazaar.test',
    givenName: 'Mira',
    familyName: 'Novak',
    roles: ['CUSTOMER', 'ADMIN'],
    canSignIn: true,
    countries: ['AT'],
  },
  {
    email: 'loom-and-ladder@bazaar.test',
    givenName: 'Beatrice',
    familyName: 'Wainwright',
    roles: ['CUSTOMER', 'SELLER'],
    canSignIn: false,
    seller: { name: 'Loom & Ladder', slug: 'loom-and-ladder' },
    countries: ['GB'],
  },
  {
    email: 'hearth-and-grain@bazaar.test',
    givenName: 'Sander',
    familyName: 'Kuipers',
    roles: ['CUSTOMER', 'SELLER'],
    canSignIn: false,
    seller: { name: 'Hearth & Grain', slug: 'hearth-and-grain' },
    countries: ['NL'],
  },
  {
    email: 'the-slow-larder@bazaar.test',
    givenName: 'Odile',
    familyName: 'Charpentier',
    roles: ['CUSTOMER', 'SELLER'],
    canSignIn: false,
    seller: { name: 'The Slow Larder', slug: 'the-slow-larder' },
    countries: ['FR'],
  },
];

/** Everyone with an account, oldest account first. */
export function invitePeople(): SeedPerson[] {
  const random = randomStream('people');
  const addresses = randomStream('addresses');
  const cast = CAST.map((person, index) =>
    openAccount(person, OPENED_AT + index * 60_000, random, addresses),
  );
  const joinedFrom = OPENED_AT + DAY;
  const interval = (LAST_SHOPPER_AT - joinedFrom) / SHOPPERS;
  const shoppers = inventShoppers(random).map((person, index) =>
    openAccount(person, Math.floor(joinedFrom + (index + random.fraction()) * interval), random, addresses),
  );
  return [...cast, ...shoppers];
}

/** Shoppers without a shared name, since two such reviewers would look like one. */
function inventShoppers(random: Random): Cast[] {
  const everyone = NAME_POOLS.flatMap(({ given, family, countries }) =>
    given.flatMap((givenName) => family.map((familyName) => ({ givenName, familyName, countries }))),
  );
  return random
    .shuffle(everyone)
    .slice(0, SHOPPERS)
    .map(({ givenName, familyName, countries }, index) => ({
      email: `shopper${String(index + 1).padStart(3, '0')}@bazaar.test`,
      givenName,
      familyName,
      roles: ['CUSTOMER'],
      canSignIn: false,
      countries: [random.pick(countries)],
    }));
}

function openAccount(person: Cast, createdAt: number, random: Random, addresses: Random): SeedPerson {
  const fullName = `${person.givenName} ${person.familyName}`;
  return {
    id: typeId('user', createdAt, random),
    email: person.email,
    fullName,
    displayName: `${person.givenName} ${initialOf(person.familyName)}.`,
    roles: person.roles,
    canSignIn: person.canSignIn,
    ...(person.seller && { seller: { id: typeId('seller', createdAt, random), ...person.seller } }),
    addresses: person.countries.map((country, index) =>
      writeAddress(fullName, country, index === 0, createdAt + index, addresses),
    ),
    createdAt: iso(createdAt),
  };
}

/** The initial of the last word, so that "de Vries" becomes V. */
function initialOf(familyName: string): string {
  const words = familyName.split(' ');
  return at(words, words.length - 1).charAt(0);
}
