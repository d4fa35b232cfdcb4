/** Units of one variant in a cart, at most. */
export const maxQuantity = 999;
/** Lines in a cart, at most. */
export const maxLines = 200;
/** Coupons on a cart, at most. */
export const maxCoupons = 5;
/**
 * Minor units all lines may come to before discounts. GraphQL's Int ends at 2,147,483,647: what is left above
 * is for tax, carriage and prices that rise while a cart waits.
 */
export const maxSubtotal = 1_000_000_000;
