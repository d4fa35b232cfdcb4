import type { ImageUploadRow } from '../data/tables.ts';

/** Where to PUT the bytes, and which headers to send with them. */
export type UploadTarget = { url: string; headers: Record<string, string> };

/** Where pictures of sellers are kept. */
export type ImageStorage = {
  /** Where what is kept under a path such as /images/uploads/image_….png can be seen: absolute, or a path of this service. */
  urlOf(path: string): string;
  /** Opens the place until it expires, for exactly this type and size. */
  open(upload: ImageUploadRow): Promise<UploadTarget>;
  /** What was put there; null before. */
  read(path: string): Promise<Buffer | null>;
  /** Takes it away, if it is there. */
  remove(path: string): Promise<void>;
};
