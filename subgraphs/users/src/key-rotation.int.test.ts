import { AccessTokenError, addSigningKey, createTokenVerifier, retireSigningKey } from '@bazaar/identity';
import { eventually } from '@bazaar/testing';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, openAccounts } from './fixture/accounts.ts';

let accounts: Accounts;
beforeAll(async () => {
  accounts = await openAccounts();
});
afterAll(() => accounts.stop());

test('keys change while the service runs: tokens of both hold, those of a retired one are refused', async () => {
  const file = accounts.env['JWT_KEYS_FILE'] ?? '';
  // As the gateway has it, only that it looks for keys more often.
  const verify = createTokenVerifier({
    jwksUrl: new URL('/.well-known/jwks.json', accounts.service.url),
    issuer: 'https://bazaar.local',
    audience: 'bazaar',
    keysMaxAgeMs: 50,
  });
  const { id, session } = await accounts.newcomer();
  const old = decodeProtectedHeader(session.accessToken).kid ?? '';
  expect(await verify(session.accessToken)).toMatchObject({ userId: id });

  const kid = await addSigningKey(file, new Date(), 0);
  let { refreshToken } = session;
  const fresh = await eventually(async () => {
    const { session: next } = await accounts.refresh(refreshToken);
    if (!next) throw new Error('The session has ended');
    refreshToken = next.refreshToken;
    expect(decodeProtectedHeader(next.accessToken).kid).toBe(kid);
    return next.accessToken;
  });
  await eventually(async () => expect(await verify(fresh)).toMatchObject({ userId: id }));
  expect(await verify(session.accessToken)).toMatchObject({ userId: id });

  await retireSigningKey(file, old, new Date());
  await eventually(async () =>
    expect(await verify(session.accessToken).catch((error: unknown) => error)).toBeInstanceOf(
      AccessTokenError,
    ),
  );
  expect(await verify(fresh)).toMatchObject({ userId: id });
});
