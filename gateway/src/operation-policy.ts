import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { GatewayContext } from './context.ts';
import type { CostBudget } from './cost-budget.ts';
import { checkLimits, type Limits, tooCostly } from './limits.ts';
import type { CostOf } from './operation-cost.ts';
import { needsStream } from './subscriptions/plain-http.ts';

export type OperationPolicyOptions = {
  limits: Limits & {
    /** What one operation may cost. */
    cost: number;
  };
  /** What an operation costs in the graph of the moment. */
  costOf: CostOf;
  /** What everybody may spend in a while; null for as much as they like. */
  budget: CostBudget | null;
};

/**
 * Refuses, before anything is executed, operations that are too costly, in themselves or on top of what the caller asked
 * just before, and subscriptions over plain HTTP.
 */
export function operationPolicy(o: OperationPolicyOptions): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        if (operation === undefined || operation === null) return;
        checkLimits(document, operation, o.limits);
        const cost = o.costOf(document, operation, request.variables ?? {});
        if (cost > o.limits.cost) {
          throw tooCostly(
            `The operation costs ${cost}, and ${o.limits.cost} is the most. Ask for fewer at once.`,
          );
        }
        if (operation.operation === OperationTypeNode.SUBSCRIPTION && contextValue.tap === null) {
          throw needsStream();
        }
        if (o.budget !== null && contextValue.caller !== null) {
          const changing = operation.operation === OperationTypeNode.MUTATION;
          await o.budget.spend(contextValue.caller, cost, { changing });
        }
      },
    }),
  };
}
