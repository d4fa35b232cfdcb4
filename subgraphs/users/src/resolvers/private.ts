import type { Identity } from '@bazaar/identity';

/** May the caller see what is private to this person? The person and admins may. */
export const mayRead = (identity: Identity, person: { id: string; proven?: true }): boolean =>
  person.proven === true || identity.userId === person.id || identity.roles.includes('ADMIN');
