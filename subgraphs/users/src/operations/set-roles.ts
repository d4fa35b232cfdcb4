import { isId, userError } from '@bazaar/service-kit';
import { changeUser, findAccount, holdHolders } from '../data/users.ts';
import { distinctRoles, type Role } from '../domain/role.ts';
import type { Deps } from './deps.ts';
import { endSessions } from './end-sessions.ts';
import { noUser, type UserPayload } from './payloads.ts';

/**
 * Replaces a person's roles; new ones are in the next access token. Taking one away ends the person's sessions, since their access tokens
 * say otherwise. User errors: NOT_FOUND, INVALID_ROLES, LAST_ADMIN.
 */
export const setRoles = async (
  deps: Deps,
  input: { userId: string; roles: readonly Role[] },
): Promise<UserPayload> => {
  const { userId } = input;
  const notFound = noUser(userError('NOT_FOUND', 'There is no such person.', ['userId']));
  if (!isId('user', userId)) return notFound;
  const roles = distinctRoles(input.roles);
  if (roles.length === 0)
    return noUser(userError('INVALID_ROLES', 'Everybody holds at least one role.', ['roles']));
  return deps.transact(async (tx, send) => {
    // Two admins who dismiss each other at once wait for one another here.
    const admins = await holdHolders(tx, 'ADMIN', userId);
    const account = await findAccount(tx, userId);
    if (account === null) return notFound;
    const wasAdmin = admins.includes(userId);
    if (wasAdmin && admins.length === 1 && !roles.includes('ADMIN'))
      return noUser(userError('LAST_ADMIN', 'Somebody has to run the shop.', ['roles']));
    if (account.user.roles.some((role) => !roles.includes(role)))
      await endSessions({ tx, send }, { userId, keep: null, at: deps.clock() });
    return { user: await changeUser(tx, account.user, { roles }), userErrors: [] };
  });
};
