const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const form = new RegExp(`^(?=.{1,64}@)${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`, 'i');
const mostCharacters = 254;

/** Trims an e-mail address and keeps its letters as typed; null when it is none that mail could reach (RFC 5321 without quoted parts and address literals). */
export const readEmail = (text: string): string | null => {
  const email = text.trim();
  return email.length <= mostCharacters && form.test(email) ? email : null;
};

/** The part before the `@`. */
export const localPart = (email: string): string => email.slice(0, email.lastIndexOf('@'));
