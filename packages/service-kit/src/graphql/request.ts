import type { Identity } from '@bazaar/identity';
import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { Logger } from '../logger.ts';

/** What a subgraph knows of the request it serves. */
export type RequestContext = {
  identity: Identity;
  requestId: string;
  logger: Logger;
  /** Errors to send beside the whole data of the next subscription event, such as CURSOR_EXPIRED: throwing them would take the data away. */
  errorsBesideData: GraphQLError[];
};

/** A GraphQL request as the gateway sends it. */
export const graphqlRequest = z.object({
  query: z.string().min(1),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});
