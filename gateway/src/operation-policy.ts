import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { Budget } from './budget.ts';
import type { GatewayContext } from './context.ts';
import { checkLimits, type Limits, rootFields, tooCostly } from './limits.ts';
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
  costBudget: Budget | null;
  /** How often everybody may try to prove who they are in a while; null for as often as they like. */
  attemptBudget: Budget | null;
};

/** What somebody who is not it yet tries to be let in by, or to have mails sent by. An account is throttled by the users service, whoever tries it. */
const ATTEMPTS: ReadonlySet<string> = new Set([
  'signIn',
  'signInWithProvider',
  'signUp',
  'requestPasswordReset',
  'resendVerification',
  'resetPassword',
  'verifyEmail',
]);

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
        const { caller } = contextValue;
        if (caller === null) return;
        const changing = operation.operation === OperationTypeNode.MUTATION;
        if (o.attemptBudget !== null && changing) {
          // Each of many under other names is one.
          const attempts = rootFields(document, operation).filter(({ name }) => ATTEMPTS.has(name.value));
          if (attempts.length > 0) await o.attemptBudget.spend(caller, attempts.length, { changing });
        }
        await o.costBudget?.spend(caller, cost, { changing });
      },
    }),
  };
}
