import { type Database, type Route, sendJson } from '@bazaar/service-kit';
import { imageFile } from './data/image-files.ts';
import { isStorable } from './domain/text.ts';

const pathOf = (url: string): string | null => {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '');
  } catch {
    return null;
  }
};

/** Serves the stored pictures under `/images/` to anybody. */
export const serveImages =
  (db: Database): Route =>
  async (request, response) => {
    const path = pathOf(request.url ?? '');
    const file = path !== null && isStorable(path) ? await imageFile(db, path) : undefined;
    if (!file) return sendJson(response, 404, { error: 'There is no such picture.' });
    response.writeHead(200, {
      'content-type': file.contentType,
      'content-length': file.bytes.length,
      // A path never changes what it shows.
      'cache-control': 'public, max-age=31536000, immutable',
      // An SVG opened by itself is a document: it must run nothing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    });
    response.end(file.bytes);
  };
