import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { badRequest } from './refusal.ts';

/** What an endpoint answers: JSON, or lines of text. */
export type Answer = { status: number; json: unknown } | { status: number; text: string };

/** A request that has been let in. */
export type Request = {
  store: Store;
  /** What stands in the places of the path, in order. */
  names: string[];
  /** As written. */
  query: URLSearchParams;
  body: string;
};

/** One operation of the API description. */
export type Endpoint = {
  method: string;
  /** With `{}` for each name. */
  path: string;
  /** Whether the body is JSON, lines, or must not be. */
  takes: 'json' | 'lines' | 'nothing';
  answer(request: Request): Answer;
};

const complain = (what: string, error: z.ZodError): never => {
  const [issue] = error.issues;
  throw badRequest(
    `${what}${issue?.path.map((part) => ` ${String(part)}`).join('') ?? ''}: ${issue?.message ?? 'is wrong'}`,
  );
};

/** Reads the query string; throws a Refusal for whatever the description does not allow. */
export const readQuery = <Schema extends z.ZodType>(schema: Schema, { query }: Request): z.infer<Schema> => {
  const names = [...query.keys()];
  if (new Set(names).size < names.length) throw badRequest('A parameter is given twice.');
  const read = schema.safeParse(Object.fromEntries(query));
  return read.success ? read.data : complain('Bad query parameter', read.error);
};

/** An endpoint without query parameters. */
export const noQuery = z.strictObject({});

/** Reads a JSON body; throws a Refusal for whatever the description does not allow. */
export const readBody = <Schema extends z.ZodType>(schema: Schema, { body }: Request): z.infer<Schema> => {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw badRequest('Bad JSON.');
  }
  const read = schema.safeParse(value);
  return read.success ? read.data : complain('Bad body', read.error);
};
