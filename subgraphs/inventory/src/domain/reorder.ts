/** What decides whether to order more. */
export type Reordering = Readonly<{ onHand: number; reserved: number; reorderPoint: number }>;

/** Is no more left than the point at which the seller wants to be told? */
export const isLow = ({ onHand, reserved, reorderPoint }: Reordering): boolean =>
  onHand - reserved <= reorderPoint;

/** Has this change reached the reorder point, from above it? */
export const reachesReorderPoint = (before: Reordering, after: Reordering): boolean =>
  !isLow(before) && isLow(after);
