/** How long carts are kept after their last change, in days. */
export type Lifetimes = { readonly guestDays: number; readonly personDays: number };

const day = 24 * 60 * 60 * 1000;

/** When a cart that changed now will be forgotten. */
export const expiryOf = (userId: string | null, lifetimes: Lifetimes, now: Date): Date =>
  new Date(now.getTime() + (userId === null ? lifetimes.guestDays : lifetimes.personDays) * day);
