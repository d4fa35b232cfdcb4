import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { callers } from './access.ts';
import type { Answer, Person } from './people.ts';
import { apiSchema, entitiesOf, permissions, rootsOf } from './table.ts';
import type { Belongings } from './victim.ts';
import { walkPermissions } from './walk.ts';

const schema = apiSchema();
const rows = permissions(schema);
const things: Belongings = new Map(entitiesOf(schema).map(({ name }) => [name, `the ${name}`]));

// Somebody whom the shop answers so.
const answered = (answer: (query: string) => Answer): Person => {
  const person: Person = {
    ask: async (query) => answer(query),
    hear: async (query) => answer(query),
    again: async () => person,
  };
  return person;
};
// An owner sees what is theirs, whatever others see.
const owner = answered((query) => ({ data: { node: { id: /id: "([^"]+)"/.exec(query)?.[1] } }, codes: [] }));
const walk = (person: Person) =>
  walkPermissions({
    people: { guest: person, customer: person, seller: person, admin: person },
    things,
    owners: { buyer: owner, seller: owner, shop: owner },
  });

it('names every query, mutation, subscription and entity field once', () => {
  const named = rows.map(({ type, field }) => `${type}.${field}`);
  const wanted = [...rootsOf(schema), ...entitiesOf(schema)].flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  );
  expect([...named].sort()).toEqual(wanted.sort());
});

it('cannot be made for an entity that no rule tells of', () => {
  const grown = buildSchema(
    'interface Node { id: ID! } type Secret implements Node { id: ID! } type Query { a: Int }',
  );
  expect(() => permissions(grown)).toThrow('does not say who may see Secret');
});

it('finds out a shop that tells everything to everybody, at each place that forbids it', async () => {
  const everything = Object.fromEntries(
    entitiesOf(schema).flatMap((type) => Object.keys(type.getFields()).map((field) => [field, 'a secret'])),
  );
  const { findings } = await walk(
    answered(() => ({ data: { node: everything, stolen: [...things.values()] }, codes: [] })),
  );
  const found = new Set(findings.map(({ place, caller }) => `${caller} ${place}`));
  const forbidden = rows.flatMap(({ type, field, access }) =>
    callers
      .filter((caller) => access[caller] !== 'yes')
      // What names nobody else's things may tell of one's own.
      .filter((caller) => !(field === 'notificationReceived' && access[caller] === 'own'))
      .map((caller) => `${caller} ${type}.${field}`),
  );
  expect(forbidden.length).toBeGreaterThan(200);
  expect(forbidden.filter((place) => !found.has(place))).toEqual([]);
});

it('finds out a shop that refuses what everybody may ask', async () => {
  const { findings } = await walk(answered(() => ({ data: null, codes: ['FORBIDDEN'] })));
  const found = findings.map(({ place, caller }) => `${caller} ${place}`);
  expect(found).toContain('guest Query.products');
  expect(found).toContain('guest Mutation.signIn');
  expect(found).toContain('admin Mutation.setRoles');
});
