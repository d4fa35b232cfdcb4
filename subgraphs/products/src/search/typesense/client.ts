import { serviceUnavailable } from '@bazaar/service-kit';
import { Client } from 'typesense';
import { z } from 'zod';
import { asked, isOutage, TypesenseFailure } from './failure.ts';

/** Where a Typesense server is. */
export type TypesenseAddress = { url: string; apiKey: string };

const connectionTimeoutSeconds = 5;

/** Opens the official client; connects with the first request. */
export const openTypesense = ({ url, apiKey }: TypesenseAddress): Client =>
  new Client({
    nodes: [{ url: url.replace(/\/$/, '') }],
    apiKey,
    connectionTimeoutSeconds,
    // Once more for a connection that was just closed; whoever waits hears soon of a server that is gone.
    numRetries: 1,
    retryIntervalSeconds: 0.05,
    // Failures are thrown, and logged where they are caught.
    logLevel: 'silent',
  });

/** Parameters of one search of a `multi_search`. */
export type SearchParameters = {
  q: string;
  query_by?: string;
  query_by_weights?: string;
  text_match_type?: 'max_weight';
  prefix?: string;
  num_typos?: string;
  min_len_1typo?: number;
  min_len_2typo?: number;
  typo_tokens_threshold?: number;
  drop_tokens_threshold?: number;
  enable_typos_for_numerical_tokens?: boolean;
  enable_typos_for_alpha_numerical_tokens?: boolean;
  prioritize_exact_match?: boolean;
  prioritize_num_matching_fields?: boolean;
  filter_by?: string;
  sort_by?: string;
  facet_by?: string;
  max_facet_values?: number;
  pinned_hits?: string;
  filter_curated_hits?: boolean;
  include_fields?: string;
  highlight_fields?: string;
  limit?: number;
  offset?: number;
};

const foundSchema = z.object({
  found: z.int(),
  hits: z.array(
    z.object({
      document: z.object({ id: z.string(), name: z.string().optional(), brand: z.string().optional() }),
      highlight: z
        .record(z.string(), z.object({ matched_tokens: z.array(z.string()).default([]) }))
        .default({}),
    }),
  ),
  facet_counts: z
    .array(
      z.object({
        field_name: z.string(),
        counts: z.array(z.object({ value: z.string(), count: z.int() })),
        sampled: z.boolean().default(false),
      }),
    )
    .default([]),
});

/** What one search has found, as far as it is read. */
export type Found = z.infer<typeof foundSchema>;

const resultsSchema = z.object({
  results: z.array(z.union([foundSchema, z.object({ code: z.int(), error: z.string() })])),
});

/** Runs searches in one request; throws SERVICE_UNAVAILABLE when Typesense does not answer or has no index. */
export const searchAll = async (
  client: Client,
  collection: string,
  searches: readonly SearchParameters[],
): Promise<Found[]> => {
  const unavailable = (error: unknown): unknown =>
    isOutage(error) ? serviceUnavailable('search', error) : error;
  const answer = await asked(
    client.multiSearch.perform({ searches: searches.map((parameters) => ({ ...parameters, collection })) }),
  ).catch((error: unknown) => {
    throw unavailable(error);
  });
  return resultsSchema.parse(answer).results.map((result) => {
    if (!('error' in result)) return result;
    throw unavailable(new TypesenseFailure(`Typesense answered: ${result.error}`, result.code));
  });
};
