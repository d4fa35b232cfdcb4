import type { UserErrorValue } from '@bazaar/service-kit';
import type { AddressRow, SellerRow, UserRow } from '../data/tables.ts';

type UserError = UserErrorValue & { __typename: 'GenericUserError' };

/** What a person can mend; empty when it worked. */
export type Errors = { userErrors: UserError[] };

/** The tokens of a session and whose it is. */
export type OpenedSession = { accessToken: string; refreshToken: string; expiresAt: Date; user: UserRow };

export type SessionPayload = Errors & { session: OpenedSession | null };
/** `proven`: the request itself has shown who it is. */
export type UserPayload = Errors & { user: (UserRow & { proven?: true }) | null };
/** Shown this once. */
export type RecoveryPayload = Errors & { recoveryCodes: string[] | null };
export type AddressPayload = Errors & { address: AddressRow | null };
export type SellerPayload = Errors & { seller: SellerRow | null };

export const noSession = (...userErrors: UserError[]): SessionPayload => ({ session: null, userErrors });
export const noUser = (...userErrors: UserError[]): UserPayload => ({ user: null, userErrors });
export const noAddress = (...userErrors: UserError[]): AddressPayload => ({ address: null, userErrors });
export const noSeller = (...userErrors: UserError[]): SellerPayload => ({ seller: null, userErrors });
