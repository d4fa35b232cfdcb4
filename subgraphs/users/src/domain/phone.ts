const e164 = /^\+[1-9]\d{6,14}$/;

/** Is it a number of E.164, such as +43123456? */
export const isPhone = (text: string): boolean => e164.test(text);
