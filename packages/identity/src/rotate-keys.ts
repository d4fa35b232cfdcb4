import { newKey, readKeyFile, replaceKeyFile } from './key-file.ts';
import { KEYS_MAX_AGE_MS } from './key-source.ts';
import { signingKeyAt } from './signing-keys.ts';

/** Everybody who verifies tokens has fetched a new key by then, with some to spare. Seconds. */
const PUBLISHED_FIRST_SECONDS = (2 * KEYS_MAX_AGE_MS) / 1000;

/** A key as an operator sees it. */
export type KeyState = {
  kid: string;
  /** `next` is published but signs nothing yet, `signing` signs new tokens, `accepted` signed tokens that may still be valid. */
  state: 'next' | 'signing' | 'accepted';
  /** When it begins to sign; null for one that always could. */
  signsFrom: Date | null;
};

/** The keys of a file, newest first. */
export async function describeKeys(file: string, now: Date): Promise<KeyState[]> {
  const content = await readKeyFile(file);
  const signing = signingKeyAt(content, now);
  const at = content.keys.indexOf(signing);
  return content.keys.map(({ kid, nbf }, index) => ({
    kid,
    state: index < at ? 'next' : index === at ? 'signing' : 'accepted',
    signsFrom: nbf === undefined ? null : new Date(nbf * 1000),
  }));
}

/**
 * Adds a key that is published at once and signs from `afterSeconds` on (120 when absent), so that no token comes to a verifier before its
 * key. The others stay accepted until they are retired. Services that run read the file again by themselves.
 *
 * @returns the name of the new key
 */
export async function addSigningKey(
  file: string,
  now: Date,
  afterSeconds: number = PUBLISHED_FIRST_SECONDS,
): Promise<string> {
  const { keys } = await readKeyFile(file);
  const key = await newKey(Math.floor(now.getTime() / 1000) + afterSeconds);
  await replaceKeyFile(file, { keys: [key, ...keys] });
  return key.kid;
}

/** Takes a key away: what it signed is refused within a minute. @throws when there is no such key, or it is the one that signs */
export async function retireSigningKey(file: string, kid: string, now: Date): Promise<void> {
  const content = await readKeyFile(file);
  if (!content.keys.some((key) => key.kid === kid)) throw new Error(`There is no key ${kid}.`);
  if (signingKeyAt(content, now).kid === kid)
    throw new Error('This key signs: add another one first, and retire this one once the new one signs.');
  await replaceKeyFile(file, { keys: content.keys.filter((key) => key.kid !== kid) });
}
