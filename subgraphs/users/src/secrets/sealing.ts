import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Keeps secrets that have to be read again, such as those of second factors, encrypted in the database. */
export type Sealing = {
  /** Encrypts; `about` names what it belongs to, such as `two-factor:user_…`. */
  seal(text: string, about: string): string;
  /** Decrypts; throws when it was changed, belongs to something else, or its key is gone. */
  open(sealed: string, about: string): string;
};

/** The length of a key in bytes: AES-256. */
export const keyBytes = 32;
const nonceBytes = 12;

const base64 = (bytes: Buffer): string => bytes.toString('base64url');
const bytesOf = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64url');

/**
 * AES-256-GCM with a random nonce. `keys` are base64url of 32 bytes each: the first encrypts, all decrypt, so that they can be rotated.
 * The form is `<key's name>.<nonce>.<text>.<tag>`; what it belongs to is authenticated, so that no row can be given another's secret.
 */
export const createSealing = (keys: readonly string[]): Sealing => {
  const known = keys.map((text) => {
    const key = bytesOf(text);
    return { name: createHash('sha256').update(key).digest('base64url').slice(0, 8), key };
  });
  const [first] = known;
  if (!first) throw new Error('There is no key to seal with');
  return {
    seal: (text, about) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', first.key, nonce).setAAD(Buffer.from(about));
      const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [first.name, base64(nonce), base64(encrypted), base64(cipher.getAuthTag())].join('.');
    },
    open: (sealed, about) => {
      const [name, nonce, encrypted, tag] = sealed.split('.');
      const used = known.find((each) => each.name === name);
      if (!used) throw new Error(`What was sealed with the key ${name} cannot be opened: the key is gone`);
      const decipher = createDecipheriv('aes-256-gcm', used.key, bytesOf(nonce), { authTagLength: 16 })
        .setAAD(Buffer.from(about))
        .setAuthTag(bytesOf(tag));
      return Buffer.concat([decipher.update(bytesOf(encrypted)), decipher.final()]).toString('utf8');
    },
  };
};
