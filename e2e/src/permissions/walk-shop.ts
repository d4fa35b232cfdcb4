import { randomUUID } from 'node:crypto';
import { guestOf, newPerson, type Person, signIn } from './people.ts';
import { belongingsOf } from './victim.ts';
import { type Walked, walkPermissions } from './walk.ts';

const idOf = async (person: Person): Promise<string> => {
  const { data } = await person.ask('{ me { id } }');
  return /"user_\w+"/.exec(JSON.stringify(data))?.[0].slice(1, -1) ?? '';
};

/** Walks over the demo shop: what is a new buyer's and the demo seller's is asked for by a guest, and by another customer, seller and admin, all new too. */
export const walkDemoShop = async (url: string): Promise<Walked> => {
  const demo = (name: string): Promise<Person> =>
    signIn(url, { email: `${name}@bazaar.test`, password: 'bazaar-demo-1' });
  const [shop, seller, buyer] = await Promise.all([demo('admin'), demo('seller'), newPerson(url)]);
  const things = await belongingsOf(buyer, seller, shop);
  const registered = (person: Person) =>
    person.ask(
      'mutation ($input: RegisterSellerInput!) { registerSeller(input: $input) { userErrors { code } } }',
      {
        input: { name: `Walkers ${randomUUID()}` },
      },
    );
  const promoted = async (person: Person) =>
    shop.ask('mutation ($input: SetRolesInput!) { setRoles(input: $input) { userErrors { code } } }', {
      input: { userId: await idOf(person), roles: ['CUSTOMER', 'ADMIN'] },
    });
  const people = {
    guest: guestOf(url),
    customer: await newPerson(url),
    seller: await newPerson(url, registered),
    admin: await newPerson(url, promoted),
  };
  return walkPermissions({ people, things, owners: { buyer, seller, shop } });
};
