import { badRequest } from '../api/refusal.ts';
import type { Collection, StoredDocument } from '../store/collection.ts';

/** Does a document pass? */
export type Filter = (stored: StoredDocument) => boolean;

const cannotParse = (filter: string): Error =>
  badRequest(`Could not parse the filter query: the double does not understand \`${filter}\`.`);

// Between backticks everything is meant as it stands.
const splitOutside = (text: string, separator: string): string[] => {
  const parts = [''];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '`') quoted = !quoted;
    if (!quoted && text.startsWith(separator, at)) {
      parts.push('');
      at += separator.length - 1;
    } else parts.push(`${parts.pop() ?? ''}${text[at]}`);
  }
  if (quoted) throw cannotParse(text);
  return parts.map((part) => part.trim());
};

const plain = (value: string, clause: string): string => {
  const quoted = /^`([^`]*)`$/.exec(value)?.[1];
  if (quoted !== undefined) return quoted;
  if (value === '' || /[`[\],()&|]/.test(value)) throw cannotParse(clause);
  return value;
};

const listOf = (value: string, clause: string): string[] => {
  const inside = /^\[(.*)\]$/s.exec(value)?.[1];
  return inside === undefined
    ? [plain(value, clause)]
    : splitOutside(inside, ',').map((each) => plain(each, clause));
};

const number = (value: string, clause: string): number => {
  if (!/^-?\d+(\.\d+)?$/.test(value))
    throw badRequest(`Error with filter \`${clause}\`: not a number: ${value}.`);
  return Number(value);
};

const comparisons: Record<string, (value: number, bound: number) => boolean> = {
  ':>=': (value, bound) => value >= bound,
  ':<=': (value, bound) => value <= bound,
  ':>': (value, bound) => value > bound,
  ':<': (value, bound) => value < bound,
};

const clauseFilter = (collection: Collection, clause: string): Filter => {
  const [, name = '', operator = '', written = ''] =
    /^(\w+)\s*(:=|:>=|:<=|:>|:<)\s*(.+)$/s.exec(clause) ?? [];
  if (operator === '') throw cannotParse(clause);
  if (name === 'id') {
    if (operator !== ':=') throw cannotParse(clause);
    const ids = new Set(listOf(written, clause));
    return ({ document }) => ids.has(document.id);
  }
  const field = collection.field(name);
  if (field.index === false)
    throw badRequest(`Could not find a filter field named \`${name}\` in the schema.`);
  const valuesOf = ({ document }: StoredDocument): unknown[] => [document[name]].flat();
  const compare = comparisons[operator];
  if (compare) {
    if (!/^(int|float)/.test(field.type)) throw cannotParse(clause);
    const bound = number(written, clause);
    return (stored) => valuesOf(stored).some((value) => typeof value === 'number' && compare(value, bound));
  }
  const wanted = listOf(written, clause);
  if (field.type.startsWith('bool') && !wanted.every((value) => value === 'true' || value === 'false'))
    throw badRequest(`Value of filter field \`${name}\` must be \`true\` or \`false\`.`);
  if (/^(int|float)/.test(field.type)) for (const value of wanted) number(value, clause);
  const values = new Set(wanted);
  return (stored) => valuesOf(stored).some((value) => value !== undefined && values.has(String(value)));
};

/** Reads `field:=value`, `field:=[a, b]` and `field:>=n` joined by `&&`; throws a Refusal for everything else. */
export const parseFilter = (collection: Collection, filterBy: string): Filter => {
  if (filterBy.trim() === '') return () => true;
  const clauses = splitOutside(filterBy, '&&').map((clause) => clauseFilter(collection, clause));
  return (stored) => clauses.every((passes) => passes(stored));
};
