import { Kind, visit } from 'graphql';
import type { Subject } from './engine.ts';
import { type SocketOperation, subscriptionRoot } from './operation.ts';

/** The part of a subscription that a topic is known by. */
export type KeyParts = Pick<Subject, 'query' | 'operationName' | 'variables' | 'identity'>;

/** Everything an answer depends on. The token's end is not in it: a refreshed token is the same person. */
export function topicKey({ query, operationName, variables, identity }: KeyParts): string {
  const { userId, sessionId, roles, sellerId, cartToken } = identity;
  return JSON.stringify([
    query,
    operationName ?? null,
    sorted(variables),
    [userId, sessionId, roles, sellerId, cartToken],
  ]);
}

/** Where a subscription to events begins, and what it is besides. */
export type Beginning = {
  /** The cursor that the client has come to; null when it begins with the present state. */
  after: string | null;
  /** The operation as it would be from anywhere else. */
  rest: Pick<SocketOperation, 'query' | 'variables'>;
};

/** Takes the root field's `after` out of an operation, whether it is written there or given by a variable. */
export function beginningOf(operation: SocketOperation): Beginning {
  const { query, variables } = operation;
  const argument = subscriptionRoot(operation).arguments?.find(({ name }) => name.value === 'after');
  if (argument?.value.kind === Kind.STRING && argument.loc !== undefined) {
    const { start, end } = argument.loc;
    const rest = { query: query.slice(0, start) + query.slice(end), variables };
    return { after: argument.value.value, rest };
  }
  if (argument?.value.kind !== Kind.VARIABLE) return { after: null, rest: { query, variables } };
  const name = argument.value.name.value;
  const { [name]: after = null, ...others } = variables;
  // One that is used elsewhere too changes more than the beginning.
  const isOnlyHere = usesOf(operation, name) === 1;
  return {
    after: typeof after === 'string' ? after : null,
    rest: { query, variables: isOnlyHere ? others : variables },
  };
}

function usesOf({ document }: SocketOperation, name: string): number {
  let uses = 0;
  visit(document, {
    // Its definition is no use of it.
    VariableDefinition: () => false,
    Variable: (variable) => {
      if (variable.name.value === name) uses += 1;
    },
  });
  return uses;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
