import { Errors } from 'typesense';

/** Typesense refused, or did not answer. Has nothing of the request in it, which holds the key. */
export class TypesenseFailure extends Error {
  override readonly name = 'TypesenseFailure';
  /** Of HTTP; null without an answer. */
  readonly status: number | null;

  constructor(message: string, status: number | null) {
    super(message);
    this.status = status;
  }
}

const failureOf = (error: unknown): TypesenseFailure => {
  if (error instanceof Errors.ImportError) {
    const [first] = error.importResults.filter(({ success }) => !success);
    return new TypesenseFailure(`Typesense refuses a document: ${first?.error ?? error.message}`, 400);
  }
  if (error instanceof Errors.TypesenseError) {
    return new TypesenseFailure(error.message, error.httpStatus ?? null);
  }
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return new TypesenseFailure(`Typesense does not answer${code}.`, null);
};

/** Waits for a request to Typesense; throws a TypesenseFailure. */
export const asked = async <Value>(request: Promise<Value>): Promise<Value> => {
  try {
    return await request;
  } catch (error) {
    throw failureOf(error);
  }
};

/** What was asked for is not there (yet, or any more). */
export const isMissing = (error: unknown): boolean =>
  error instanceof TypesenseFailure && error.status === 404;

/** Is it Typesense, or the way to it, that failed, rather than what was asked? */
export const isOutage = (error: unknown): boolean =>
  error instanceof TypesenseFailure && ![400, 409, 422].includes(error.status ?? 0);
