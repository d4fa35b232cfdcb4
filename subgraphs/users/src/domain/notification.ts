/** What makes a notification, as in the schema's enum `NotificationKind`. */
export const notificationKinds = ['ORDER_STATUS', 'PRICE_DROP', 'BACK_IN_STOCK', 'REVIEW_ANSWER'] as const;

/** What makes a notification. */
export type NotificationKind = (typeof notificationKinds)[number];

/** A piece of news for a person, before it has an id. */
export type News = {
  userId: string;
  kind: NotificationKind;
  /** One line. */
  title: string;
  /** A sentence or two of plain text. */
  body: string;
  at: Date;
  orderId: string | null;
  variantId: string | null;
  reviewId: string | null;
};
