import type { Status } from './status.ts';

/** Who looks at a review. */
export type Viewer = { userId: string | null; roles: readonly string[] };

/** Is it this person, or an admin, to whom a person's own affairs are open? */
export const isSelfOrAdmin = (viewer: Viewer, personId: string): boolean =>
  viewer.userId === personId || viewer.roles.includes('ADMIN');

/** May this person see the review? What is not published is seen by its writer and by admins alone. */
export const maySee = (review: { status: Status; authorId: string }, viewer: Viewer): boolean =>
  review.status === 'PUBLISHED' || isSelfOrAdmin(viewer, review.authorId);
