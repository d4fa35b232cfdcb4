import type { Identity } from '@bazaar/identity';
import { z } from 'zod';
import type { Logger } from '../logger.ts';

/** What a subgraph knows of the request it serves. */
export type RequestContext = { identity: Identity; requestId: string; logger: Logger };

/** A GraphQL request as the gateway sends it. */
export const graphqlRequest = z.object({
  query: z.string().min(1),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});
