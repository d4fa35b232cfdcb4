import { z } from 'zod';

// The bodies of the published API description, version 30.0. What is not named there is refused.

/** Allowed by the description, and not done by the double. */
export const notTaken = z.undefined('is not doubled').optional();

const symbols = z.array(z.string().length(1)).optional();

const types = [
  'string',
  'string[]',
  'int32',
  'int32[]',
  'int64',
  'int64[]',
  'float',
  'float[]',
  'bool',
  'bool[]',
] as const;

/** A field of a collection. Types that the double does not know are refused. */
export const fieldSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(types),
  optional: z.boolean().optional(),
  facet: z.boolean().optional(),
  index: z.boolean().optional(),
  locale: z.string().optional(),
  sort: z.boolean().optional(),
  infix: z.boolean().optional(),
  reference: notTaken,
  async_reference: notTaken,
  num_dim: notTaken,
  drop: notTaken,
  store: z.boolean().optional(),
  vec_dist: notTaken,
  range_index: z.boolean().optional(),
  stem: z.boolean().optional(),
  stem_dictionary: notTaken,
  token_separators: symbols,
  symbols_to_index: symbols,
  embed: notTaken,
});
export type Field = z.infer<typeof fieldSchema>;

export const collectionSchema = z.strictObject({
  name: z.string().min(1),
  fields: z.array(fieldSchema).min(1),
  default_sorting_field: z.string().optional(),
  token_separators: symbols,
  synonym_sets: z.array(z.string()).optional(),
  enable_nested_fields: z.boolean().optional(),
  symbols_to_index: symbols,
  voice_query_model: notTaken,
  metadata: z.record(z.string(), z.unknown()).optional(),
});
export type CollectionSchema = z.infer<typeof collectionSchema>;

export const aliasSchema = z.strictObject({ collection_name: z.string().min(1) });

const synonymItem = z.strictObject({
  id: z.string().min(1),
  synonyms: z.array(z.string().min(1)).min(1),
  root: z.string().optional(),
  locale: z.string().optional(),
  symbols_to_index: z.array(z.string()).optional(),
});
export type SynonymItem = z.infer<typeof synonymItem>;

export const synonymSetSchema = z.strictObject({ items: z.array(synonymItem) });
