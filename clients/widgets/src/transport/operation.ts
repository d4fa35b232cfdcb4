import { list, nullable, type Reader, record, text } from '../read.ts';

/** A GraphQL operation: its text, what it is given, and how its answer is read. */
export type Operation<Data, Variables extends Record<string, unknown>> = {
  query: string;
  read: Reader<Data>;
  /** Never set: ties the type of the variables to the operation. */
  variables?: Variables;
};

/** An error as GraphQL reports it. */
export type Problem = {
  message: string;
  /** Such as NOT_FOUND; null when there is none. */
  code: string | null;
};

const readErrors = list(record({ message: text, extensions: nullable(record({ code: nullable(text) })) }));

/** Reads a list of GraphQL errors. */
export const readProblems: Reader<Problem[]> = (value) =>
  readErrors(value).map(({ message, extensions }) => ({ message, code: extensions?.code ?? null }));

const readResult = record({ data: (value) => value, errors: nullable(readProblems) });

/**
 * Reads an execution result. Data is null when nothing came, or when an error took so much that the rest cannot be
 * read.
 */
export const readAnswer = <Data>(
  read: Reader<Data>,
  value: unknown,
): { data: Data | null; problems: Problem[] } => {
  const { data, errors } = readResult(value);
  const problems = errors ?? [];
  if (data === null || data === undefined) return { data: null, problems };
  try {
    return { data: read(data), problems };
  } catch (error) {
    if (problems.length === 0) throw error;
    return { data: null, problems };
  }
};
