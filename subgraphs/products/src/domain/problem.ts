/** What a person can mend: a stable code, one sentence, and the input field at fault (outermost first). */
export type Problem = { code: string; message: string; path: string[] | null };

/** Makes a problem. */
export const problem = (code: string, message: string, path: readonly string[] | null = null): Problem => ({
  code,
  message,
  path: path ? [...path] : null,
});

/** The problem of a field that is malformed. */
export const invalid = (message: string, ...path: string[]): Problem =>
  problem('INVALID_INPUT', message, path);

/** There is no such thing, or it is somebody else's: nobody can tell which. */
export const notFound = (what: string, ...path: string[]): Problem =>
  problem('NOT_FOUND', `There is no such ${what}.`, path);
