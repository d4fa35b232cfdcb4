import type { Database } from '@bazaar/service-kit';
import { abandonedUploads, deleteUpload } from '../data/image-uploads.ts';
import type { ImageStorage } from '../images/image-storage.ts';

const keptForMs = 24 * 60 * 60 * 1000;
const atOnce = 100;

/** Takes away pictures that no product has listed for a day after their place closed. */
export const removeAbandonedUploads = async ({
  db,
  images,
  clock,
}: {
  db: Database;
  images: ImageStorage;
  clock: () => Date;
}): Promise<void> => {
  const before = new Date(clock().getTime() - keptForMs);
  for (const { id, path } of await abandonedUploads(db, before, atOnce)) {
    await images.remove(path);
    await deleteUpload(db, id);
  }
};
