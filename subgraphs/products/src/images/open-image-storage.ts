import type { Database, Route } from '@bazaar/service-kit';
import type { Config } from '../config.ts';
import type { ImageStorage } from './image-storage.ts';
import { ownStorage } from './own-storage.ts';
import { allowUploads, receiveUpload } from './receive-upload.ts';

/** The storage of pictures that the configuration asks for, with the routes it needs at this service. */
export const openImageStorage = async (
  db: Database,
  config: Pick<Config, 'S3_URL' | 'S3_PUBLIC_URL' | 'IMAGE_BASE_URL' | 'INTERNAL_SECRETS'>,
  clock: () => Date,
): Promise<{ storage: ImageStorage; routes: Record<string, Route>; close(): void }> => {
  const {
    S3_URL: s3Url,
    S3_PUBLIC_URL: publicUrl,
    IMAGE_BASE_URL: baseUrl,
    INTERNAL_SECRETS: secrets,
  } = config;
  if (s3Url !== undefined) {
    // The client takes a while to load, and most shops start without it.
    const { s3Storage } = await import('./s3-storage.ts');
    const storage = s3Storage(s3Url, publicUrl);
    return { storage, routes: {}, close: storage.close };
  }
  const [secret] = secrets;
  if (secret === undefined) throw new RangeError('There is no internal secret');
  return {
    storage: ownStorage(db, { baseUrl, secret }),
    routes: {
      'PUT /uploads/*': receiveUpload({ db, secrets, clock }),
      'OPTIONS /uploads/*': allowUploads,
    },
    close: () => undefined,
  };
};
