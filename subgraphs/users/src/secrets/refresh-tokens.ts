import { createHash, createHmac, randomBytes } from 'node:crypto';

const bytes = 32;
const form = /^[A-Za-z0-9_-]{43}$/;

/** 32 random bytes in base64url: a refresh token, or the salt of a successor. */
export const randomToken = (): string => randomBytes(bytes).toString('base64url');

/** Could it be a refresh token? */
export const isRefreshToken = (text: string): boolean => form.test(text);

/** What is kept of a refresh token: its SHA-256. It is random, so a slow hash would gain nothing. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * The token that a token is changed for. Made of the token itself and a salt that is kept, so that the answer can be repeated although
 * neither token is: it takes both the database and the old token to know the new one.
 */
export const successorOf = (token: string, salt: string): string =>
  createHmac('sha256', Buffer.from(salt, 'base64url')).update(token).digest('base64url');
