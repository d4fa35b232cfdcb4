/** What a link in a mail is good for. */
export type TokenPurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD';

const hour = 60 * 60 * 1000;

/** How long a link is good for, in milliseconds. */
export const tokenLifetime: Readonly<Record<TokenPurpose, number>> = {
  VERIFY_EMAIL: 24 * hour,
  RESET_PASSWORD: hour,
};
