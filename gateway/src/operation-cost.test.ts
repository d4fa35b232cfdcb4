import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCostOf } from './operation-cost.ts';

const costOf = createCostOf(`
  type Query {
    shop: Shop
    products(first: Int, last: Int): ProductConnection!
      @listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
    search: Shop @cost(weight: 5)
    suggestions(first: Int): [Shop!]! @listSize(assumedSize: 10, slicingArguments: ["first"], requireOneSlicingArgument: false)
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]! @listSize(assumedSize: 100)
  }
  type Mutation { buy: Shop @cost(weight: 10) }
  type Subscription { changed: Product }
  interface Node { id: ID! }
  type Shop { name: String! heavy: Report tags: [String!]! }
  type Report @cost(weight: 7) { text: String }
  type Product implements Node { id: ID! name: String! shop: Shop variants: [Variant!]! reviews(first: Int): ReviewConnection @listSize(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false) }
  type Variant { sku: String! }
  type Review { stars: Int! }
  type ProductConnection { nodes: [Product!]! edges: [ProductEdge!]! totalCount: Int! }
  type ProductEdge { node: Product! }
  type ReviewConnection { nodes: [Review!]! }
`);

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error('no operation');
  // Asked twice: it is remembered, and must not be remembered wrongly.
  costOf(document, operation, { first: 77, ids: ['x'] });
  return costOf(document, operation, variables);
}

describe('the cost of an operation', () => {
  it('is one for each object, nothing for values', () => {
    expect(cost('{ shop { name tags } }')).toBe(1);
    expect(cost('subscription { changed { name shop { name } } }')).toBe(2);
  });

  it('counts a page as long as it is asked for, by a number or a variable', () => {
    expect(cost('{ products(first: 3) { nodes { name } } }')).toBe(1 + 3);
    expect(cost('{ products(last: 4) { edges { node { name } } totalCount } }')).toBe(1 + 4 * 2);
    const query = 'query($first: Int) { products(first: $first) { nodes { shop { name } } } }';
    expect(cost(query, { first: 50 })).toBe(1 + 50 * 2);
    expect(cost(query, { first: 5 })).toBe(1 + 5 * 2);
    expect(cost('query($first: Int = 2) { products(first: $first) { nodes { name } } }')).toBe(1 + 2);
  });

  it('multiplies pages below pages', () => {
    expect(cost('{ products(first: 100) { nodes { reviews(first: 100) { nodes { stars } } } } }')).toBe(
      1 + 100 * (1 + 1 + 100),
    );
  });

  it('takes the assumed size where none is asked for', () => {
    const query = 'query($first: Int) { products(first: $first) { nodes { name } } }';
    expect(cost('{ products { nodes { name } } }')).toBe(21);
    expect(cost(query, { first: null })).toBe(21);
    expect(cost('{ suggestions { name } }')).toBe(10);
    expect(cost('{ suggestions(first: 3) { name } }')).toBe(3);
    expect(cost('{ products(first: 1) { nodes { variants { sku } } } }')).toBe(1 + 1 + 5);
  });

  it('counts as many objects as ids are given', () => {
    expect(cost('{ nodes(ids: ["a", "b"]) { id } }')).toBe(2);
    expect(cost('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] })).toBe(3);
  });

  it('adds what a field or type costs by itself', () => {
    expect(cost('mutation { buy { name } }')).toBe(10 + 1);
    expect(cost('{ search { name } }')).toBe(5 + 1);
    expect(cost('{ shop { heavy { text } } }')).toBe(1 + 7);
  });

  it('goes through fragments, in pages too', () => {
    expect(
      cost(`{ products(first: 10) { ...Page } products2: products(first: 20) { ...Page } }
        fragment Page on ProductConnection { nodes { ...Item } } fragment Item on Product { shop { name } }`),
    ).toBe(1 + 20 + 1 + 40);
    expect(cost('{ node(id: "x") { id ... on Product { shop { name } } } }')).toBe(2);
  });

  it('is counted at once, however often fragments spread each other', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Product { ...F${n + 1} shop { name } ...F${n + 1} }`,
    );
    expect(
      cost(`subscription { changed { ...F0 } } ${fragments.join(' ')} fragment F60 on Product { name }`),
    ).toBeGreaterThan(2 ** 59);
  });

  it('cannot be lowered by a negative page', () => {
    expect(cost('{ products(first: -100) { nodes { name } } }')).toBe(1);
  });
});
