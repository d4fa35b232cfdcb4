import { issueAccessToken, loadSigningKeys } from '@bazaar/identity';
import { newId } from '@bazaar/service-kit';

/** Somebody who is signed in. */
export type Person = { userId: string; accessToken: string };

/** Signs people in by the hundred, with the shop's own key in place of a password each. `keysFile` is the shop's. */
export const createPeople = async (keysFile: string): Promise<() => Promise<Person>> => {
  const { signing } = await loadSigningKeys(keysFile);
  return async () => {
    const userId = newId('user');
    const { token } = await issueAccessToken({
      key: signing,
      issuer: 'https://bazaar.local',
      audience: 'bazaar',
      identity: { userId, sessionId: newId('session'), roles: ['CUSTOMER'], sellerId: null },
      now: new Date(),
    });
    return { userId, accessToken: token };
  };
};
