import type { ServerResponse } from 'node:http';
import { BodyTooLargeError, type Database, isId, type Route, readBody, sendJson } from '@bazaar/service-kit';
import { imageFile, insertImageFile } from '../data/image-files.ts';
import { uploadsByIds } from '../data/image-uploads.ts';
import { inspectImage, isImageType } from './inspect-image.ts';
import { isUploadSigned } from './upload-signature.ts';

// The signature is what lets somebody in, so pages of any origin may ask.
const anyOrigin = { 'access-control-allow-origin': '*' };

const refuse = (response: ServerResponse, status: number, error: string): void => {
  response.setHeader('access-control-allow-origin', '*');
  // What is left of the body is not read.
  response.setHeader('connection', 'close');
  sendJson(response, status, { error });
};

/** Lets a page of another origin put a picture. */
export const allowUploads: Route = (_request, response) => {
  response.writeHead(204, {
    ...anyOrigin,
    'access-control-allow-methods': 'PUT',
    'access-control-allow-headers': 'content-type',
    'access-control-max-age': '86400',
  });
  response.end();
};

/** Takes in a picture at `PUT /uploads/<image id>?expires=…&signature=…`; the same one again is success. */
export const receiveUpload =
  ({ db, secrets, clock }: { db: Database; secrets: readonly string[]; clock: () => Date }): Route =>
  async (request, response) => {
    const url = new URL(request.url ?? '', 'http://products');
    const imageId = url.pathname.slice('/uploads/'.length);
    const expires = url.searchParams.get('expires') ?? '';
    const signature = url.searchParams.get('signature') ?? '';
    if (!isUploadSigned(secrets, { imageId, expires, signature }, clock()))
      return refuse(response, 403, 'This place is not open.');
    const [upload] = isId('image', imageId) ? await uploadsByIds(db, [imageId]) : [];
    if (!upload || !isImageType(upload.contentType)) return refuse(response, 403, 'This place is not open.');
    if (request.headers['content-type'] !== upload.contentType)
      return refuse(response, 415, `Send ${upload.contentType}, as announced.`);
    if (Number(request.headers['content-length'] ?? 0) > upload.size)
      return refuse(response, 413, `Send ${upload.size} bytes, as announced.`);
    let bytes: Buffer;
    try {
      bytes = await readBody(request, upload.size);
    } catch (error) {
      if (error instanceof BodyTooLargeError)
        return refuse(response, 413, `Send ${upload.size} bytes, as announced.`);
      throw error;
    }
    if (bytes.length !== upload.size)
      return refuse(response, 400, `Send ${upload.size} bytes, as announced.`);
    if (!inspectImage(bytes, upload.contentType))
      return refuse(response, 415, `This is not a picture of type ${upload.contentType} that can be shown.`);
    const { path, contentType } = upload;
    if (!(await insertImageFile(db, { path, contentType, bytes }))) {
      const there = await imageFile(db, path);
      if (!there?.bytes.equals(bytes)) return refuse(response, 409, 'There is another picture already.');
    }
    response.writeHead(204, anyOrigin);
    response.end();
  };
