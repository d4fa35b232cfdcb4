import { Secret, TOTP } from 'otpauth';

const period = 30;
// A clock may be half a minute off.
const window = 1;

// What every authenticator program understands: RFC 6238 with SHA-1 and six digits.
const totp = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: 'Bazaar',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });

/** A new secret of 160 bits in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What a QR code shows to an authenticator program. */
export const otpauthUri = (secret: string, email: string): string => totp(secret, email).toString();

/** The 30-second step that a code was made for; null when it is none of now, the step before, or the one after. */
export const stepOfCode = (secret: string, code: string, now: Date): number | null => {
  const timestamp = now.getTime();
  const delta = totp(secret, '').validate({ token: code, timestamp, window });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
};
