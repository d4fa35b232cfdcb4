import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

/** Unknown members are kept: they belong to the private half. */
const keyFile = z.object({
  keys: z
    .array(
      z.looseObject({
        kty: z.literal('RSA'),
        kid: z.string().min(1),
        n: z.string(),
        e: z.string(),
        d: z.string(),
        /** It signs nothing before, in seconds since the epoch; from the beginning when absent. */
        nbf: z.int().optional(),
      }),
    )
    .min(1),
});

/** The private keys in a file, newest first. */
export type KeyFile = z.infer<typeof keyFile>;
/** One of them. */
export type PrivateJwk = KeyFile['keys'][number];

/** A new RS256 key of 2,048 bits. */
export async function newKey(nbf?: number): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  const [key] = keyFile.parse({ keys: [nbf === undefined ? jwk : { ...jwk, nbf }] }).keys;
  if (key === undefined) throw new Error('No key was made.');
  return key;
}

/** Reads a key file. @throws when there is none, or it holds no RSA private key */
export async function readKeyFile(file: string): Promise<KeyFile> {
  return keyFile.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** The same; made with one key, readable by its owner alone, when there is none. Missing folders are made. */
export async function readOrCreateKeyFile(file: string): Promise<KeyFile> {
  try {
    return await readKeyFile(file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  await mkdir(dirname(file), { recursive: true });
  const draft = await writeDraft(file, { keys: [await newKey()] });
  try {
    // link() never replaces: of two processes that start together the first wins, and both read its key.
    await link(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  return readKeyFile(file);
}

/** Replaces a key file in one step: whoever reads it meanwhile finds the old or the new one. */
export async function replaceKeyFile(file: string, content: KeyFile): Promise<void> {
  await rename(await writeDraft(file, content), file);
}

async function writeDraft(file: string, content: KeyFile): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(content, null, 2), { mode: 0o600 });
  return draft;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
