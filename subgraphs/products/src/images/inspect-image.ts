import { imageSize } from 'image-size';

/** The kinds of pictures a product may have, with the ending of their files. */
export const imageTypes = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const;

/** A kind of picture. */
export type ImageType = keyof typeof imageTypes;

/** Is this the name of a kind that a product may have? */
export const isImageType = (contentType: string): contentType is ImageType =>
  Object.hasOwn(imageTypes, contentType);

/** The greatest picture, bytes. */
export const maxImageBytes = 20 * 1024 * 1024;
const maxSide = 16_384;
const maxPixels = 100_000_000;

const ascii = (content: Buffer, from: number, to: number): string => content.toString('latin1', from, to);

const signatures: Record<ImageType, (content: Buffer) => boolean> = {
  'image/jpeg': (content) => content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  'image/png': (content) => ascii(content, 0, 8) === '\x89PNG\r\n\x1a\n',
  'image/webp': (content) => ascii(content, 0, 4) === 'RIFF' && ascii(content, 8, 12) === 'WEBP',
  // The brand comes first, or among those it is compatible with.
  'image/avif': (content) =>
    ascii(content, 4, 8) === 'ftyp' &&
    /^(?:....)*?avi[fs]/s.test(ascii(content, 8, Math.min(content.readUInt32BE(0), 256))),
};

/** The size of a picture in pixels. */
export type ImageDimensions = { width: number; height: number };

/** Looks at the content, whatever it is called: null unless it is a picture of this type and of a bearable size. */
export const inspectImage = (content: Buffer, type: ImageType): ImageDimensions | null => {
  if (content.length < 16 || !signatures[type](content)) return null;
  try {
    // A copy: the library reads the whole memory that a buffer is a part of.
    const { width, height } = imageSize(new Uint8Array(content));
    const bearable =
      width >= 1 && height >= 1 && width <= maxSide && height <= maxSide && width * height <= maxPixels;
    return bearable ? { width, height } : null;
  } catch {
    // It only begins like a picture.
    return null;
  }
};
