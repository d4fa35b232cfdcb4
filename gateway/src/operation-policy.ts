import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { GatewayContext } from './context.ts';
import { checkLimits } from './limits.ts';

/** Refuses, before anything is executed, operations that are too costly and subscriptions over plain HTTP. */
export const operationPolicy: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, contextValue }) => {
      if (operation === undefined || operation === null) return;
      checkLimits(document, operation);
      if (operation.operation === OperationTypeNode.SUBSCRIPTION && contextValue.tap === null) {
        throw new GraphQLError(
          'Subscriptions need a WebSocket to this address with the graphql-transport-ws protocol, or a request that accepts text/event-stream (graphql-sse).',
          { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } },
        );
      }
    },
  }),
};
