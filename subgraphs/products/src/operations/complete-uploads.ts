import type { Database } from '@bazaar/service-kit';
import { setUploadDimensions, uploadsByIds } from '../data/image-uploads.ts';
import { type Problem, problem } from '../domain/problem.ts';
import type { ImageStorage } from '../images/image-storage.ts';
import { inspectImage, isImageType } from '../images/inspect-image.ts';

/** Looks at what has been put into these places and was not looked at before. Problems: NOT_UPLOADED, UNSUPPORTED_TYPE. */
export const completeUploads = async (
  { db, images }: { db: Database; images: ImageStorage },
  productId: string,
  imageIds: readonly string[],
): Promise<Problem | null> => {
  for (const { id, path, contentType, size, width, productId: owner } of await uploadsByIds(db, imageIds)) {
    if (width !== null || owner !== productId) continue;
    const at = ['imageIds', String(imageIds.indexOf(id))];
    const content = await images.read(path);
    if (!content) return problem('NOT_UPLOADED', 'This picture has not been sent yet.', at);
    const dimensions =
      isImageType(contentType) && content.length === size ? inspectImage(content, contentType) : null;
    if (!dimensions)
      return problem('UNSUPPORTED_TYPE', 'What was sent is not the picture that was announced.', at);
    await setUploadDimensions(db, id, dimensions);
  }
  return null;
};
