import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { GatewayContext } from './context.ts';
import { checkLimits } from './limits.ts';
import { needsStream } from './subscriptions/plain-http.ts';

/** Refuses, before anything is executed, operations that are too costly and subscriptions over plain HTTP. */
export const operationPolicy: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, contextValue }) => {
      if (operation === undefined || operation === null) return;
      checkLimits(document, operation);
      if (operation.operation === OperationTypeNode.SUBSCRIPTION && contextValue.tap === null) {
        throw needsStream();
      }
    },
  }),
};
