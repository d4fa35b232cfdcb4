import { z } from 'zod';

// The parameters of the published API description, version 30.0, by type.
const ofBoth = {
  string: [
    'q',
    'query_by',
    'query_by_weights',
    'text_match_type',
    'prefix',
    'infix',
    'filter_by',
    'sort_by',
    'facet_by',
    'facet_query',
    'num_typos',
    'group_by',
    'include_fields',
    'exclude_fields',
    'highlight_full_fields',
    'highlight_start_tag',
    'highlight_end_tag',
    'pinned_hits',
    'hidden_hits',
    'curation_tags',
    'highlight_fields',
    'preset',
    'vector_query',
    'facet_strategy',
    'stopwords',
    'facet_return_parent',
    'voice_query',
    'conversation_model_id',
    'conversation_id',
  ],
  integer: [
    'max_extra_prefix',
    'max_extra_suffix',
    'max_facet_values',
    'page',
    'per_page',
    'limit',
    'offset',
    'group_limit',
    'highlight_affix_num_tokens',
    'snippet_threshold',
    'drop_tokens_threshold',
    'typo_tokens_threshold',
    'synonym_num_typos',
    'search_cutoff_ms',
    'cache_ttl',
    'min_len_1typo',
    'min_len_2typo',
    'remote_embedding_timeout_ms',
    'remote_embedding_num_tries',
  ],
  boolean: [
    'group_missing_values',
    'enable_typos_for_alpha_numerical_tokens',
    'filter_curated_hits',
    'enable_synonyms',
    'enable_analytics',
    'synonym_prefix',
    'pre_segmented_query',
    'enable_curations',
    'prioritize_exact_match',
    'prioritize_token_position',
    'prioritize_num_matching_fields',
    'enable_typos_for_numerical_tokens',
    'exhaustive_search',
    'use_cache',
    'conversation',
    'validate_field_names',
  ],
} as const;

const ofSingleSearchesAlone = {
  string: ['nl_model_id', 'synonym_sets', 'split_join_tokens'],
  integer: ['max_filter_by_candidates', 'max_candidates'],
  boolean: ['nl_query', 'enable_highlight_v1'],
} as const;

type Names = Record<keyof typeof ofBoth, readonly string[]>;

const dropTokensMode = z.enum(['right_to_left', 'left_to_right', 'both_sides:3']);

const shapeOf = (names: Names, types: Record<keyof typeof ofBoth, z.ZodType>): Record<string, z.ZodType> => ({
  ...Object.fromEntries(names.string.map((name) => [name, types.string.optional()])),
  ...Object.fromEntries(names.integer.map((name) => [name, types.integer.optional()])),
  ...Object.fromEntries(names.boolean.map((name) => [name, types.boolean.optional()])),
  drop_tokens_mode: dropTokensMode.optional(),
});

const inBody = { string: z.string(), integer: z.int(), boolean: z.boolean() };
/** How the same types are written in a URL. */
export const inQuery = {
  string: z.string(),
  integer: z
    .string()
    .regex(/^-?\d+$/, 'is not an integer')
    .transform(Number),
  boolean: z.enum(['true', 'false']).transform((value) => value === 'true'),
};

const single: Names = {
  string: [...ofBoth.string, ...ofSingleSearchesAlone.string],
  integer: [...ofBoth.integer, ...ofSingleSearchesAlone.integer],
  boolean: [...ofBoth.boolean, ...ofSingleSearchesAlone.boolean],
};

/** What `GET /collections/{name}/documents/search` may ask. */
export const searchQuery = z.strictObject(shapeOf(single, inQuery));

/** What `POST /multi_search` may have in its URL, for all its searches. */
export const multiSearchQuery = z.strictObject(shapeOf(ofBoth, inQuery));

/** The body of `POST /multi_search`. */
export const multiSearchBody = z.strictObject({
  union: z.boolean().optional(),
  searches: z.array(
    z.strictObject({
      ...shapeOf(ofBoth, inBody),
      collection: z.string().optional(),
      'x-typesense-api-key': z.string().optional(),
      rerank_hybrid_matches: z.boolean().optional(),
    }),
  ),
});

// What the double acts upon; a value that would do something else is refused.
const understood = z.strictObject({
  collection: z.string(),
  q: z.string(),
  query_by: z.string().default(''),
  query_by_weights: z.string().optional(),
  text_match_type: z.literal('max_weight').optional(),
  prefix: z.enum(['true', 'false']).default('true'),
  filter_by: z.string().default(''),
  sort_by: z.string().default(''),
  facet_by: z.string().default(''),
  max_facet_values: z.int().min(0).default(10),
  num_typos: z.enum(['0', '1', '2']).default('2'),
  per_page: z.int().min(0).max(250).optional(),
  limit: z.int().min(0).max(250).optional(),
  page: z.int().min(1).optional(),
  offset: z.int().min(0).optional(),
  include_fields: z.string().default(''),
  highlight_fields: z.string().default(''),
  drop_tokens_threshold: z.literal(0, 'must be 0: the double drops no words').optional(),
  typo_tokens_threshold: z.int().min(0).default(1),
  min_len_1typo: z.int().default(4),
  min_len_2typo: z.int().default(7),
  enable_typos_for_alpha_numerical_tokens: z.boolean().default(true),
  enable_typos_for_numerical_tokens: z.boolean().default(true),
  pinned_hits: z.string().default(''),
  filter_curated_hits: z.boolean().default(false),
  enable_synonyms: z.boolean().default(true),
  prioritize_exact_match: z.literal(false, 'must be false: the double does not rank by it').optional(),
  prioritize_num_matching_fields: z
    .literal(false, 'must be false: the double does not rank by it')
    .optional(),
});

/** A search with its defaults. */
export type Search = z.infer<typeof understood>;

/** Reads what the description allows as far as the double does it; the message of a failure says which parameter it was. */
export const readSearch = (parameters: Record<string, unknown>) => understood.safeParse(parameters);
