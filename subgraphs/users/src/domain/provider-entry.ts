/** Somebody for whom an OpenID Connect provider vouches, and what the shop knows of them. */
export type Vouched = {
  /** Whose account the identity is linked to. */
  linkedUserId: string | null;
  /** The address that the provider tells, if it is one. */
  email: string | null;
  emailVerified: boolean;
  /** The account with this address. */
  account: { userId: string; emailVerified: boolean } | null;
};

/** How they come in: into the linked account, by linking the account of their address, by opening one, or not. */
export type ProviderEntry =
  | { way: 'LINKED'; userId: string }
  | { way: 'LINK'; userId: string }
  | { way: 'OPEN'; email: string }
  | { way: 'EMAIL_NOT_VERIFIED' };

/**
 * Decides how somebody comes in. An account is linked only when both sides have proven the address: else a provider that proves nothing could enter
 * anybody's account, and whoever opened an account with another's address beforehand would share it with its owner.
 */
export const decideEntry = ({ linkedUserId, email, emailVerified, account }: Vouched): ProviderEntry => {
  if (linkedUserId !== null) return { way: 'LINKED', userId: linkedUserId };
  if (email === null || !emailVerified) return { way: 'EMAIL_NOT_VERIFIED' };
  if (account === null) return { way: 'OPEN', email };
  return account.emailVerified ? { way: 'LINK', userId: account.userId } : { way: 'EMAIL_NOT_VERIFIED' };
};
