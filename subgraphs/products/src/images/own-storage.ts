import type { Database } from '@bazaar/service-kit';
import { imageFile, removeImageFile } from '../data/image-files.ts';
import type { ImageStorage } from './image-storage.ts';
import { signUpload } from './upload-signature.ts';

/** Keeps pictures in this service's own database and takes them in by itself: nothing else is needed to run a shop. */
export const ownStorage = (
  db: Database,
  { baseUrl, secret }: { baseUrl: string; secret: string },
): ImageStorage => ({
  urlOf: (path) => path,
  open: async ({ id, contentType, expiresAt }) => {
    const { expires, signature } = signUpload(secret, id, expiresAt);
    const url = new URL(`/uploads/${id}`, baseUrl);
    url.searchParams.set('expires', expires);
    url.searchParams.set('signature', signature);
    return { url: url.href, headers: { 'content-type': contentType } };
  },
  read: async (path) => (await imageFile(db, path))?.bytes ?? null,
  remove: (path) => removeImageFile(db, path),
});
