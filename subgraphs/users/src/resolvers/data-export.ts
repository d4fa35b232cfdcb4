import type { DataExportResolvers } from '../__generated__/resolvers.ts';

export const dataExport: DataExportResolvers = {
  ready: ({ expiresAt }) => expiresAt !== null,
  url: ({ token, expiresAt }, _args, { exportBaseUrl }) =>
    expiresAt === null ? null : `${exportBaseUrl}/exports/${token}`,
};
