import type { GraphQLObjectType } from 'graphql';
import type { Field } from '../walk-selection.ts';
import { type Caller, type Cell, callers } from './access.ts';
import type { Answer, Person } from './people.ts';
import { objectRequest, requestOf } from './requests.ts';
import { apiSchema, entitiesOf, permissions } from './table.ts';
import type { Belongings } from './victim.ts';

/** An answer that the table does not allow. */
export type Finding = { place: string; caller: Caller; cell: Cell; answered: string };

/** What was asked, what should not have been answered, and how the things were before and after strangers did all they could. */
export type Walked = {
  asked: number;
  findings: Finding[];
  before: readonly string[];
  after: readonly string[];
};

export type WalkOptions = {
  /** Who asks, none of whom is the owner of the things. */
  people: Readonly<Record<Caller, Person>>;
  /** What they ask for. */
  things: Belongings;
  /** Those to whom the things belong: the buyer, unless something is of the seller's or the shop's. */
  owners: { buyer: Person; seller: Person; shop: Person };
};

const endsOne = 'signOut';
const endsAll = 'signOutEverywhere';
const ofSeller = new Set(['Product', 'ProductVariant', 'Seller', 'StockLevel', 'StockMovement']);
const ofShop = new Set(['Category', 'Coupon', 'Warehouse']);
// What others may change, and what comes by messages.
const changing = new Set([
  'helpfulCount',
  'invoiceUrl',
  'myVote',
  'notifications',
  'read',
  'timeline',
  'updatedAt',
  'version',
]);
const refusals = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

const isRefused = ({ codes }: Answer): boolean => codes.some((code) => refusals.has(code));

// Whether an answer tells something: a list without items does not, nor does an object of nothing.
const tells = (value: unknown): boolean => {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some(tells);
  if (typeof value !== 'object') return true;
  return Object.entries(value).some(([key, each]) => key !== '__typename' && tells(each));
};

// What belongs to the shop is no secret of anybody's.
const shared = new Set(['Category', 'Warehouse']);

const names = (data: unknown, things: Belongings): boolean => {
  const text = JSON.stringify(data);
  return [...things].some(([type, id]) => !shared.has(type) && text.includes(id));
};

// Why this answer is not what the cell says; null when it is.
const objection = (cell: Cell, answer: Answer, things: Belongings): string | null => {
  const told = `${JSON.stringify(answer.data)} ${answer.codes.join(' ')}`;
  switch (cell) {
    case 'yes':
      return isRefused(answer) ? told : null;
    case 'own':
      return names(answer.data, things) ? told : null;
    case 'no':
      return isRefused(answer) || !tells(answer.data) ? null : told;
    default:
      return cell satisfies never;
  }
};

// One of the things as its owner sees it.
const stateOf = async (
  type: GraphQLObjectType,
  things: Belongings,
  { buyer, seller, shop }: WalkOptions['owners'],
): Promise<string> => {
  const id = things.get(type.name);
  if (id === undefined) throw new Error(`There is no ${type.name} to ask for.`);
  const owner = ofSeller.has(type.name) ? seller : ofShop.has(type.name) ? shop : buyer;
  const node = nodeIn((await owner.ask(objectRequest(type, id).query)).data);
  if (node['id'] !== id) throw new Error(`Its owner does not see the ${type.name}.`);
  return JSON.stringify(Object.entries(node).filter(([field]) => !changing.has(field)));
};

const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});
const nodeIn = (data: unknown): Record<string, unknown> => {
  const node: unknown = Object(data).node;
  return typeof node === 'object' && node !== null ? { ...node } : {};
};

/** Asks for every query, entity field, subscription and mutation as everybody; what admins change comes after all others. */
export const walkPermissions = async ({ people, things, owners }: WalkOptions): Promise<Walked> => {
  const schema = apiSchema();
  const cells = new Map(permissions(schema).map(({ type, field, access }) => [`${type}.${field}`, access]));
  const walked: Pick<Walked, 'asked' | 'findings'> = { asked: 0, findings: [] };
  const judge = (place: string, caller: Caller, found: (cell: Cell) => string | null): void => {
    walked.asked += 1;
    const cell = cells.get(place)?.[caller];
    // What the table does not name, it forbids.
    const answered = cell === undefined ? 'It is not in the table.' : found(cell);
    if (answered !== null) walked.findings.push({ place, caller, cell: cell ?? 'no', answered });
  };

  const askQueries = async (caller: Caller): Promise<void> => {
    for (const field of fieldsOf(schema.getQueryType())) {
      const { query, variables } = requestOf('query', field, things);
      const answer = await people[caller].ask(query, variables);
      judge(`Query.${field.name}`, caller, (cell) => objection(cell, answer, things));
    }
  };
  const askEntities = async (caller: Caller): Promise<void> => {
    for (const type of entitiesOf(schema)) {
      const { query, fields } = objectRequest(type, things.get(type.name) ?? '');
      const node = nodeIn((await people[caller].ask(query)).data);
      for (const field of fields)
        judge(`${type.name}.${field}`, caller, (cell) =>
          cell === 'yes' || !tells(node[field]) ? null : JSON.stringify(node[field]),
        );
    }
  };
  const askSubscriptions = async (caller: Caller): Promise<void> => {
    for (const field of fieldsOf(schema.getSubscriptionType())) {
      const place = `Subscription.${field.name}`;
      // Where nothing is named there may be nothing to tell, and nothing else to wait for.
      if (field.args.every(({ name }) => name === 'after') && cells.get(place)?.[caller] === 'own') continue;
      const { query, variables } = requestOf('subscription', field, things);
      const answer = await people[caller].hear(query, variables);
      judge(place, caller, (cell) => objection(cell, answer, things));
    }
  };
  const askMutations = async (caller: Caller): Promise<void> => {
    const fields = fieldsOf(schema.getMutationType());
    const last = (field: Field): number => (field.name === endsAll ? 1 : 0);
    for (const field of fields.sort((a, b) => last(a) - last(b))) {
      const { query, variables } = requestOf('mutation', field, things);
      const person = field.name === endsOne ? await people[caller].again() : people[caller];
      const answer = await person.ask(query, variables);
      judge(`Mutation.${field.name}`, caller, (cell) => objection(cell, answer, things));
    }
  };
  const snapshot = (): Promise<string[]> =>
    Promise.all(entitiesOf(schema).map((type) => stateOf(type, things, owners)));

  await Promise.all(
    callers.map(async (caller) => {
      await askQueries(caller);
      await askEntities(caller);
      await askSubscriptions(caller);
    }),
  );
  const before = await snapshot();
  await Promise.all(callers.filter((caller) => caller !== 'admin').map(askMutations));
  const after = await snapshot();
  await askMutations('admin');
  return { ...walked, before, after };
};
