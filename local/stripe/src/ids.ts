import { randomBytes } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** @returns random letters and digits, as Stripe's ids are made of */
export function randomToken(length: number): string {
  let token = '';
  // A byte is not a multiple of 62, so some letters are a little likelier: of no matter for ids this long.
  for (const byte of randomBytes(length)) token += ALPHABET.charAt(byte % ALPHABET.length);
  return token;
}

/** @returns an id shaped like Stripe's, such as `pi_` and 24 letters and digits */
export function newId(prefix: string): string {
  return `${prefix}_${randomToken(24)}`;
}

/** @returns the secret that lets a browser see and confirm the one object it belongs to */
export function newClientSecret(id: string): string {
  return `${id}_secret_${randomToken(25)}`;
}
