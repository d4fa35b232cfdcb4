import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ImageStorage } from './image-storage.ts';
import { maxImageBytes } from './inspect-image.ts';

const keyOf = (path: string): string => path.replace(/^\//, '');

const readAll = async (body: AsyncIterable<unknown>): Promise<Buffer | null> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    if (!(part instanceof Uint8Array)) throw new TypeError('A storage sends bytes');
    size += part.length;
    if (size > maxImageBytes) return null;
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts);
};

/**
 * Keeps pictures in a bucket that speaks S3; clients put them there directly.
 * @param url `https://ACCESS_KEY:SECRET@host:port/bucket?region=eu-west-1`; the region is us-east-1 when absent
 * @param publicUrl put before the path of a picture; the bucket itself when absent
 */
export const s3Storage = (url: string, publicUrl: string | undefined): ImageStorage & { close(): void } => {
  const { username, password, pathname, searchParams, origin } = new URL(url);
  const bucket = decodeURIComponent(pathname.replace(/^\/|\/$/g, ''));
  const client = new S3Client({
    endpoint: origin,
    region: searchParams.get('region') ?? 'us-east-1',
    credentials: {
      accessKeyId: decodeURIComponent(username),
      secretAccessKey: decodeURIComponent(password),
    },
    // The bucket in the path: what every S3-compatible storage understands.
    forcePathStyle: true,
    // A checksum of what the client has yet to send cannot be signed.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const base = (publicUrl ?? `${origin}/${bucket}`).replace(/\/$/, '');
  return {
    urlOf: (path) => `${base}${path}`,
    open: async ({ path, contentType, size, expiresAt }) => {
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: keyOf(path),
        ContentType: contentType,
        ContentLength: size,
      });
      const expiresIn = Math.max(1, Math.round((expiresAt.getTime() - Date.now()) / 1000));
      const signed = await getSignedUrl(client, command, {
        expiresIn,
        signableHeaders: new Set(['host', 'content-type', 'content-length']),
      });
      return { url: signed, headers: { 'content-type': contentType, 'content-length': String(size) } };
    },
    read: async (path) => {
      try {
        const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(path) }));
        return body && Symbol.asyncIterator in body ? await readAll(body) : null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    remove: async (path) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(path) }));
    },
    close: () => client.destroy(),
  };
};
