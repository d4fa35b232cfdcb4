/** Something in a log that nobody should be able to read there. */
export type LogSecret = {
  /** What it seems to be. */
  kind: string;
  /** The line, the secret itself taken out. */
  line: string;
};

const LUHN_MODULUS = 10;
const ASCII_ZERO = 48;

// The check digit of card numbers.
const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - ASCII_ZERO;
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % LUHN_MODULUS === 0;
};
const isMixed = (text: string): boolean => /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);

// Ids of requests and traces, of whose digits some look like those of a card; such as are digits alone are none.
const ids = /\b(?=[\d-]*[a-f])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32}|[\da-f]{16})\b/g;

const kinds: readonly {
  kind: string;
  pattern: RegExp;
  isOne?: (text: string) => boolean;
  /** What is not looked at. */
  except?: RegExp;
}[] = [
  { kind: 'a signed token', pattern: /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g },
  { kind: 'credentials of a request', pattern: /\b(?:Bearer|Basic)\s+[\w.~+/=-]{8,}/gi },
  // 32 random bytes: refresh tokens, tokens of carts and mails, keys. A longer path or name is none.
  { kind: 'a random token', pattern: /(?<![\w./-])[\w-]{43}(?![\w./-])/g, isOne: isMixed },
  { kind: "Stripe's key", pattern: /\b(?:sk|rk)_(?:test|live)_\w{8,}|\bwhsec_\w{8,}/g },
  { kind: 'what pays a payment', pattern: /\b(?:pi|seti)_\w+_secret_\w+/g },
  {
    kind: 'a card number',
    pattern: /(?<![\d.])(?:4\d{3}|5[1-5]\d{2}|6011|3[47]\d{2})[ -]?\d{4}[ -]?\d{4}[ -]?\d{3,4}(?!\d)/g,
    isOne: (text) => passesLuhn(text.replace(/\D/g, '')),
    except: ids,
  },
  { kind: 'the password of a connection', pattern: /\b\w+:\/\/[^\s:/@"]+:[^\s:/@"]+@/g },
  {
    kind: 'a password, code or secret by its name',
    pattern:
      /"(?:\w*[pP]assword|\w*[sS]ecret|(?:access|refresh|cart|id)?_?[tT]oken|cvc|otp|recoveryCodes?)":\s*"(?!\[redacted\]")[^"]+"/g,
  },
  { kind: 'an e-mail address', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/gi },
];

/**
 * Finds tokens, passwords, card data and e-mail addresses in a log.
 *
 * @param known secrets that must not be in it whatever they look like
 */
export const secretsInLog = (log: string, known: readonly string[] = []): LogSecret[] =>
  log.split('\n').flatMap((line) => {
    const found = kinds.flatMap(({ kind, pattern, isOne = () => true, except }) =>
      [...(except ? line.replaceAll(except, '') : line).matchAll(pattern)]
        .map(([text]) => ({ kind, text }))
        .filter(({ text }) => isOne(text)),
    );
    const named = known
      .filter((secret) => line.includes(secret))
      .map((text) => ({ kind: 'a known secret', text }));
    return [...found, ...named].map(({ kind, text }) => ({ kind, line: line.replaceAll(text, '█') }));
  });
