/** Where a review can stand. */
export const statuses = ['PUBLISHED', 'PENDING', 'REJECTED'] as const;

/** Where a review stands. */
export type Status = (typeof statuses)[number];

/** So many people must have reported a review since a moderator last looked, for it to wait for one. */
export const reportsToHold = 3;

/** What moves a review without a moderator. */
export type StatusEvent = 'edited' | 'reportedEnough';

/** Where a review stands after an event. A moderator may put it anywhere. */
export const transitions: Readonly<Record<StatusEvent, Readonly<Record<Status, Status>>>> = {
  // What was taken down may be mended, but goes up only after a second look.
  edited: { PUBLISHED: 'PUBLISHED', PENDING: 'PENDING', REJECTED: 'PENDING' },
  reportedEnough: { PUBLISHED: 'PENDING', PENDING: 'PENDING', REJECTED: 'REJECTED' },
};

/** Where a new review stands: published, unless its writer removed one of the same product that was not. */
export const statusOfNew = (removedUnpublished: boolean): Status =>
  removedUnpublished ? 'PENDING' : 'PUBLISHED';

/** Where a review stands once so many reports are open. */
export const afterReport = (status: Status, openReports: number): Status =>
  openReports >= reportsToHold ? transitions.reportedEnough[status] : status;
