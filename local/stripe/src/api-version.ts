/** The Stripe API version whose object shapes this double answers with. */
export const API_VERSION = '2026-10-28.endive';
