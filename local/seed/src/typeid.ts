import type { Random } from './random.ts';

/** Crockford's digits: no i, l, o, u. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** What the ids of the demo shop name. */
export type IdPrefix =
  | 'user'
  | 'seller'
  | 'address'
  | 'category'
  | 'product'
  | 'variant'
  | 'image'
  | 'warehouse'
  | 'review'
  | 'coupon';

/**
 * Makes a TypeID: prefix, underscore and the 26 digits of a UUIDv7.
 *
 * @param at milliseconds since 1970; ids sort by it
 * @param random fills the 74 bits that time leaves free
 */
export function typeId(prefix: IdPrefix, at: number, random: Random): string {
  return `${prefix}_${base32(uuidv7(at, random))}`;
}

/** RFC 9562: 48 bits of milliseconds, then version, variant and chance. */
export function uuidv7(at: number, random: Random): Uint8Array {
  const bytes = random.bytes(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(at / 2 ** 32));
  view.setUint32(2, at % 2 ** 32);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  return bytes;
}

/** 128 bits as 26 digits of 5 bits; two zero bits lead, so the first digit is 0 to 7. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let pending = 0;
  let pendingBits = 2;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    pendingBits += 8;
    while (pendingBits >= 5) {
      pendingBits -= 5;
      text += DIGITS.charAt((pending >>> pendingBits) & 31);
    }
    pending &= (1 << pendingBits) - 1;
  }
  return text;
}
