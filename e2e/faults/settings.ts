/** How long an order may stay unpaid in a run, in seconds. */
export const deadlineSeconds = 60;

/** How long an order may be on hold in a run, in seconds. */
export const reviewSeconds = 30;

/** Tries to pay that nobody finds strange in a run: one more, and the order is held for review. */
export const usualTries = 3;
