import { userError } from '@bazaar/service-kit';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { Problem } from '../domain/problem.ts';
import { addVariant } from '../operations/add-variant.ts';
import { archiveProduct } from '../operations/archive-product.ts';
import { createCategory } from '../operations/create-category.ts';
import { createImageUpload } from '../operations/create-image-upload.ts';
import { createProduct } from '../operations/create-product.ts';
import type { Deps, VariantResult } from '../operations/deps.ts';
import { publishProduct } from '../operations/publish-product.ts';
import { setVariantPrice } from '../operations/set-variant-price.ts';
import { updateCategory } from '../operations/update-category.ts';
import { updateProduct } from '../operations/update-product.ts';
import { updateVariant } from '../operations/update-variant.ts';

// Runs an operation for the caller; its payload then reads everything anew.
const run = async <Result extends { problems: Problem[] }>(
  { db, transact, clock, identity, loaders }: Context,
  operation: (deps: Deps) => Promise<Result>,
) => {
  const { problems, ...result } = await operation({ db, transact, clock, viewer: identity });
  loaders.forget();
  return { ...result, userErrors: problems.map(({ code, message, path }) => userError(code, message, path)) };
};

const runOnVariant = async (context: Context, operation: (deps: Deps) => Promise<VariantResult>) => {
  const { variant, product, userErrors } = await run(context, operation);
  return { productVariant: variant, product, userErrors };
};

export const mutation: MutationResolvers = {
  createProduct: (_root, { input }, context) => run(context, (deps) => createProduct(deps, input)),
  updateProduct: (_root, { input }, context) =>
    run(context, (deps) => updateProduct({ ...deps, images: context.images }, input)),
  createImageUpload: async (_root, { input }, context) => {
    const { upload, userErrors } = await run(context, (deps) =>
      createImageUpload({ ...deps, images: context.images }, input),
    );
    return { imageUpload: upload, userErrors };
  },
  publishProduct: (_root, { input }, context) => run(context, (deps) => publishProduct(deps, input)),
  archiveProduct: (_root, { input }, context) => run(context, (deps) => archiveProduct(deps, input)),
  addVariant: (_root, { input }, context) => runOnVariant(context, (deps) => addVariant(deps, input)),
  updateVariant: (_root, { input }, context) => runOnVariant(context, (deps) => updateVariant(deps, input)),
  setVariantPrice: (_root, { input }, context) =>
    runOnVariant(context, (deps) => setVariantPrice(deps, input)),
  createCategory: (_root, { input }, context) => run(context, (deps) => createCategory(deps, input)),
  updateCategory: (_root, { input }, context) =>
    run(context, (deps) => updateCategory({ ...deps, search: context.search }, input)),
};
