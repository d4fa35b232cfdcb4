/** What a person can mend, returned beside the payload's object. `__typename` picks the GraphQL type. */
export type UserErrorValue = { __typename: string; code: string; message: string; path: string[] | null };

/** A user error that carries no data of its own. `path` is the input field at fault, outermost first. */
export const userError = (
  code: string,
  message: string,
  path: readonly string[] | null = null,
): UserErrorValue & { __typename: 'GenericUserError' } => ({
  __typename: 'GenericUserError',
  code,
  message,
  path: path ? [...path] : null,
});
