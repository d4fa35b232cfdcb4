import { badUserInput, connection, readPage } from '@bazaar/service-kit';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { countPeople, listPeople } from '../data/people.ts';
import { readPeopleFilter } from './people-filter.ts';

export const query: QueryResolvers = {
  user: (_root, { id }, { loaders }) => loaders.user.load(id),
  users: async (_root, { filter: asked, ...args }, { db }) => {
    const page = readPage(args, 2);
    const filter = readPeopleFilter(asked);
    const rows = await listPeople(db, filter, page);
    return connection(
      rows,
      page,
      ({ createdAt, id }) => [createdAt.toISOString(), id],
      () => countPeople(db, filter),
    );
  },
  seller: (_root, { id, slug }, { loaders }) => {
    if (id != null && slug == null) return loaders.seller.load(id);
    if (slug != null && id == null) return loaders.sellerBySlug.load(slug);
    throw badUserInput('Give exactly one of id and slug.');
  },
};
