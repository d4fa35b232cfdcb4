// Crockford's alphabet: no I, L, O or U, so that a number survives being read aloud. 32 letters: a byte picks one without bias.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many random bytes an order number is made of. */
export const orderNumberBytes = 9;

/** Makes an order number, such as B7K2M9QX4T, of random bytes: 35 million million of them, and none tells how many orders there are. */
export const orderNumber = (random: Uint8Array): string =>
  `B${Array.from(random.subarray(0, orderNumberBytes), (byte) => alphabet[byte % alphabet.length]).join('')}`;

/** Could this be an order number? What cannot is answered with "not found" without asking the database. */
export const isOrderNumber = (text: string): boolean => /^B[0-9A-HJKMNP-TV-Z]{9}$/.test(text);
