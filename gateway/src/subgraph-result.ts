import { z } from 'zod';

const subgraphError = z
  .object({
    message: z.string(),
    path: z.array(z.union([z.string(), z.number()])).nullish(),
    extensions: z.record(z.string(), z.unknown()).nullish(),
  })
  .transform(({ message, path, extensions }) => ({
    message,
    ...(path ? { path } : {}),
    ...(extensions ? { extensions } : {}),
  }));

/** A GraphQL response of a subgraph. `locations` are dropped: they point into a query no client has seen. */
export const subgraphResult = z
  .object({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z.array(subgraphError).optional(),
  })
  .transform(({ data, errors }) => ({ data: data ?? null, ...(errors === undefined ? {} : { errors }) }));

export type SubgraphResult = z.infer<typeof subgraphResult>;
export type SubgraphError = z.infer<typeof subgraphError>;
