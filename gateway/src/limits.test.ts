import { GraphQLError, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkLimits } from './limits.ts';

const limits = { depth: 15, rootFields: 50, aliases: 100, directives: 50 };

function codeOf(query: string): unknown {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error('no operation');
  try {
    checkLimits(document, operation, limits);
    return null;
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions['code'] : error;
  }
}
const tooCostly = 'OPERATION_TOO_COSTLY';
const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
const fields = (count: number, field = 'a') =>
  Array.from({ length: count }, (_, n) => `f${n}: ${field}`).join(' ');

describe('the limits of an operation', () => {
  it('are on depth, through fragments as well', () => {
    expect(codeOf(nested(limits.depth))).toBeNull();
    expect(codeOf(nested(limits.depth + 1))).toEqual(tooCostly);
    expect(codeOf(`{ a { ...F } } fragment F on T ${nested(limits.depth - 1)}`)).toBeNull();
    expect(codeOf(`{ a { ... on T { ...F } } } fragment F on T ${nested(limits.depth)}`)).toEqual(tooCostly);
  });

  it('are on root fields, aliases and fragments included', () => {
    expect(codeOf(`{ ${fields(limits.rootFields)} }`)).toBeNull();
    expect(codeOf(`{ ...F b } fragment F on Query { ${fields(limits.rootFields)} }`)).toEqual(tooCostly);
  });

  it('are on aliases wherever they stand, a fragment counting wherever it is spread', () => {
    expect(codeOf(`{ a { ${fields(limits.aliases)} } }`)).toBeNull();
    expect(codeOf(`{ a { ${fields(limits.aliases + 1)} } }`)).toEqual(tooCostly);
    const twice = (count: number) => `{ a { ...F } b { ...F } } fragment F on T { ${fields(count)} }`;
    expect(codeOf(twice(limits.aliases / 2))).toBeNull();
    expect(codeOf(twice(limits.aliases / 2 + 1))).toEqual(tooCostly);
  });

  it('are on directives, on fields and fragments alike', () => {
    const conditional = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n % 20} @include(if: true)`).join(' ')} }`;
    expect(codeOf(conditional(limits.directives))).toBeNull();
    expect(codeOf(conditional(limits.directives + 1))).toEqual(tooCostly);
    expect(
      codeOf(`{ a { ...F @skip(if: false) } } fragment F on T ${conditional(limits.directives)}`),
    ).toEqual(tooCostly);
  });

  it('let introspection pass', () => {
    expect(codeOf(getIntrospectionQuery())).toBeNull();
  });

  it('are checked at once, however often fragments spread each other', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on T { ...F${n + 1} b: a { ...F${n + 1} } }`,
    );
    expect(codeOf(`{ a { ...F0 } } ${fragments.join(' ')} fragment F40 on T { a }`)).toEqual(tooCostly);
  });
});
