import { isId, newId } from '@bazaar/service-kit';
import { insertUpload } from '../data/image-uploads.ts';
import { productsByIds } from '../data/products.ts';
import type { ImageUploadRow } from '../data/tables.ts';
import { invalid, notFound, type Problem, problem } from '../domain/problem.ts';
import { checkText, textOrNull, textRules } from '../domain/text.ts';
import { mayChange } from '../domain/visibility.ts';
import type { ImageStorage, UploadTarget } from '../images/image-storage.ts';
import { imageTypes, isImageType, maxImageBytes } from '../images/inspect-image.ts';
import type { Deps } from './deps.ts';

/** A picture that is going to be sent. */
export type CreateImageUpload = {
  productId: string;
  filename: string;
  contentType: string;
  /** Bytes. */
  size: number;
  altText?: string | null | undefined;
};

/** The place for it, or why there is none. */
export type ImageUploadResult = {
  upload: { target: UploadTarget; row: ImageUploadRow } | null;
  problems: Problem[];
};

const openForMs = 15 * 60 * 1000;

const check = ({ filename, size, altText }: CreateImageUpload): Problem | null => {
  const malformed =
    checkText(filename, textRules.name, 'filename') ?? checkText(altText ?? '', textRules.altText, 'altText');
  if (malformed) return malformed;
  if (size < 1) return invalid('A picture has 1 byte at least.', 'size');
  if (size > maxImageBytes)
    return problem('TOO_LARGE', `A picture has ${maxImageBytes} bytes at most.`, ['size']);
  return null;
};

/** Opens a place for a picture for 15 minutes; it shows once its product lists it. Problems: INVALID_INPUT, NOT_FOUND, UNSUPPORTED_TYPE, TOO_LARGE. */
export const createImageUpload = async (
  { db, clock, viewer, images }: Pick<Deps, 'db' | 'clock' | 'viewer'> & { images: ImageStorage },
  input: CreateImageUpload,
): Promise<ImageUploadResult> => {
  const refuse = (found: Problem): ImageUploadResult => ({ upload: null, problems: [found] });
  const malformed = check(input);
  if (malformed) return refuse(malformed);
  const { productId, contentType, size, altText } = input;
  if (!isImageType(contentType))
    return refuse(
      problem('UNSUPPORTED_TYPE', `A picture is one of ${Object.keys(imageTypes).join(', ')}.`, [
        'contentType',
      ]),
    );
  const [product] = isId('product', productId) ? await productsByIds(db, [productId]) : [];
  if (!product || !mayChange(viewer, product)) return refuse(notFound('product', 'productId'));
  const id = newId('image');
  const path = `/images/uploads/${id}.${imageTypes[contentType]}`;
  const row: ImageUploadRow = {
    id,
    productId,
    path,
    url: images.urlOf(path),
    contentType,
    size,
    altText: textOrNull(altText),
    expiresAt: new Date(clock().getTime() + openForMs),
    width: null,
    height: null,
  };
  await insertUpload(db, row);
  return { upload: { target: await images.open(row), row }, problems: [] };
};
