import { bigint, timestamp } from 'drizzle-orm/pg-core';

/** A moment, in milliseconds, as a Date holds them, so that a cursor names exactly what is stored. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** An amount of money in minor units. */
export const amount = (name: string) => bigint(name, { mode: 'number' });
