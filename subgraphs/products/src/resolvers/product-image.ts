import type { ProductImageResolvers } from '../__generated__/resolvers.ts';

export const productImage: ProductImageResolvers = {
  url: ({ url }, _args, { imageBaseUrl }) => new URL(url, imageBaseUrl).href,
};
