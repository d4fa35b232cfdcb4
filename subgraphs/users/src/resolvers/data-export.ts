import type { DataExportResolvers } from '../__generated__/resolvers.ts';

export const dataExport: DataExportResolvers = {
  ready: ({ expiresAt }) => expiresAt !== null,
  // The link opens the file, in which there is more than admins may read: it is for the person alone.
  url: ({ userId, token, expiresAt }, _args, { exportBaseUrl, identity }) =>
    expiresAt === null || identity.userId !== userId ? null : `${exportBaseUrl}/exports/${token}`,
};
