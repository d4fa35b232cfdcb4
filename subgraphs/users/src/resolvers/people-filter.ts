import { badUserInput } from '@bazaar/service-kit';
import type { UserFilter } from '../__generated__/resolvers.ts';
import type { PeopleFilter } from '../data/people.ts';
import { readLine } from '../domain/text.ts';

const longestQuery = 200;

const readQuery = (text: string | null | undefined): string | null => {
  if (text == null || text.trim() === '') return null;
  const line = readLine(text, longestQuery);
  if (line === null) throw badUserInput(`A query is one line of ${longestQuery} characters at most.`);
  return line;
};

/** Checks which people are asked for; throws BAD_USER_INPUT. */
export const readPeopleFilter = (filter: UserFilter | null | undefined): PeopleFilter => ({
  query: readQuery(filter?.query),
  role: filter?.role ?? null,
  createdAfter: filter?.createdAfter ?? null,
  createdBefore: filter?.createdBefore ?? null,
});
