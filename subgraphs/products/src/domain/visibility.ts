import type { ProductStatus } from './status.ts';

/** Who looks. */
export type Viewer = {
  readonly roles: readonly string[];
  /** The shop this person sells for. */
  readonly sellerId: string | null;
};

/** What decides who sees a product. */
export type Seen = { sellerId: string; status: ProductStatus; publishedAt: Date | null };

/** Runs the shop? */
export const isAdmin = (viewer: Viewer): boolean => viewer.roles.includes('ADMIN');

/** May this person change it? Its seller and admins may. */
export const mayChange = (viewer: Viewer, product: { sellerId: string }): boolean =>
  isAdmin(viewer) || (viewer.roles.includes('SELLER') && viewer.sellerId === product.sellerId);

/** Is it on sale, so that lists and searches show it to everybody? */
export const listed = (product: { status: ProductStatus }): boolean => product.status === 'PUBLISHED';

/** May this person see it? Everybody sees what is or was on sale; the rest only those who may change it. */
export const maySee = (viewer: Viewer, product: Seen): boolean =>
  (product.status !== 'DRAFT' && product.publishedAt !== null) || mayChange(viewer, product);
