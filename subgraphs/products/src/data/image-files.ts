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

/** Stores a picture; false when there is one at its path already, since a path never changes what it shows. */
export const insertImageFile = async (db: Queryable, file: ImageFile): Promise<boolean> => {
  const rows = await db
    .insert(productImageFiles)
    .values(file)
    .onConflictDoNothing()
    .returning({ path: productImageFiles.path });
  return rows.length > 0;
};

/** Takes a picture away, if it is there. */
export const removeImageFile = async (db: Queryable, path: string): Promise<void> => {
  await db.delete(productImageFiles).where(eq(productImageFiles.path, path));
};
