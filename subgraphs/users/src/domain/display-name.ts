import { lengths } from './text.ts';

/** The name others see, made from a full name: `Ada King Lovelace` becomes `Ada L.`, `Ada` stays. */
export const displayNameOf = (fullName: string): string => {
  const words = fullName.trim().split(/\s+/u);
  const [given = '', ...others] = words;
  const family = others.at(-1);
  const initial = family === undefined ? '' : ` ${[...family][0]?.toLocaleUpperCase('en') ?? ''}.`;
  return [...given].slice(0, lengths.displayName - [...initial].length).join('') + initial;
};
