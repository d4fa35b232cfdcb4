import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AccessTokenError,
  createTokenVerifier,
  issueAccessToken,
  JwksUnavailableError,
  loadSigningKeys,
} from './index.ts';

const issuer = 'https://bazaar.local';
const audience = 'bazaar';
const identity = { userId: 'user_1', sessionId: 'session_1', roles: ['CUSTOMER'], sellerId: null } as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signing-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the signing keys', () => {
  it('are made once, readable by their owner alone, and survive a restart', async () => {
    const file = join(folder, 'deep', 'keys.json');
    const [first, second] = await Promise.all([loadSigningKeys(file), loadSigningKeys(file)]);
    const third = await loadSigningKeys(file);
    expect(second.signing.kid).toBe(first.signing.kid);
    expect(third.signing.kid).toBe(first.signing.kid);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'deep'))).toEqual(['keys.json']);
  });

  it('publish no private half', async () => {
    const { publicJwks } = await loadSigningKeys(join(folder, 'keys.json'));
    expect(publicJwks.keys.map((key) => Object.keys(key).sort())).toEqual([
      ['alg', 'e', 'kid', 'kty', 'n', 'use'],
    ]);
  });

  it('rotate: the first signs, and tokens of the second still hold', async () => {
    const old = await loadSigningKeys(join(folder, 'old.json'));
    await loadSigningKeys(join(folder, 'new.json'));
    const keysOf = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')).keys;
    const both = { keys: [...(await keysOf('new.json')), ...(await keysOf('old.json'))] };
    await writeFile(join(folder, 'both.json'), JSON.stringify(both));
    const rotated = await loadSigningKeys(join(folder, 'both.json'));
    expect(rotated.signing.kid).not.toBe(old.signing.kid);
    const verify = createTokenVerifier({ jwks: rotated.publicJwks, issuer, audience });
    for (const key of [old.signing, rotated.signing]) {
      const { token } = await issueAccessToken({ key, issuer, audience, identity, now: new Date() });
      expect(await verify(token)).toMatchObject({ userId: 'user_1' });
    }
  });

  it('refuse a file that holds none', async () => {
    await writeFile(join(folder, 'keys.json'), '{"keys":[]}');
    await expect(loadSigningKeys(join(folder, 'keys.json'))).rejects.toThrow();
  });
});

describe('a verifier that fetches its keys', () => {
  it('tells an unreachable endpoint from a bad token, and recovers', async () => {
    const { signing, publicJwks } = await loadSigningKeys(join(folder, 'keys.json'));
    const { token } = await issueAccessToken({ key: signing, issuer, audience, identity, now: new Date() });
    let status = 503;
    const server = createServer((_, res) => {
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(publicJwks));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening on a port');
    const verify = createTokenVerifier({
      jwksUrl: `http://127.0.0.1:${address.port}/jwks.json`,
      issuer,
      audience,
    });

    await expect(verify(token)).rejects.toThrow(JwksUnavailableError);
    status = 200;
    expect(await verify(token)).toMatchObject({ userId: 'user_1' });
    await expect(verify(`${token}x`)).rejects.toThrow(AccessTokenError);

    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    const { token: another } = await issueAccessToken({
      key: signing,
      issuer,
      audience,
      identity: { ...identity, userId: 'user_2' },
      now: new Date(),
    });
    expect(await verify(another)).toMatchObject({ userId: 'user_2' });
  });
});
