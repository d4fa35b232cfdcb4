import { isPossiblePhoneNumber } from 'libphonenumber-js/max';

const e164 = /^\+[1-9]\d{6,14}$/;

/**
 * Is it a number of E.164, such as +43123456, of a length that its country has? Whether the range is assigned is not asked:
 * countries open new ranges faster than anybody's tables follow.
 */
export const isPhone = (text: string): boolean => e164.test(text) && isPossiblePhoneNumber(text);
