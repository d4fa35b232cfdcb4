/** An event that the webhook has not taken yet. */
export type PendingDelivery = {
  /** The event's id. */
  readonly id: string;
  /** Tries so far. */
  readonly attempts: number;
};
