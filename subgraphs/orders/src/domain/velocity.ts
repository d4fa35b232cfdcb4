import type { Address } from '@bazaar/addresses';

/** Whose tries to pay are counted: those of the buyer, of the card whoever holds it, and for the address that the goods go to. */
export const velocityRules = ['PERSON', 'CARD', 'ADDRESS'] as const;

/** Whose tries to pay are counted. */
export type VelocityRule = (typeof velocityRules)[number];

/** How many tries within the window are nothing unusual, by rule; 0 counts none. */
export type VelocityLimits = Readonly<Record<VelocityRule, number>>;

/** How many there were within the window, that of the order itself included. */
export type Tries = Readonly<Record<VelocityRule, number>>;

/** A rule that an order broke. */
export type HoldReason = { rule: VelocityRule; tries: number; limit: number };

/** The rules that these tries break; an order is held for review while there is one. */
export const brokenRules = (tries: Tries, limits: VelocityLimits): HoldReason[] =>
  velocityRules.flatMap((rule) =>
    limits[rule] > 0 && tries[rule] > limits[rule] ? [{ rule, tries: tries[rule], limit: limits[rule] }] : [],
  );

/** Is anything counted at all? */
export const isCounted = (limits: VelocityLimits): boolean => velocityRules.some((rule) => limits[rule] > 0);

const letters = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The same for one place however it is written: without names, spaces, punctuation, case and accents. */
export const placeOf = ({ line1, line2, city, postalCode, country }: Address): string =>
  [line1, line2, postalCode, city, country].map(letters).join('|');
