/** How long carts are kept after their last change, in days. */
export type Lifetimes = { readonly guestDays: number; readonly personDays: number };
/** When a cart that changed then or before is abandoned now. */
export const abandonedSince = (hours: number, now: Date): Date => new Date(now.getTime() - hours * hour);

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** When a cart that changed now will be forgotten. */
export const expiryOf = (userId: string | null, lifetimes: Lifetimes, now: Date): Date =>
  new Date(now.getTime() + (userId === null ? lifetimes.guestDays : lifetimes.personDays) * day);
