import { anyOf, type Queryable, type Transaction } from '@bazaar/service-kit';
import { and, eq, lt, notExists, sql } from 'drizzle-orm';
import type { ImageDimensions } from '../images/inspect-image.ts';
import { type ImageRow, type ImageUploadRow, imageUploads, productImages } from './tables.ts';

/** Opens a place. */
export const insertUpload = async (db: Queryable, row: ImageUploadRow): Promise<void> => {
  await db.insert(imageUploads).values(row);
};

/** The places with these ids, in any order. */
export const uploadsByIds = (db: Queryable, ids: readonly string[]): Promise<ImageUploadRow[]> =>
  db.select().from(imageUploads).where(anyOf(imageUploads.id, ids));

/** Notes what the content has shown. */
export const setUploadDimensions = async (
  db: Queryable,
  id: string,
  dimensions: ImageDimensions,
): Promise<void> => {
  await db.update(imageUploads).set(dimensions).where(eq(imageUploads.id, id));
};

/** Places that closed before `before` without becoming a picture of their product. */
export const abandonedUploads = (db: Queryable, before: Date, limit: number): Promise<ImageUploadRow[]> =>
  db
    .select()
    .from(imageUploads)
    .where(
      and(
        lt(imageUploads.expiresAt, before),
        notExists(
          db.select({ one: sql`1` }).from(productImages).where(eq(productImages.id, imageUploads.id)),
        ),
      ),
    )
    .orderBy(imageUploads.expiresAt)
    .limit(limit);

/** Forgets a place. */
export const deleteUpload = async (db: Queryable, id: string): Promise<void> => {
  await db.delete(imageUploads).where(eq(imageUploads.id, id));
};

/** Gives a product exactly these pictures. */
export const replaceImages = async (
  tx: Transaction,
  productId: string,
  images: readonly Omit<ImageRow, 'productId' | 'position'>[],
): Promise<void> => {
  await tx.delete(productImages).where(eq(productImages.productId, productId));
  if (images.length > 0)
    await tx
      .insert(productImages)
      .values(images.map((image, position) => ({ ...image, productId, position })));
};
