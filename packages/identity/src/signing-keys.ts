import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JSONWebKeySet } from 'jose';
import { z } from 'zod';

/** A private key and the name under which its public half is published. */
export type SigningKey = { kid: string; privateKey: CryptoKey };

export type SigningKeys = {
  /** Signs new tokens. */
  signing: SigningKey;
  /** The public half of every key in the file: what `/.well-known/jwks.json` answers. */
  publicJwks: JSONWebKeySet;
};

/** Unknown members are kept: they belong to the private half. */
const privateJwks = z.object({
  keys: z
    .array(
      z.looseObject({
        kty: z.literal('RSA'),
        kid: z.string().min(1),
        n: z.string(),
        e: z.string(),
        d: z.string(),
      }),
    )
    .min(1),
});

/**
 * Private keys live in a JWKS file; one RS256 key of 2,048 bits is made (mode 0600) when there is none.
 * The first key signs and all are published, so a key is retired by putting a new one before it.
 *
 * @param file its path; missing folders are made
 * @throws when the file cannot be read or written, or holds no RSA private key
 */
export async function loadSigningKeys(file: string): Promise<SigningKeys> {
  const { keys } = privateJwks.parse(JSON.parse(await readOrCreate(file)));
  const [first] = keys;
  if (first === undefined) throw new Error(`${file} holds no key.`);
  const privateKey = await importJWK(first, 'RS256');
  if (privateKey instanceof Uint8Array) throw new Error(`${file}: the first key is not an RSA key.`);
  return {
    signing: { kid: first.kid, privateKey },
    publicJwks: { keys: keys.map(({ kty, kid, n, e }) => ({ kty, kid, n, e, alg: 'RS256', use: 'sig' })) },
  };
}

async function readOrCreate(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify({ keys: [jwk] }, null, 2), { mode: 0o600 });
  try {
    // link() never replaces: of two processes that start together the first wins, and both read its key.
    await link(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return readFile(file, 'utf8');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
