import { badRequest } from '../api/refusal.ts';
import type { Collection, StoredDocument } from '../store/collection.ts';

/** A found document with its score. */
export type Scored = {
  stored: StoredDocument;
  score: number;
  matched: ReadonlyMap<string, readonly string[]>;
};

const mostFields = 3;

/** Orders what was found by up to three fields; of equals, what came last is first. */
export const comparator = (collection: Collection, sortBy: string): ((a: Scored, b: Scored) => number) => {
  const asked = sortBy || '_text_match:desc';
  const clauses = asked.split(',').map((clause) => clause.trim());
  if (clauses.length > mostFields) throw badRequest('Only upto 3 sort_by fields can be specified.');
  const orders = clauses.map((clause) => {
    const [, name = '', direction] = /^(\w+):(asc|desc)$/.exec(clause) ?? [];
    if (name === '') throw badRequest(`Parameter \`sort_by\` is malformed: ${clause}`);
    if (name !== '_text_match' && !/^(int32|int64|float|bool)$/.test(collection.field(name).type))
      throw badRequest(`Could not find a field named \`${name}\` in the schema for sorting.`);
    const sortedBy = ({ stored, score }: Scored): number =>
      name === '_text_match' ? score : Number(stored.document[name] ?? 0);
    const sign = direction === 'asc' ? 1 : -1;
    return (a: Scored, b: Scored): number => sign * (sortedBy(a) - sortedBy(b));
  });
  return (a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return b.stored.sequence - a.stored.sequence;
  };
};
