import type { ImageUploadResolvers } from '../__generated__/resolvers.ts';

export const imageUpload: ImageUploadResolvers = {
  url: ({ target }) => target.url,
  headers: ({ target }) => Object.entries(target.headers).map(([name, value]) => ({ name, value })),
  expiresAt: ({ row }) => row.expiresAt,
  image: ({ row }) => row,
};
