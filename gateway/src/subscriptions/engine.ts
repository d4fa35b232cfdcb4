import type { ApolloServer, GraphQLRequest } from '@apollo/server';
import type { Identity } from '@bazaar/identity';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GatewayContext } from '../context.ts';
import type { SubgraphResult } from '../subgraph-result.ts';
import type { Trace } from '../trace.ts';
import { SubscriptionTap, type Upstream } from './tap.ts';

/** An operation and on whose behalf it runs. */
export type Subject = {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  identity: Identity;
  trace: Trace;
  /** Whom it is charged to, once: a person's id, or the address of a guest. */
  caller: string;
};

/** The operation was refused before anything ran; clients may see the errors. */
export class OperationRefusedError extends Error {
  override readonly name = 'OperationRefusedError';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super('The operation was refused.');
    this.errors = errors;
  }
}

/** The supergraph has changed, and with it what the owning subgraph has to be asked. */
export class StalePlanError extends Error {
  override readonly name = 'StalePlanError';
}

/** Runs queries, mutations and the two halves of subscriptions through the same server as HTTP requests. */
export type Engine = {
  /** @throws OperationRefusedError */
  execute(subject: Subject): Promise<ExecutionResult>;
  /** What the subgraph that owns the subscription has to be asked. @throws OperationRefusedError */
  plan(subject: Subject): Promise<Upstream>;
  /**
   * Completes an event with what the selection wants of other subgraphs. The event is used up.
   *
   * @throws StalePlanError, OperationRefusedError
   */
  complete(subject: Subject, upstream: Upstream, event: SubgraphResult): Promise<ExecutionResult>;
};

export function createEngine(server: ApolloServer<GatewayContext>): Engine {
  const run = async (
    subject: Omit<Subject, 'caller'>,
    caller: string | null,
    tap?: SubscriptionTap,
  ): Promise<ExecutionResult> => {
    const { query, operationName, variables, identity, trace } = subject;
    const request: GraphQLRequest = {
      query,
      variables,
      ...(operationName === undefined ? {} : { operationName }),
    };
    const contextValue = new GatewayContext({
      identity,
      trace,
      caller,
      ...(tap === undefined ? {} : { tap }),
    });
    const { body } = await server.executeOperation(request, { contextValue });
    if (body.kind !== 'single') throw new Error('Incremental delivery is not supported.');
    const { data, errors, extensions } = body.singleResult;
    return {
      ...(data === undefined ? {} : { data }),
      ...(errors === undefined || errors.length === 0 ? {} : { errors: errors.map(toError) }),
      ...(extensions === undefined ? {} : { extensions }),
    };
  };

  return {
    execute: async (subject) => {
      const result = await run(subject, subject.caller);
      if (result.data === undefined) throw new OperationRefusedError(result.errors ?? []);
      return result;
    },

    plan: async (subject) => {
      const tap = new SubscriptionTap();
      const { errors = [] } = await run(subject, subject.caller, tap);
      if (tap.seen === null) throw new OperationRefusedError(errors);
      return tap.seen;
    },

    complete: async (subject, upstream, event) => {
      const tap = new SubscriptionTap(event);
      const result = await run(subject, null, tap);
      if (tap.seen === null) throw new OperationRefusedError(result.errors ?? []);
      if (tap.seen.query !== upstream.query || tap.seen.service !== upstream.service)
        throw new StalePlanError();
      return result;
    },
  };
}

/** graphql-ws serialises errors by their `toJSON`, so formatted ones become errors again. */
function toError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, {
    ...(path === undefined ? {} : { path }),
    ...(extensions === undefined ? {} : { extensions }),
  });
}
