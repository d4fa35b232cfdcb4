import { GraphQLError, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkLimits, MAX_DEPTH, MAX_ROOT_FIELDS } from './limits.ts';

function codeOf(query: string): unknown {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error('no operation');
  try {
    checkLimits(document, operation);
    return null;
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions['code'] : error;
  }
}
const tooCostly = 'OPERATION_TOO_COSTLY';
const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;

describe('the limits of an operation', () => {
  it('are on depth, through fragments as well', () => {
    expect(codeOf(nested(MAX_DEPTH))).toBeNull();
    expect(codeOf(nested(MAX_DEPTH + 1))).toEqual(tooCostly);
    expect(codeOf(`{ a { ...F } } fragment F on T ${nested(MAX_DEPTH - 1)}`)).toBeNull();
    expect(codeOf(`{ a { ... on T { ...F } } } fragment F on T ${nested(MAX_DEPTH)}`)).toEqual(tooCostly);
  });

  it('are on root fields, aliases and fragments included', () => {
    const fields = (count: number) => Array.from({ length: count }, (_, n) => `f${n}: a`).join(' ');
    expect(codeOf(`{ ${fields(MAX_ROOT_FIELDS)} }`)).toBeNull();
    expect(codeOf(`{ ...F b } fragment F on Query { ${fields(MAX_ROOT_FIELDS)} }`)).toEqual(tooCostly);
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
