import type { z } from 'zod';

/** The contract of one kind of message. */
export type MessageDefinition<Schema extends z.ZodType = z.ZodType> = {
  /** Grows when `data` changes; changes are additive, so a reader of an older version still understands. */
  version: number;
  data: Schema;
  /** Which entity it is about: the last part of its subject. */
  entity: (data: z.infer<Schema>) => string;
};

/** Ties `entity` to the type of `data`. */
export const define = <Schema extends z.ZodType>(
  definition: MessageDefinition<Schema>,
): MessageDefinition<Schema> => definition;
