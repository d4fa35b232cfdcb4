const mostCharacters = 60;
const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** May it stand in a URL: lower-case letters, digits and single hyphens, 60 at most? */
export const isSlug = (text: string): boolean => text.length <= mostCharacters && form.test(text);

/** Makes a slug of a shop's name: `Loom & Ladder Öfen` becomes `loom-ladder-ofen`; empty when the name holds no Latin letter or digit. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, mostCharacters)
    .replace(/^-+|-+$/g, '');

/** The slugs to try for a shop that names none, in order: the plain one, then one that the end of its id makes unique. */
export const slugCandidates = (name: string, sellerId: string): string[] => {
  const plain = slugOf(name);
  const unique = sellerId.slice(-8);
  if (plain === '') return [`shop-${unique}`];
  return [plain, `${plain.slice(0, mostCharacters - unique.length - 1).replace(/-+$/, '')}-${unique}`];
};
