import { timestamp } from 'drizzle-orm/pg-core';

/** A point in time. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** When the row was made. */
export const createdAt = () => instant('created_at').notNull().defaultNow();
