import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const invalid = (value: unknown): GraphQLError =>
  new GraphQLError(`${JSON.stringify(value)} is not a point in time such as 2026-11-20T13:39:35.000Z.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

const read = (value: unknown): Date => {
  if (typeof value !== 'string' || !form.test(value)) throw invalid(value);
  const date = new Date(value);
  // Date turns 30 February into 2 March; a client that sends it has a bug.
  const day = Number(value.slice(8, 10));
  const daysInMonth = new Date(
    Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0),
  ).getUTCDate();
  if (Number.isNaN(date.getTime()) || day > daysInMonth) throw invalid(value);
  return date;
};

/** `DateTime`: a Date in resolvers, ISO 8601 in UTC with milliseconds outside. */
export const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    if (typeof value === 'string') return read(value).toISOString();
    throw new TypeError('A DateTime is a Date');
  },
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
});
