import type { AddressResolvers } from '../__generated__/resolvers.ts';
import { mayRead } from './private.ts';

export const address: AddressResolvers = {
  __resolveReference: async ({ id }, { loaders, identity }) => {
    if (identity.userId === null) return null;
    const found = await loaders.address.load(id);
    return found && mayRead(identity, { id: found.userId }) ? found : null;
  },
};
