import { invalid, type Problem } from './problem.ts';

const maxLength = 100;
const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The problem of a slug that does not fit in a URL; null when it does. */
export const checkSlug = (slug: string, ...path: string[]): Problem | null =>
  slug.length <= maxLength && form.test(slug)
    ? null
    : invalid(
        `A slug has lower-case letters, digits and single hyphens, ${maxLength} characters at most.`,
        ...path,
      );

/** Makes a slug of a name: `Crème brûlée dish` becomes `creme-brulee-dish`. Empty when the name holds no Latin letter or digit. */
export const slugify = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');

/** The slugs to try for a name, in order: the plain one, then one that `id` (a TypeID) makes unique. */
export const slugCandidates = (name: string, id: string): [string, string] => {
  const unique = id.slice(-8);
  const plain = slugify(name);
  const kind = id.slice(0, id.indexOf('_'));
  return plain === '' ? [`${kind}-${unique}`, `${kind}-${id.slice(-16)}`] : [plain, `${plain}-${unique}`];
};
