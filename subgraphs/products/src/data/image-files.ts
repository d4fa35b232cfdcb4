import type { Queryable } from '@bazaar/service-kit';
import { eq } from 'drizzle-orm';
import { productImageFiles } from './tables.ts';

/** A picture's bytes as they are served. */
export type ImageFile = typeof productImageFiles.$inferSelect;

/** The picture at a path such as /images/products/linen-shirt/1.svg. */
export const imageFile = async (db: Queryable, path: string): Promise<ImageFile | undefined> => {
  const [row] = await db.select().from(productImageFiles).where(eq(productImageFiles.path, path));
  return row;
};
