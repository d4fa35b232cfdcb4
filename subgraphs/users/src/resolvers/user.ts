import { connection, readPage } from '@bazaar/service-kit';
import type { UserResolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { UserMapper } from '../mappers.ts';
import { mayRead } from './private.ts';

// Null for everybody but the person and admins.
const onlyOwn =
  <Value>(read: (user: UserMapper, context: Context) => Value) =>
  (user: UserMapper, _args: unknown, context: Context): Value | null =>
    mayRead(context.identity, user) ? read(user, context) : null;

export const user: UserResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.user.load(id),
  email: onlyOwn(({ email }) => email),
  fullName: onlyOwn(({ fullName }) => fullName),
  phone: onlyOwn(({ phone }) => phone),
  emailVerified: onlyOwn(({ emailVerified }) => emailVerified),
  twoFactorEnabled: onlyOwn(({ id }, { loaders }) => loaders.twoFactorOfUser.load(id)),
  roles: onlyOwn(({ roles }) => roles),
  createdAt: onlyOwn(({ createdAt }) => createdAt),
  addresses: onlyOwn(({ id }, { loaders }) => loaders.addressesOfUser.load(id)),
  dataExport: onlyOwn(({ id }, { loaders }) => loaders.exportOfUser.load(id)),
  notifications: (user, args, { loaders, identity }) => {
    if (!mayRead(identity, user)) return null;
    const { id: userId } = user;
    const page = readPage(args, 1);
    return loaders.notificationsOfUser.load({ userId, page }).then((rows) =>
      connection(
        rows,
        page,
        ({ seq }) => [seq],
        () => loaders.notificationCountOfUser.load(userId),
      ),
    );
  },
  seller: onlyOwn(({ id }, { loaders }) => loaders.sellerOfUser.load(id)),
};
