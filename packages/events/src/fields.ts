import { z } from 'zod';

/** A TypeID. */
export const id = z.string().min(1).max(100);
/** A count of units, 1 or more. */
export const quantity = z.int().min(1);
/** Minor units of one currency, 0 or more. */
export const money = z.object({ amount: z.int().min(0), currency: z.string().length(3) });
/** ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** A postal address as written at one moment. */
export const postalAddress = z.object({
  fullName: z.string(),
  line1: z.string(),
  line2: z.string().nullable(),
  city: z.string(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().length(2),
  phone: z.string().nullable(),
});

/** A postal address as written at one moment; absent parts are null. */
export type PostalAddress = z.infer<typeof postalAddress>;
