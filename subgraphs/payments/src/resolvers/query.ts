import { badUserInput, connection, readPage } from '@bazaar/service-kit';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { allDisputes, countDisputes, placeOf } from '../data/disputes.ts';

const cursorLength = 2;

export const Query: QueryResolvers = {
  stripePublishableKey: (_parent, _args, { publishableKey }) => publishableKey,
  disputes: async (_parent, args, { deps: { db } }) => {
    const page = readPage(args, cursorLength);
    for (const place of [page.after, page.before])
      if (place && !(typeof place[0] === 'string' && !Number.isNaN(Date.parse(place[0]))))
        throw badUserInput('The cursor is not one of this list.');
    // An empty list of statuses filters nothing, as in a form where nothing is ticked.
    const statuses = args.filter?.statuses?.length ? args.filter.statuses : null;
    return connection(await allDisputes(db, page, statuses), page, placeOf, () =>
      countDisputes(db, statuses),
    );
  },
};
