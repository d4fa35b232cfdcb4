import { setTimeout as sleep } from 'node:timers/promises';
import { issueAccessToken, loadSigningKeys, type Role } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';
import { ask } from './ask.ts';

/** Somebody who is signed in. */
export type Person = { userId: string; accessToken: string };

const atATime = 100;

// PostgreSQL may be away just then.
const addAccounts = async (usersUrl: string, ids: readonly string[]): Promise<void> => {
  const rows = ids.map(
    (id) => `('${id}', '${id}@shoppers.bazaar.test', true, 'A shopper', 'A shopper', '{CUSTOMER}', 1, now())`,
  );
  const columns = 'id, email, email_verified, full_name, display_name, roles, version, created_at';
  const text = `insert into users (${columns}) values ${rows.join()} on conflict (id) do nothing`;
  for (let tries = 1; ; tries += 1)
    try {
      await ask(usersUrl, text);
      return;
    } catch (error) {
      if (tries === 60) throw error;
      await sleep(500);
    }
};

/** Gives people accounts by the hundred and signs them in by a role, with the shop's own key in place of a password each. `keysFile` is the shop's, `usersUrl` the database of users. */
export const createPeople = async (
  keysFile: string,
  usersUrl: string,
): Promise<(role: Role) => Promise<Person>> => {
  const { signing } = await loadSigningKeys(keysFile);
  const ready: string[] = [];
  let adding: Promise<void> | undefined;
  const add = async (): Promise<void> => {
    const ids = Array.from({ length: atATime }, () => newId('user'));
    await addAccounts(usersUrl, ids);
    ready.push(...ids);
    adding = undefined;
  };
  const nextId = async (): Promise<string> => {
    for (;;) {
      const id = ready.pop();
      if (id !== undefined) return id;
      adding ??= add();
      await adding;
    }
  };
  return async (role) => {
    const userId = await nextId();
    const { token } = await issueAccessToken({
      key: signing,
      issuer: 'https://bazaar.local',
      audience: 'bazaar',
      identity: { userId, sessionId: newId('session'), roles: [role], sellerId: null },
      now: new Date(),
    });
    return { userId, accessToken: token };
  };
};
